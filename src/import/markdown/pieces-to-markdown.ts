import type { Piece } from '../word/block.js';
import { escapeText } from './escape-text.js';

type Text = Extract<Piece, { readonly kind: 'text' }>;

/** Lines of Markdown of what stands inside a paragraph; a picture stands alone and is told elsewhere. */
export function piecesToMarkdown(pieces: readonly Piece[]): readonly string[] {
  const lines = [''];
  for (const group of groupsOf(pieces)) {
    const [first] = group;
    if (first?.kind === 'break') lines.push('');
    else lines[lines.length - 1] += groupToMarkdown(group, lines.at(-1) ?? '', nextSign(pieces, group));
  }
  return lines.map((line) => line.replaceAll(/\s+/gu, ' ').trim());
}

/** Texts of one look together, everything else alone. */
function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text' && keyOf(last) === keyOf(piece))
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function keyOf({ isBold, isItalic, states, link }: Text): string {
  return JSON.stringify([isBold, isItalic, states, link]);
}

/** The sign behind a group; a blank where no text follows. */
function nextSign(pieces: readonly Piece[], group: readonly Piece[]): string {
  const last = group.at(-1);
  const next = last && pieces[pieces.indexOf(last) + 1];
  return next?.kind === 'text' ? next.text.charAt(0) : ' ';
}

function groupToMarkdown(group: readonly Piece[], before: string, after: string): string {
  const [first] = group;
  if (first?.kind === 'mark') return `{{word.${first.mark}${first.which === '' ? '' : `-${first.which}`}}}`;
  if (first?.kind === 'picture') return '';
  const texts = group.filter((piece) => piece.kind === 'text');
  const [look] = texts;
  const text = texts.map((piece) => piece.text).join('');
  const words = text.trim();
  if (!look || words === '') return text === '' ? '' : ' ';
  const start = text.trimStart() === text ? '' : ' ';
  const end = text.trimEnd() === text ? '' : ' ';
  const isFree = look.states.length > 0 || look.link !== undefined;
  const emphasised = emphasise(
    escapeText(words),
    look,
    isFree || start !== '' ? '' : before.slice(-1).trim(),
    isFree || end !== '' ? '' : after.trim(),
  );
  const linked = look.link === undefined ? emphasised : `[${emphasised}](${look.link})`;
  const opened = look.states.map((state) => `{{word.${state}}}`).join('');
  return `${start}${opened}${linked}${'{{word.end}}'.repeat(look.states.length)}${end}`;
}

/** Words that begin and end with a letter or digit, and hold no sign of Markdown. */
const PLAIN = /^[\p{L}\p{Nd}](?:[^*_\\{}]*[\p{L}\p{Nd}])?$/u;
const SIGN = /^[\p{P}\p{S}]$/u;
const WORD = /^[\p{L}\p{M}\p{N}*_\\]$/u;

/**
 * Stars around words, where Markdown takes them: at the border of words. Bold that begins in the middle of a word stays
 * plain, since nobody reads it as meaning something.
 */
function emphasise(words: string, { isBold, isItalic, states }: Text, before: string, after: string): string {
  if (!isBold && !isItalic) return words;
  const isInWord = WORD.test(before) || WORD.test(after);
  const isCut = isStuck(words.charAt(0), before) || isStuck(words.slice(-1), after.charAt(0));
  if (isInWord || isCut) return words;
  if (isBold) return `**${words}**`;
  // A single star wants a blank or the end behind it, or a sign that ends a sentence.
  return before === '' && states.length === 0 && PLAIN.test(words) && /^(?:|[.,;:!?])$/u.test(after)
    ? `*${words}*`
    : words;
}

/** Whether a sign at the border of strong words stands beside what is neither a blank nor a sign: then stars are no marks. */
function isStuck(sign: string, beside: string): boolean {
  return beside !== '' && SIGN.test(sign) && !SIGN.test(beside);
}
