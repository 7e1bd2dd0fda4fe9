import { codeToText } from './code-of.js';

/** An invisible character in a text, by its name and index. */
export interface Hidden {
  readonly name: string;
  readonly index: number;
}

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Marks that order text by direction: Arabic and Hebrew addresses need them. */
const DIRECTION = /^[\u061C\u200E\u200F\u2066-\u2069]$/u;
const JOINER = /^[\u200C\u200D]$/u;
const SELECTOR = /^\p{Variation_Selector}$/u;
/** Where no blank parts words, one without a width says where a line may end. */
const WITHOUT_BLANKS = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;
const LETTER = /[\p{L}\p{M}\p{Emoji}]/u;

/** The first invisible character that no script needs where it stands; it came with a paste, and nobody will ever see it. */
export function hiddenIn(text: string): Hidden | undefined {
  for (const { 0: sign, index } of text.matchAll(IGNORABLE)) {
    const before = Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? '';
    const [after = ''] = text.slice(index + sign.length, index + sign.length + 2);
    if (!isNeeded(sign, before, after)) return { name: `the invisible character ${codeToText(sign)}`, index };
  }
  return undefined;
}

function isNeeded(sign: string, before: string, after: string): boolean {
  if (DIRECTION.test(sign)) return true;
  if (SELECTOR.test(sign)) return /\S/u.test(before);
  if (JOINER.test(sign)) return LETTER.test(before) && !/[\x20-\x7E]/u.test(before + after);
  if (sign === '\u200B') return WITHOUT_BLANKS.test(before) || WITHOUT_BLANKS.test(after);
  return false;
}

/**
 * An invisible character where it parts a number, or a number from its sign: `12` and `50 mg` on two lines, where 1250 mg was
 * written. A soft hyphen beside a digit would end its line with a hyphen that nobody wrote.
 */
export const HIDDEN_DIGIT =
  /\p{Nd}\p{Default_Ignorable_Code_Point}+\p{Nd}|\p{Nd}\u00AD|\u00AD\p{Nd}|\p{Nd}[.,:/٫٬’'·\p{Pd}−][\u00AD\u200B]|\p{Nd}\u200B+[.,:/·\p{Pd}−%°]|[.,:/\p{Pd}−+<>≤≥±~]\u200B+\p{Nd}/u;
