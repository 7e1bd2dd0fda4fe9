import { LINE_END, LINK } from './told.js';
import { EMPHASIS, STRONG } from './weights.js';

/**
 * The words of a stretch of Markdown as they must be printed, read from the text itself and by nobody else's parser.
 *
 * Slots `{{…}}` are kept as they are, and nothing in them is markup. Words that are set apart stand between the signs of
 * their weight.
 */
export function inlineWords(source: string): string {
  const parts = partsOf(withLineEnds(source));
  pairMarks(parts);
  return parts
    .map((part) =>
      part.kind === 'marks' ? part.closed + part.sign.repeat(part.left) + part.opened : part.text,
    )
    .join('');
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** Stars and strokes that may begin or end words that are set apart: what no other answers is printed. */
  | {
      readonly kind: 'marks';
      readonly sign: '*' | '_';
      readonly length: number;
      left: number;
      readonly opens: boolean;
      readonly closes: boolean;
      /** What it was found to begin and to end, in the order of the text. */
      opened: string;
      closed: string;
    };

/** A backslash at a line's end that stands for itself: not behind another. */
const BREAK = /(?<!\\)(?:\\\\)*\\$/u;

/** Lines joined by a blank, or by a line's end where the author wrote one: two blanks or a backslash before it. */
function withLineEnds(source: string): string {
  return source
    .split('\n')
    .map((line) => line.replaceAll(/^[ \t]+/gu, ''))
    .map((line, index, all) => {
      const words = line.replace(/(?<![ \t])[ \t]+$/u, '');
      if (index === all.length - 1) return words;
      if (line.endsWith('  ')) return words + LINE_END;
      return BREAK.test(line) ? line.slice(0, -1) + LINE_END : `${words} `;
    })
    .join('');
}

const ESCAPABLE = /[!-/:-@[-`{-~]/u;

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let words = '';
  let at = 0;
  const flush = (): void => {
    if (words !== '') parts.push({ kind: 'text', text: words });
    words = '';
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    if (text.startsWith('{{', at)) {
      const end = text.indexOf('}}', at);
      const next = end === -1 ? text.length : end + 2;
      words += text.slice(at, next);
      at = next;
    } else if (sign === '\\' && ESCAPABLE.test(text.charAt(at + 1))) {
      words += text.charAt(at + 1);
      at += 2;
    } else if (sign === '[') {
      const link = linkAt(text, at);
      words += link ? '' : sign;
      if (link) {
        flush();
        parts.push({ kind: 'text', text: `${LINK.open}${link.address}${LINK.middle}` });
        parts.push(...partsOf(link.words), { kind: 'text', text: LINK.close });
      }
      at = link?.end ?? at + 1;
    } else if (sign === '*' || sign === '_') {
      let end = at;
      while (text.charAt(end) === sign) end += 1;
      flush();
      parts.push(marksAt(text, at, end));
      at = end;
    } else {
      words += sign;
      at += 1;
    }
  }
  flush();
  return parts;
}

/** What may stand before a word in bold or set apart, and behind one; a text's border may, too. */
const BEFORE_WORD = /^(?:[\s\p{Ps}\p{Pi}\p{Pf}\p{Pd}"'¿¡]|(?![ -~])\p{Po})?$/u;
const AFTER_WORD = /^(?:[\s\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'.,;:!?]|(?![ -~])\p{Po})?$/u;
const OF_WORD = /^[\p{L}\p{M}\p{N}]$/u;
/** Letters of scripts that write words or their endings without a blank between. */
const JOINED =
  /^(?![\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Armn}\p{scx=Geor}\p{scx=Zinh}])[\p{L}\p{M}]$/u;
/** Beside underscores, these make a form to fill in. */
const OF_FORM = /^[/|\\_\p{Pd}]$/u;
const SIGN_OF_TEXT = /[\p{P}\p{S}]/u;

/**
 * Marks count at the border of a word only, as CommonMark has it (0.31, 6.2), and never inside numbers or words: see "What is
 * markup" in docs/writing-handouts.md.
 */
function marksAt(text: string, start: number, end: number): Part {
  const sign = text.charAt(start) === '_' ? '_' : '*';
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const isBlank = (one: string): boolean => one === '' || /\s/u.test(one);
  const leans = (to: string, from: string): boolean =>
    !isBlank(to) && (!SIGN_OF_TEXT.test(to) || isBlank(from) || SIGN_OF_TEXT.test(from));
  const length = end - start;
  const parts = !OF_WORD.test(before) || !OF_WORD.test(after) || JOINED.test(before) || JOINED.test(after);
  const isForm = sign === '_' && (length > 1 || OF_FORM.test(before) || OF_FORM.test(after));
  const [opens, closes] = [leans(after, before), leans(before, after)];
  const isOutside = sign === '*' || !opens || !closes;
  return {
    kind: 'marks',
    sign,
    length,
    left: length,
    opened: '',
    closed: '',
    opens:
      opens &&
      !isForm &&
      (length > 1 ? parts : BEFORE_WORD.test(before)) &&
      (isOutside || SIGN_OF_TEXT.test(before)),
    closes:
      closes &&
      !isForm &&
      (length > 1 ? parts : AFTER_WORD.test(after)) &&
      (isOutside || SIGN_OF_TEXT.test(after)),
  };
}

/** Puts signs of weights in place of the marks that answer each other, inner pairs first (CommonMark 0.31, appendix). */
function pairMarks(parts: readonly Part[]): void {
  const open: Extract<Part, { kind: 'marks' }>[] = [];
  for (const part of parts) {
    if (part.kind !== 'marks') continue;
    while (part.closes && part.left > 0) {
      const index = open.findLastIndex((one) => answers(one, part));
      const opener = open[index];
      if (!opener) break;
      const taken = opener.left >= 2 && part.left >= 2 ? 2 : 1;
      const { open: begins, close: ends } = taken === 2 ? STRONG : EMPHASIS;
      opener.opened = begins + opener.opened;
      part.closed += ends;
      opener.left -= taken;
      part.left -= taken;
      open.length = opener.left > 0 ? index + 1 : index;
    }
    if (part.opens && part.left > 0) open.push(part);
  }
}

/** The rule of three: marks that could both open and close pair only where what is left of them does not add up to a three. */
function answers(
  opener: Extract<Part, { kind: 'marks' }>,
  closer: Extract<Part, { kind: 'marks' }>,
): boolean {
  if (opener.sign !== closer.sign) return false;
  if (!opener.closes && !closer.opens) return true;
  return closer.left % 3 === 0 || (opener.left + closer.left) % 3 !== 0;
}

interface LinkRead {
  readonly words: string;
  readonly address: string;
  readonly end: number;
}

/** A link `[words](address)` or `[words](address "title")` that begins here. */
function linkAt(text: string, at: number): LinkRead | undefined {
  let depth = 0;
  for (let index = at; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\\') index += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    if (depth > 0) continue;
    const target = /^\(\s*(?!\s)(?<address>\S*?)(?:\s+"[^"]*"\s*|\s*)\)/u.exec(text.slice(index + 1));
    return target
      ? {
          words: text.slice(at + 1, index),
          address: (target.groups?.['address'] ?? '').replace(/^<(?<inner>.*)>$/u, '$<inner>'),
          end: index + 1 + target[0].length,
        }
      : undefined;
  }
  return undefined;
}
