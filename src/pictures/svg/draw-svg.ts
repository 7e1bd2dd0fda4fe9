import { type Checked, refused } from '../checked.js';
import { decodePixels } from '../decode-pixels.js';
import { LINE_ART_DPI, PHOTO_DPI, type PictureLimits, printBox } from '../picture.js';
import { MAX_PIXELS, type Pixels, type PixelSize } from '../pixels.js';
import { checkTree } from './check-tree.js';
import { parseXml } from './parse-xml.js';
import { REASON } from './reasons.js';
import { svgSize, type SvgSize } from './svg-size.js';
import { type SvgWeight, weighSvg } from './weigh-svg.js';
import { SVG_NAMESPACE } from './judge-element.js';
import type { SvgElement } from './svg-element.js';

/**
 * Most pixels of see-through layers that are drawn, all layers together: 1 to 8 s of work over a whole page, and
 * milliseconds for a logo (measured with librsvg 2.63).
 */
const MAX_LAYER_PIXELS = 200e6;
/** Most pixels of layers that lie in each other, which are held at once: 350 MB. */
const MAX_NESTED_PIXELS = 80e6;

/**
 * Draws an SVG as pixels at 600 dpi for its largest printed size, or says everything in it that may not pass.
 *
 * Pixels rather than paths: every picture then takes one way through one gate and into the PDF, nothing is
 * transparent, and 600 dpi is what printers lay down. Pictures with many see-through layers are drawn coarser,
 * never below 300 dpi.
 */
export async function drawSvg(bytes: Uint8Array, limits: PictureLimits): Promise<Checked<Pixels>> {
  const source = toText(bytes);
  if (source === undefined) return refused(REASON.encoding);
  const parsed = parseXml(source);
  if (parsed.kind === 'refused') return parsed;
  const tree = checkTree(parsed.value);
  if (tree.kind === 'refused') return tree;
  const size = svgSize(tree.value);
  if (size.kind === 'refused') return size;
  const weight = weighSvg(tree.value);
  if (weight.kind === 'refused') return weight;
  const drawn = drawnSize(size.value, weight.value, limits);
  if (drawn === undefined) return refused(REASON.tooManyLayers);
  const safe = writeSvg(tree.value, drawn, size.value.viewBox);
  return decodePixels(new TextEncoder().encode(safe), drawn, REASON.undrawable);
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The finest size that the budgets allow, or nothing when that would be too coarse to print. */
function drawnSize(size: SvgSize, weight: SvgWeight, limits: PictureLimits): PixelSize | undefined {
  const { layers, nested } = weight;
  const budget = Math.min(
    MAX_PIXELS,
    MAX_LAYER_PIXELS / Math.max(1, layers),
    MAX_NESTED_PIXELS / Math.max(1, nested),
  );
  const finest = fitInside(size, printBox(limits, LINE_ART_DPI));
  const coarsest = fitInside(size, printBox(limits, PHOTO_DPI));
  if (coarsest.widthPx * coarsest.heightPx > budget) return undefined;
  const shrink = Math.min(1, Math.sqrt(budget / (finest.widthPx * finest.heightPx)));
  return {
    widthPx: Math.max(1, Math.floor(finest.widthPx * shrink)),
    heightPx: Math.max(1, Math.floor(finest.heightPx * shrink)),
  };
}

function fitInside(size: SvgSize, box: PixelSize): PixelSize {
  const scale = Math.min(box.widthPx / size.width, box.heightPx / size.height);
  return {
    widthPx: Math.max(1, Math.round(size.width * scale)),
    heightPx: Math.max(1, Math.round(size.height * scale)),
  };
}

/** Writes a checked tree as SVG again, drawn as many pixels large as it is asked for. */
function writeSvg(root: SvgElement, size: PixelSize, viewBox: string): string {
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
