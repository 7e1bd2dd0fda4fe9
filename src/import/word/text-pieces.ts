import type { WordMark } from '../../model/index.js';
import { inScript } from '../scripts.js';
import type { Piece } from './block.js';
import { markOf, type Reading } from './reading.js';
import { PICTURE_FONT, PRIVATE, signOf } from './sign-of.js';
import type { Look } from './styles.js';

/** What surrounds a run: who has put it in, where it leads. */
export interface Around {
  readonly states: readonly WordMark[];
  readonly link: string | undefined;
}

/** Marks of direction that override what Unicode knows, and hyphens and joints that nobody sees. */
const UNSEEN = /[\u202A-\u202E\u00AD\uFEFF]/gu;
const RED = /^(?:[C-F][0-9A-F][0-5][0-9A-F][0-5][0-9A-F])$/iu;

/** A run's text as pieces: signs read, raised digits written as such, and whatever means something noted. */
export function textPieces(text: string, look: Look, around: Around, reading: Reading): readonly Piece[] {
  noteLook(text, look, reading);
  if (look.font !== undefined && PICTURE_FONT.test(look.font)) {
    const font = look.font;
    return Array.from(text).flatMap((sign) =>
      /\s/u.test(sign)
        ? [toPiece(sign, look, around)]
        : signPieces(font, sign.codePointAt(0) ?? 0, look, around, reading),
    );
  }
  if (UNSEEN.test(text))
    reading.note(
      'signs that nobody sees were taken out',
      text,
      'look at the direction and the ends of lines',
    );
  const seen = text.replaceAll(UNSEEN, '');
  return seen
    .split(/(?<=[\uE000-\uF8FF])|(?=[\uE000-\uF8FF])/u)
    .filter((part) => part !== '')
    .map((part) =>
      PRIVATE.test(part)
        ? unknownSign(look.font ?? 'its font', part.charCodeAt(0), reading)
        : toPiece(part, look, around),
    );
}

/** `<w:sym>` and letters of a font of pictures. */
export function signPieces(
  font: string,
  code: number,
  look: Look,
  around: Around,
  reading: Reading,
): readonly Piece[] {
  const sign = signOf(font, code);
  return [sign === undefined ? unknownSign(font, code, reading) : toPiece(sign, look, around)];
}

function unknownSign(font: string, code: number, reading: Reading): Piece {
  const name = `0x${code.toString(16).toUpperCase()}`;
  reading.note(
    `a sign of ${font} that nobody can read (${name})`,
    '',
    'look at it in Word, and write the word or sign that it means',
  );
  return markOf('sign', name);
}

function toPiece(text: string, look: Look, { states, link }: Around): Piece {
  const trimmed = text.trim();
  const inUnicode = look.script && (trimmed === '' ? text : inScript(text, look.script));
  const all: WordMark[] = [
    ...states,
    ...(look.isStruck ? ['struck' as const] : []),
    ...(look.isHidden ? ['hidden' as const] : []),
    ...(look.script && inUnicode === undefined ? [look.script] : []),
  ];
  return {
    kind: 'text',
    text: inUnicode ?? text,
    isBold: look.isBold,
    isItalic: look.isItalic,
    states: [...new Set(all)],
    link,
  };
}

/** What a look may mean, and Markdown cannot say. */
function noteLook(text: string, look: Look, reading: Reading): void {
  if (text.trim() === '') return;
  const { colour = '', highlight = 'none' } = look;
  if (RED.test(colour))
    reading.note('red words', text, 'if they are urgent, put them into a section that says so');
  else if (!/^(?:auto|0{6}|)$/iu.test(colour))
    reading.note(`words in colour (#${colour})`, text, 'a sheet is printed in black');
  if (!/^(?:none|auto|f{6}|)$/iu.test(highlight))
    reading.note('highlighted words', text, 'if they are urgent, put them into a section that says so');
  if (look.isUnderlined) reading.note('underlined words', text, 'write ** around them if they matter');
}
