import type { ImageKind } from './image-kind.js';

const KIND_BY_EXTENSION: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  svg: 'svg',
  gif: 'gif',
  webp: 'webp',
  bmp: 'bmp',
  tif: 'tiff',
  tiff: 'tiff',
  pdf: 'pdf',
};

const EXTENSION_OF: Readonly<Record<ImageKind, string>> = {
  png: '.png',
  jpeg: '.jpg',
  webp: '.webp',
  svg: '.svg',
};

/** The ending that a file's name ought to have, when its name promises another format than its bytes hold. */
export function nameMismatch(file: string, kind: ImageKind): string | undefined {
  const extension = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase();
  const promised = extension === undefined ? undefined : KIND_BY_EXTENSION[extension];
  return promised === undefined || promised === kind ? undefined : EXTENSION_OF[kind];
}
