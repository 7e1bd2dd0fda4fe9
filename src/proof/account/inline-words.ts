import { LINE_END, LINK } from './told.js';

/**
 * The words of a stretch of Markdown as they must be printed, read from the text itself and by nobody else's parser.
 *
 * Slots `{{…}}` are kept as they are, and nothing in them is markup.
 */
export function inlineWords(source: string): string {
  const parts = partsOf(withLineEnds(source));
  pairStars(parts);
  return parts.map((part) => (part.kind === 'stars' ? '*'.repeat(part.left) : part.text)).join('');
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  /** Stars that may begin or end strong words: what no other answers is printed. */
  | {
      readonly kind: 'stars';
      readonly length: number;
      left: number;
      readonly opens: boolean;
      readonly closes: boolean;
    };

/** Lines joined by a blank, or by a line's end where the author wrote one: two blanks or a backslash before it. */
function withLineEnds(source: string): string {
  return source
    .split('\n')
    .map((line) => line.replaceAll(/^[ \t]+/gu, ''))
    .map((line, index, all) => {
      if (index === all.length - 1) return line.trimEnd();
      if (line.endsWith('  ')) return line.trimEnd() + LINE_END;
      return line.endsWith('\\') ? line.slice(0, -1) + LINE_END : `${line.trimEnd()} `;
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
    } else if (sign === '*') {
      let end = at;
      while (text.charAt(end) === '*') end += 1;
      flush();
      parts.push(starsAt(text, at, end));
      at = end;
    } else {
      words += sign;
      at += 1;
    }
  }
  flush();
  return parts;
}

/** Letters of scripts that part their words by blanks; in the others a word ends at any letter. */
const PARTED =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{M}\p{N}]/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Stars count at the border of a word only (CommonMark 0.31, 6.2), and never between letters or digits. */
function starsAt(text: string, start: number, end: number): Part {
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? ' ';
  const after = Array.from(text.slice(end, end + 2))[0] ?? ' ';
  const isBlank = (sign: string): boolean => /\s/u.test(sign);
  const isSign = (sign: string): boolean => PUNCTUATION.test(sign);
  const leans = (to: string, from: string): boolean =>
    !isBlank(to) && (!isSign(to) || isBlank(from) || isSign(from));
  const isInside = PARTED.test(before) && PARTED.test(after);
  return {
    kind: 'stars',
    length: end - start,
    left: end - start,
    opens: !isInside && leans(after, before),
    closes: !isInside && leans(before, after),
  };
}

/** Takes away the stars that answer each other, inner pairs first (CommonMark 0.31, appendix). */
function pairStars(parts: readonly Part[]): void {
  const open: Extract<Part, { kind: 'stars' }>[] = [];
  for (const part of parts) {
    if (part.kind !== 'stars') continue;
    while (part.closes && part.left > 0) {
      const index = open.findLastIndex((one) => answers(one, part));
      const opener = open[index];
      if (!opener) break;
      const taken = opener.left >= 2 && part.left >= 2 ? 2 : 1;
      opener.left -= taken;
      part.left -= taken;
      open.length = opener.left > 0 ? index + 1 : index;
    }
    if (part.opens && part.left > 0) open.push(part);
  }
}

/** The rule of three: stars that could both open and close pair only where their lengths do not add up to a three. */
function answers(
  opener: Extract<Part, { kind: 'stars' }>,
  closer: Extract<Part, { kind: 'stars' }>,
): boolean {
  if (!opener.closes && !closer.opens) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
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
    const target = /^\(\s*(?<address>\S*?)(?:\s+"[^"]*")?\s*\)/u.exec(text.slice(index + 1));
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
