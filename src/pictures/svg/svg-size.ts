import { passed, refused, type Checked } from '../checked.js';
import { REASON } from './reasons.js';
import { attributeOf, type SvgElement } from './svg-element.js';

/** The shape of an SVG: its sides in CSS pixels, of which only the proportion matters, and what of its plane they show. */
export interface SvgSize {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
}

/** CSS Values and Units 3, section 6.2. */
const CSS_PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

const LARGEST_SIDE = 1e6;
const LARGEST_PROPORTION = 1000;

const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?`;

/** The size of a picture from its width and height, or else from its viewBox. */
export function svgSize(root: SvgElement): Checked<SvgSize> {
  const viewBox = attributeOf(root, 'viewBox');
  const [, , boxWidth, boxHeight] = viewBox === undefined ? [] : numbersOf(viewBox);
  const width = toCssPixels(attributeOf(root, 'width'));
  const height = toCssPixels(attributeOf(root, 'height'));
  const isStated = width !== undefined && height !== undefined;
  if (viewBox === undefined && !isStated) return refused({ ...REASON.noSize, offset: root.offset });
  const sides = isStated ? [width, height] : [boxWidth, boxHeight];
  const all = viewBox === undefined ? sides : [...sides, boxWidth, boxHeight];
  const [shownWidth = 0, shownHeight = 0] = sides;
  if (!all.every(isSensible) || !isProportionate(shownWidth, shownHeight))
    return refused({ ...REASON.absurdSize, offset: root.offset });
  return passed({
    width: shownWidth,
    height: shownHeight,
    viewBox: viewBox ?? `0 0 ${shownWidth} ${shownHeight}`,
  });
}

/** Percentages and font-relative lengths say nothing outside a web page and count as not given. */
function toCssPixels(length: string | undefined): number | undefined {
  const match = new RegExp(`^(${NUMBER})\\s*([a-z]*)$`, 'iu').exec(length?.trim() ?? '');
  const factor = CSS_PIXELS[match?.[2]?.toLowerCase() ?? ''];
  return match === null || factor === undefined ? undefined : Number(match[1]) * factor;
}

function numbersOf(viewBox: string): number[] {
  const parts = viewBox.trim().split(/[\s,]+/u);
  return parts.length === 4 ? parts.map(Number) : [];
}

function isSensible(side: number | undefined): boolean {
  return side !== undefined && side > 0 && side <= LARGEST_SIDE;
}

function isProportionate(width: number, height: number): boolean {
  return Math.max(width, height) / Math.min(width, height) <= LARGEST_PROPORTION;
}
