import type { PixelSize } from '../pixels.js';
import { SVG_NAMESPACE } from './judge-element.js';
import type { SvgElement } from './svg-element.js';

/** Writes a checked tree as SVG again, drawn as many pixels large as it is asked for. */
export function writeSvg(root: SvgElement, size: PixelSize, viewBox: string): string {
  const attributes: readonly (readonly [string, string])[] = [
    ['xmlns', SVG_NAMESPACE],
    ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
    ...root.attributes
      .filter(({ name }) => !['width', 'height', 'viewBox', 'x', 'y'].includes(name))
      .map(({ name, value }) => [name, value] as const),
    ['width', String(size.widthPx)],
    ['height', String(size.heightPx)],
    ['viewBox', viewBox],
  ];
  return write('svg', attributes, root.children.map(writeElement).join(''));
}

function writeElement(element: SvgElement): string {
  const attributes = element.attributes.map(
    ({ name, value }) => [name === 'href' ? 'xlink:href' : name, value] as const,
  );
  return write(element.name, attributes, escape(element.css) + element.children.map(writeElement).join(''));
}

function write(name: string, attributes: readonly (readonly [string, string])[], inside: string): string {
  const written = attributes.map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return `<${name}${written}>${inside}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Line ends and tabs are written as numbers too, or a parser would turn them into spaces. */
function escape(text: string): string {
  return text.replace(
    /[&<>"\t\n\r]/gu,
    (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
