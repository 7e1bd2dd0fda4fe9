/**
 * Marks that end a sentence or a saying, or say a word again: none of these begins a line, not even after a blank.
 * Arabic, Hebrew, Armenian, Indian, Ethiopic, Thai, Lao, Khmer, Burmese, Chinese and Japanese.
 */
const NEVER_FIRST =
  /[،؛؟٪-٭۔־׃।॥։՛-՞༎།፡-፨ฯๆ๚๛ຯໆ។-៘៚၊။၌၍၏‰‱、。，．：；？！・ー々〻ゝゞヽヾ％\u3001-\u3003\uFF61-\uFF65\uFE10-\uFE16\uFE50-\uFE57]|\p{Pe}/u;
/** The same where no letter or digit follows, as in French: `Vraiment ?`, `« oui »`; before one, they begin something. */
const NEVER_FIRST_ALONE = /[.,:;!?…·]|\p{Pf}/u;
const BEGINS_SOMETHING = /[\p{L}\p{N}]/u;
const NEVER_LAST = /\p{Ps}|[¿¡]/u;
/** The same where a blank follows: « oui ». */
const NEVER_LAST_ALONE = /\p{Pi}/u;
const BLANK = /[\s\u200B]/u;
const NO_BLANK = /[^\s([]/u;
const HYPHEN = /[-‐]/u;

/** Whether a line may not end at a place, since the mark that stands before it or behind it needs its neighbour. */
export function isKeptWithNeighbour(text: string, position: number): boolean {
  const next = text.charAt(position);
  if (NEVER_FIRST.test(next)) return true;
  if (NEVER_FIRST_ALONE.test(next) && !BEGINS_SOMETHING.test(text.charAt(position + 1))) return true;
  // A hyphen that begins a word is no end of one: pills that end in -gliflozin.
  const isInitial = HYPHEN.test(text.charAt(position - 1)) && !NO_BLANK.test(text.charAt(position - 2));
  if (isInitial && BEGINS_SOMETHING.test(next)) return true;
  let last = position - 1;
  while (last >= 0 && position - last <= MOST_BLANKS && BLANK.test(text.charAt(last))) last -= 1;
  const before = text.charAt(last);
  if (NEVER_LAST.test(before)) return true;
  // Behind a letter the same sign closes: „ja“.
  return NEVER_LAST_ALONE.test(before) && last < position - 1 && !NO_BLANK.test(text.charAt(last - 1));
}

/** More blanks in a row are no mistake of a typist. */
const MOST_BLANKS = 4;
