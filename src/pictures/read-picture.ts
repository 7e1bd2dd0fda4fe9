import { fileStart, type Log, type Place, placeWithin } from '../diagnostics/index.js';
import type { Refusal } from './checked.js';
import { imageKind, type ImageKind } from './image-kind.js';
import { passPicture } from './pass-picture.js';
import type { Picture, PictureLimits } from './picture.js';

/**
 * Reads a logo or figure through the gate, or notes why it may not pass and returns undefined.
 *
 * @param file the picture's name below the project, for messages only; its format is read from its bytes
 * @param usedAt where a person named the picture
 */
export async function readPicture(
  bytes: Uint8Array,
  file: string,
  usedAt: Place,
  limits: PictureLimits,
  log: Log,
): Promise<Picture | undefined> {
  const kind = imageKind(bytes);
  if (kind === undefined) {
    const what = bytes.length === 0 ? 'is empty' : 'is in an unknown picture format';
    log.error(
      'unknown-picture-format',
      `picture ${file} ${what}`,
      usedAt,
      'save it as PNG, JPEG, WebP or SVG',
    );
    return undefined;
  }
  const ending = nameMismatch(file, kind);
  // a warning only: the bytes decide and the print is right; the false name merely misleads other programs
  if (ending !== undefined)
    log.warning(
      'picture-name-mismatch',
      `picture ${file} is really ${kind.toUpperCase()}`,
      usedAt,
      `rename it to end in ${ending}`,
    );
  const result = await passPicture(bytes, kind, limits);
  if (result.kind === 'passed') return result.value;
  const placeOf = (refusal: Refusal) =>
    refusal.offset === undefined ? usedAt : placeInside(bytes, file, refusal.offset);
  for (const refusal of result.refusals)
    log.error(refusal.code, `picture ${file} ${refusal.what}`, placeOf(refusal), refusal.hint);
  return undefined;
}

function placeInside(bytes: Uint8Array, file: string, offset: number): Place {
  return placeWithin(fileStart(file), new TextDecoder('utf-8').decode(bytes), offset);
}

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
function nameMismatch(file: string, kind: ImageKind): string | undefined {
  const extension = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase();
  const promised = extension === undefined ? undefined : KIND_BY_EXTENSION[extension];
  return promised === undefined || promised === kind ? undefined : EXTENSION_OF[kind];
}
