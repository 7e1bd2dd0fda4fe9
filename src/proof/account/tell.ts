import { foldBlanks, LINK, type Told } from './told.js';
import { underlinesIn, weightsIn, withoutWeights } from './weights.js';

/** An element; whatever is left out is empty. Its words may have signs of weights in them. */
export function tell(role: string, more: Partial<Omit<Told, 'role' | 'weights' | 'underlines'>> = {}): Told {
  const { words = '', alt, language, attribute, address, picture, kids = NO_KIDS, place } = more;
  const weights = weightsIn(words);
  // Written out: most of the time of a sheet went into copying what its elements say.
  return {
    role,
    words: weights === undefined ? words : foldBlanks(withoutWeights(words)),
    weights,
    underlines: underlinesIn(words),
    alt,
    language,
    attribute,
    address,
    picture,
    kids,
    place,
  };
}

const NO_KIDS: readonly Told[] = [];

/** A cell of a table: its words, or undefined where it is left to write in. */
export type Cell = string | undefined;

/** A ruled table; on a screen, a cell to write in is a field that is called after its row and column. */
export function tellTable(
  head: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  fillable: boolean,
  place: string | undefined,
): Told {
  // In a table to write in, the first column says what the rows are for.
  const headsRows =
    rows.some((row) => row.slice(1).includes(undefined)) && rows.every(([first]) => first !== undefined);
  const rowOf = (row: readonly Cell[], scopeOf: (index: number) => 'Column' | 'Row' | undefined): Told =>
    tell('TR', {
      place,
      kids: row.map((cell, index) => {
        const label = [row[0], head[index]].filter((name) => name !== undefined && name !== '').join(', ');
        const field = cell === undefined && fillable ? [tell('Form', { alt: withoutMarks(label) })] : [];
        const attribute = scopeOf(index);
        return tell(attribute ? 'TH' : 'TD', { words: cell ?? '', kids: field, attribute, place });
      }),
    });
  return tell('Table', {
    place,
    kids: [
      tell('THead', { kids: [rowOf(head, () => 'Column')] }),
      ...(rows.length === 0
        ? []
        : [
            tell('TBody', {
              kids: rows.map((row) => rowOf(row, (index) => (index === 0 && headsRows ? 'Row' : undefined))),
            }),
          ]),
    ],
  });
}

/** An item of a list: what stands in it, and whether it is to be ticked off. */
export interface ToldItem {
  readonly isTick: boolean;
  readonly kids: readonly Told[];
}

const TICK = '[ ]';

/** The signs before items: of a list, and of a list in a list. */
const BULLETS = ['•', '–'] as const;

/** A list with the labels that it prints. @param start the first number; undefined where items have none */
export function tellList(
  items: readonly ToldItem[],
  start: number | undefined,
  isNested: boolean,
  fillable: boolean,
  place: string | undefined,
): Told {
  const labelOf = ({ isTick, kids }: ToldItem, index: number): Told => {
    if (!isTick)
      return tell('Lbl', {
        words: start === undefined ? BULLETS[isNested ? 1 : 0] : `${start + index}.`,
        place,
      });
    const [first] = kids;
    const label = first?.role === 'P' ? withoutMarks(first.words) : '';
    return fillable ? tell('Lbl', { kids: [tell('Form', { alt: label })] }) : tell('Lbl', { words: TICK });
  };
  return tell('L', {
    place,
    attribute: start === undefined ? 'Disc' : 'Decimal',
    kids: items.map((item, index) =>
      tell('LI', { kids: [labelOf(item, index), tell('LBody', { kids: item.kids })] }),
    ),
  });
}

/** The label of an item that is ticked off with a pen. */
export function isTick({ role, words }: Told): boolean {
  return role === 'Lbl' && words === TICK;
}

const LINK_MARKS = new RegExp(`${LINK.open}[^${LINK.middle}]*${LINK.middle}|${LINK.close}`, 'gu');

/** Words as they are said where there are no links and lines: in names of fields, bookmarks, titles. */
export function withoutMarks(words: string): string {
  return withoutWeights(words).replaceAll(LINK_MARKS, '').replaceAll('\u2028', ' ');
}
