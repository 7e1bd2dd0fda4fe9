import { BLANK, hexDigit, KIND_OF_BYTE, REGULAR } from '../file/kind-of-byte.js';
import { dictionaryIn } from '../file/pdf-value.js';
import { isNumeric, Scanner } from '../file/scanner.js';
import { UnreadableError } from '../file/unreadable-error.js';
import { ContentState } from './content-state.js';
import type { FontRead } from './font-maps.js';
import { Operands } from './operands.js';
import { keyOf, OPERATORS } from './operators.js';
import type { Stretches } from './stretches.js';

type FontNamed = (name: string) => FontRead;

/** Reads the operators of a page; one that it does not know is a doubt. */
export function readContent(
  content: string,
  fontNamed: FontNamed,
  stretches: Stretches,
): Pick<ContentState, 'marked' | 'ink'> {
  const fonts = new Map<string, FontRead>();
  const noted: FontNamed = (name) => {
    const font = fontNamed(name);
    fonts.set(name, font);
    return font;
  };
  const state = new ContentState(noted, stretches.numbers);
  const scanner = new Scanner(content);
  const operands = new Operands();
  while (scanner.skipBlanks()) {
    const end = state.isIdle && operands.isClear ? endOfStretch(scanner) : -1;
    if (end === -1) {
      readNext(scanner, operands, state);
      continue;
    }
    const letters = content.slice(scanner.at, end);
    const graphics = state.graphics.now;
    const known = stretches.get(letters, graphics, fontNamed);
    if (known) {
      state.takeOver(known);
      scanner.at = end;
      continue;
    }
    fonts.clear();
    const [marks, inks] = [state.marked.length, state.ink.length];
    while (scanner.at < end && scanner.skipBlanks()) readNext(scanner, operands, state);
    const [marked, ...more] = state.marked.slice(marks);
    const isWhole = scanner.at === end && state.isIdle && operands.isClear;
    const { matrix, colour } = state.graphics.now;
    if (!marked || more.length > 0 || !isWhole || matrix !== graphics.matrix) continue;
    stretches.note(letters, graphics, { marked, ink: state.ink.slice(inks), fonts: new Map(fonts), colour });
  }
  state.finish();
  return state;
}

/** Where marked content ends that begins here, by its looks; -1 where none does. */
function endOfStretch({ text, at }: Scanner): number {
  const end = text.charCodeAt(at) === 47 ? text.indexOf('\nEMC', at) : -1;
  return end === -1 ? -1 : end + '\nEMC'.length;
}

function readNext(scanner: Scanner, operands: Operands, state: ContentState): void {
  const { text } = scanner;
  const code = text.charCodeAt(scanner.at);
  if (isNumeric(code)) operands.add(scanner.number());
  else if (code === 47) operands.name = scanner.name();
  else if (code === 91) showArray(scanner, state);
  else if (code === 60 && text.charCodeAt(scanner.at + 1) === 60)
    operands.properties = dictionaryIn(scanner.value(), 'properties of a mark');
  else if (code === 60 || code === 40) showString(scanner, state);
  else operate(scanner, operands, state);
}

function operate(scanner: Scanner, operands: Operands, state: ContentState): void {
  const { text } = scanner;
  const start = scanner.at;
  let end = start;
  while (end < text.length && KIND_OF_BYTE[text.charCodeAt(end)] === REGULAR) end += 1;
  const operator = OPERATORS.get(keyOf(text, start, end));
  if (!operator)
    throw new UnreadableError(
      `has an operator "${text.slice(start, Math.max(end, start + 1))}" that is not known`,
    );
  scanner.at = end;
  operator(state, operands);
  operands.clear();
}

/** Strings between numbers, which move what comes after them. */
function showArray(scanner: Scanner, state: ContentState): void {
  const { text } = scanner;
  for (scanner.at += 1; scanner.skipBlanks() && text.charCodeAt(scanner.at) !== 93;) {
    const code = text.charCodeAt(scanner.at);
    if (code === 60 || code === 40) showString(scanner, state);
    else state.shift(scanner.number());
  }
  scanner.at += 1;
}

/** The glyphs of a string, two bytes each. */
function showString(scanner: Scanner, state: ContentState): void {
  const { text } = scanner;
  if (text.charCodeAt(scanner.at) === 40) {
    showBytes(scanner.literal().bytes, state);
    return;
  }
  let code = 0;
  let digits = 0;
  for (scanner.at += 1; text.charCodeAt(scanner.at) !== 62; scanner.at += 1) {
    const digit = hexDigit(text.charCodeAt(scanner.at));
    if (digit < 0 && KIND_OF_BYTE[text.charCodeAt(scanner.at)] === BLANK) continue;
    if (digit < 0) throw new UnreadableError('has a string with something else than hexadecimal digits');
    code = code * 16 + digit;
    digits += 1;
    if (digits < 4) continue;
    state.show(code);
    code = 0;
    digits = 0;
  }
  scanner.at += 1;
  if (digits > 0) throw new UnreadableError('shows half a glyph');
}

function showBytes(bytes: string, state: ContentState): void {
  if (bytes.length % 2 === 1) throw new UnreadableError('shows half a glyph');
  for (let at = 0; at < bytes.length; at += 2)
    state.show(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
}
