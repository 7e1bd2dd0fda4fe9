import { isString, numberIn } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { ContentState } from './content-state.js';
import type { Operands } from './operands.js';

export type Operator = (state: ContentState, operands: Operands) => void;

/** What is said by the strings that stood before. */
const nothing: Operator = () => undefined;
const draw: Operator = (state, operands) => {
  state.addToPath(operands.numbers);
};
const paint: Operator = (state) => {
  state.paintPath();
};
/** What the press says of content that it marks: its number, what it is instead of words, or what is said for it. */
const MARKS = [keys('MCID'), keys('Type Subtype Attached'), keys('ActualText')] as const;

const begin: Operator = (state, operands) => {
  const said = operands.properties?.get('ActualText');
  const all = [...(operands.properties?.keys() ?? [])];
  if (!MARKS.some((known) => all.every((key) => known.has(key))))
    throw new UnreadableError(`says ${all.join(', ')} of content, which the press never does`);
  if (said !== undefined) {
    if (!isString(said)) throw new UnreadableError('says something else than words');
    state.beginSaid(textOfString(said));
    return;
  }
  const content = operands.properties?.get('MCID');
  state.beginMarked(
    operands.theName(),
    content === undefined ? undefined : numberIn(content, 'a mark'),
    operands.properties?.get('Type'),
  );
};

/**
 * What the operators of a page do (ISO 32000-1, annex A).
 *
 * Only those that the press writes are here. What could hide or overlay words, such as clips, text that is not painted,
 * lines that are stroked and extended states, makes a page that is doubted.
 */
const NAMED: Readonly<Record<string, Operator>> = {
  q: (state) => {
    state.drawing.save();
  },
  Q: (state) => {
    state.drawing.restore();
  },
  cm: (state, operands) => {
    state.drawing.transform(operands.matrix());
  },
  re: (state, operands) => {
    state.rect(operands.number(0, 4), operands.number(1, 4), operands.number(2, 4), operands.number(3, 4));
  },
  Do: (state, operands) => {
    state.picture(operands.theName());
  },
  BT: (state) => {
    state.beginText();
  },
  ET: (state) => {
    state.endText();
  },
  Tf: (state, operands) => {
    state.font(operands.theName(), operands.number(0, 1));
  },
  Tm: (state, operands) => {
    state.setTextMatrix(operands.matrix());
  },
  Td: (state, operands) => {
    state.moveText(operands.number(0, 2), operands.number(1, 2));
  },
  EMC: (state) => {
    state.endMarked();
  },
  BMC: begin,
  BDC: begin,
  rg: (state, operands) => {
    state.fillWith([operands.number(0, 3), operands.number(1, 3), operands.number(2, 3)]);
  },
  ...all('h Tj TJ', nothing),
  ...all('m l c', draw),
  ...all('f f*', paint),
};

/** The operators by their letters as one number, so that a page is read without cutting out each word. */
export const OPERATORS: ReadonlyMap<number, Operator> = new Map(
  Object.entries(NAMED).map(([name, operator]) => [keyOf(name, 0, name.length), operator]),
);

/** The letters of a word as one number; longer words than any operator are none. */
export function keyOf(text: string, start: number, end: number): number {
  if (end - start > 3) return -1;
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 256 + text.charCodeAt(at);
  return key;
}

function all(names: string, operator: Operator): Readonly<Record<string, Operator>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, operator]));
}

function keys(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
