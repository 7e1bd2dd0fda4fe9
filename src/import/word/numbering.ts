import { allOf, childOf, type Element, valueOf } from './element.js';
import { chainOf, type Styles } from './styles.js';

/** What stands before an item of a list. */
export type ItemLabel =
  | { readonly kind: 'bullet'; readonly level: number; readonly list: string }
  | {
      readonly kind: 'number';
      readonly level: number;
      readonly list: string;
      /** As Word prints it: `3.`, `B)`, `Step 5:`. */
      readonly label: string;
      /** The number, where the label is a plain one with a point. */
      readonly plain: number | undefined;
    };

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Labels of a document's lists, asked for in the order of its paragraphs. */
export class Numbering {
  readonly #part: Element;
  readonly #styles: Styles;
  /** How far each list has counted, by its definition and level. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(part: Element, styles: Styles) {
    this.#part = part;
    this.#styles = styles;
  }

  /** The label of a paragraph with these properties, which counts it; undefined where it is no item. */
  labelOf(properties: Element | undefined): ItemLabel | undefined {
    const asked = this.#askedFor(properties);
    if (!asked) return undefined;
    const { id, level } = asked;
    const num = this.#part.children.find(
      (child) => child.name === 'w:num' && child.attributes['w:numId'] === id,
    );
    const abstractId = valueOf(num, 'w:abstractNumId');
    const abstract = this.#part.children.find(
      (child) => child.name === 'w:abstractNum' && child.attributes['w:abstractNumId'] === abstractId,
    );
    if (!num || !abstract) return undefined;
    const levels = Array.from({ length: 9 }, (_, at) => levelOf(abstract, num, at));
    const own = levels[level];
    if (!own || own.format === 'none') return undefined;
    if (own.format === 'bullet') return { kind: 'bullet', level, list: id };
    const values = this.#count(id, abstractId ?? '', num, level, levels);
    const label = own.text.replaceAll(/%(?<n>[1-9])/gu, (_, n: string) =>
      written(values[Number(n) - 1] ?? 1, levels[Number(n) - 1]?.format ?? 'decimal'),
    );
    const value = values[level] ?? 1;
    return { kind: 'number', level, list: id, label, plain: label === `${value}.` ? value : undefined };
  }

  #askedFor(properties: Element | undefined): { readonly id: string; readonly level: number } | undefined {
    const sources = [
      properties,
      ...chainOf(valueOf(properties, 'w:pStyle'), this.#styles).map(({ paragraphs }) => paragraphs),
    ];
    for (const source of sources) {
      const asked = childOf(source, 'w:numPr');
      const id = valueOf(asked, 'w:numId');
      if (id === undefined) continue;
      return id === '0' ? undefined : { id, level: Math.min(8, Number(valueOf(asked, 'w:ilvl') ?? '0')) };
    }
    return undefined;
  }

  /** Lists that share a definition go on counting, unless one says where it begins. */
  #count(
    id: string,
    abstractId: string,
    num: Element,
    level: number,
    levels: readonly (Level | undefined)[],
  ): readonly number[] {
    const counts = this.#counts.get(abstractId) ?? [];
    this.#counts.set(abstractId, counts);
    const isNew = !this.#begun.has(id);
    this.#begun.add(id);
    for (const override of isNew ? allOf(num, 'w:startOverride') : []) {
      const parent = num.children.find((child) => child.children.includes(override));
      counts.splice(Number(parent?.attributes['w:ilvl'] ?? '0'));
    }
    for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
    const before = counts[level];
    counts[level] = before === undefined ? (levels[level]?.start ?? 1) : before + 1;
    counts.splice(level + 1);
    return counts;
  }
}

function levelOf(abstract: Element, num: Element, at: number): Level | undefined {
  const isAt = (child: Element): boolean => child.attributes['w:ilvl'] === String(at);
  const override = num.children.find((child) => child.name === 'w:lvlOverride' && isAt(child));
  const level =
    childOf(override, 'w:lvl') ?? abstract.children.find((child) => child.name === 'w:lvl' && isAt(child));
  if (!level) return undefined;
  return {
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(override, 'w:startOverride') ?? valueOf(level, 'w:start') ?? '1'),
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function written(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a, b, … z, aa, bb, as Word counts. */
function letters(value: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(value / 26)));
}

function roman(value: number): string {
  let [rest, text] = [Math.min(value, 399), ''];
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
