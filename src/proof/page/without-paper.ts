import { SaxesParser } from 'saxes';
import { escapeMarkup } from '../account/escape-markup.js';
import { TOLD_TAG } from '../account/read-markup.js';
import type { Told } from '../account/told.js';
import { UnaccountableError } from '../account/unaccountable-error.js';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  kids: (Node | string)[];
}

/** What exists on paper alone. */
const PAPER = new Set([
  'masthead',
  'online',
  'fields',
  'writing-lines',
  'running-head',
  'folio',
  'continued',
]);
/** What holds other parts, and is nothing without them. */
const HOLDERS = new Set(['part', 'area', 'foreign', 'quote', 'bar', 'box']);

/**
 * A filled template as its page must say it.
 *
 * @param told blocks by the number of the tag that stands for them, some of which are none
 */
export function withoutPaper(markup: string, told: readonly (readonly Told[])[]): string {
  const root: Node = { name: '', attributes: {}, kids: [] };
  const open: Node[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new UnaccountableError(`its markup cannot be read: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, kids: [] };
    const isEmpty = name === TOLD_TAG && told[Number(node.attributes['n'])]?.length === 0;
    if (!isEmpty) open.at(-1)?.kids.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)?.kids.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(markup).close();
  return root.kids.map((kid) => (typeof kid === 'string' ? kid : written(pruned(kid)))).join('');
}

function pruned(node: Node): Node {
  const kids = node.kids.filter((kid) => typeof kid !== 'string' || kid.trim() !== '' || !isHolder(node));
  const left = kids.flatMap((kid, index): readonly (Node | string)[] => {
    if (typeof kid === 'string') return [kid];
    const next = kids[index + 1];
    const isLabel =
      typeof next === 'object' &&
      next.name === 'writing-lines' &&
      bare(wordsOf(kid)) === bare(next.attributes['label'] ?? '');
    if (PAPER.has(kid.name) || isLabel) return [];
    if (!isHolder(kid)) return [kid];
    const inside = pruned(kid);
    return HOLDERS.has(kid.name) && inside.kids.every(isHeading) ? [] : [inside];
  });
  return { ...node, kids: left };
}

function isHolder({ name }: Node): boolean {
  return HOLDERS.has(name) || name === 'handout';
}

function isHeading(node: Node | string): boolean {
  if (typeof node === 'string') return node.trim() === '';
  return /^h[1-3]$/u.test(node.name) || (node.name === 'foreign' && node.kids.every(isHeading));
}

function wordsOf({ kids }: Node): string {
  return kids.map((kid) => (typeof kid === 'string' ? kid : wordsOf(kid))).join('');
}

function bare(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]+/gu, '');
}

function written({ name, attributes, kids }: Node): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  const inside = kids.map((kid) => (typeof kid === 'string' ? escapeMarkup(kid) : written(kid))).join('');
  return `<${name}${named.join('')}>${inside}</${name}>`;
}
