import { svg } from '../../../unit/pictures/make-pictures.js';
import type { Random } from '../../random.js';
import { changedBytes } from './changed-bytes.js';
import type { Kind } from './kind.js';
import { hostileLine } from './marked-text.js';
import { tryPicture } from './try-picture.js';

const NAMES = [
  'g',
  'path',
  'rect',
  'circle',
  'use',
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'linearGradient',
  'stop',
  'pattern',
  'text',
  'image',
  'script',
  'style',
  'a',
  'foreignObject',
  'filter',
  'animate',
  'svg',
  'marker',
  'title',
  'x:y',
] as const;
const ATTRIBUTES = [
  'id',
  'd',
  'x',
  'y',
  'width',
  'height',
  'r',
  'fill',
  'stroke',
  'transform',
  'href',
  'xlink:href',
  'style',
  'class',
  'clip-path',
  'mask',
  'opacity',
  'viewBox',
  'onload',
  'offset',
  'points',
  'xmlns',
  'stroke-dasharray',
  'stroke-width',
] as const;
const VALUES = [
  '0',
  '10',
  '-1',
  '1e9',
  '1e-9',
  '50%',
  '1e999',
  'NaN',
  'a',
  '#a',
  'url(#a)',
  'url(#b)',
  'url(http://x.example/)',
  'red',
  '#f00',
  'none',
  'M0 0H50V50Z',
  'M0 0L1e9 1e9',
  'M0,0a1,1 0 1,1 9,9',
  'scale(1e6)',
  'rotate(45)',
  'matrix(1 2)',
  'fill:red',
  'fill:url(#a)',
  '0 0 100 50',
  '0 0 0 0',
  'javascript:x',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  '1 2 3',
  '.001 .001',
] as const;
const STARTS = [
  '',
  '',
  '',
  '',
  '<?xml version="1.0"?>',
  '<!DOCTYPE svg>',
  '<!DOCTYPE svg [<!ENTITY a "aa">]>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
  '<?xml-stylesheet href="x.css"?>',
  '<!-- a -->',
  '\uFEFF',
] as const;

/** A little more than is read of a drawing. */
const MOST_CHARACTERS = 600_000;

/** Drawings that nobody drew: elements in elements with anything for an attribute, some of them damaged behind that. */
export const drawings: Kind = {
  name: 'SVG',
  cases: 6000,
  attempt: (random) => {
    const red = '<rect width="50" height="50" fill="#ff0000"/>';
    // What is repeated within what is repeated grows soon beyond all that is read.
    const whole = (random.oneOf(STARTS) + svg(red + elements(random, 0))).slice(0, MOST_CHARACTERS);
    const isDamaged = random.between(0, 2) === 0;
    const bytes = isDamaged ? changedBytes(Buffer.from(whole), random) : Buffer.from(whole);
    return tryPicture(bytes, 'a.svg');
  },
};

function elements(random: Random, depth: number): string {
  return Array.from({ length: random.between(0, 3) }, () => element(random, depth)).join('');
}

function element(random: Random, depth: number): string {
  // Most have a name that may be there, or nothing but names would be tried.
  const name =
    random.between(0, 3) === 0
      ? random.oneOf(NAMES)
      : random.oneOf(['g', 'path', 'rect', 'use', 'defs', 'clipPath']);
  const attributes = Array.from({ length: random.between(0, 3) }, () => attribute(random)).join('');
  const inner = depth > 4 ? '' : elements(random, depth + 1);
  const times = depth > 2 || random.between(0, 60) > 0 ? 1 : random.between(20, 800);
  const open = `<${name}${attributes}>`;
  if (times * inner.length > MOST_CHARACTERS) return `${open}${inner}</${name}>`;
  return times > 1 && random.between(0, 1) === 0
    ? open.repeat(times) + inner + `</${name}>`.repeat(times)
    : `${open}${inner}</${name}>`.repeat(times);
}

function attribute(random: Random): string {
  const value = random.between(0, 8) === 0 ? hostileLine(random, 2) : random.oneOf(VALUES);
  return ` ${random.oneOf(ATTRIBUTES)}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
}
