import { distance } from 'fastest-levenshtein';

/** A part of a word that somebody types is as good as so many slips. */
const PART = 0.6;
/** Its beginning is better. */
const BEGINNING = 0.4;
/** Two letters of a part are found in anything. */
const LEAST_OF_A_PART = 3;

/** A word with others beside it is as good as this. */
const MORE = 1.1;
/** So many letters may stand behind a word. */
const MOST_BEHIND = 3;
/** Fewer letters begin many names. */
const LEAST_IN_ONE = 6;

/** What was meant by a word, the likeliest first: whole words with a slip, or parts of longer ones, accents left out. */
export function nearest(
  word: string,
  known: readonly string[],
): readonly { readonly one: string; readonly far: number }[] {
  const typed = plain(word);
  return known
    .map((one) => ({ one, far: farFrom(typed, plain(one)), lost: hasInOrder(plain(one), typed) ? 0 : 1 }))
    .toSorted((a, b) => a.far - b.far || a.lost - b.lost || a.one.length - b.one.length);
}

/** How far a known word may be from one of so many letters to be what was meant. */
export function isNear(word: string, far: number): boolean {
  return far <= Math.max(2, Math.floor(word.length / 3));
}

function farFrom(typed: string, known: string): number {
  const whole = slips(typed, known);
  if (typed.length < LEAST_OF_A_PART || whole === 0) return whole;
  const parts = known.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= LEAST_OF_A_PART);
  const ofParts = parts.map((part) => PART + slips(typed, part));
  const begun = known.startsWith(typed)
    ? [BEGINNING]
    : parts.some((part) => part.startsWith(typed)) || known.includes(typed)
      ? [PART]
      : [];
  // Whoever types several words of a name may leave some out.
  const words = typed.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const several =
    words.length > 1 && parts.length > 0
      ? [PART + words.reduce((sum, one) => sum + Math.min(...parts.map((part) => slips(one, part))), 0)]
      : [];
  return Math.min(
    whole,
    ...ofParts,
    ...begun,
    ...several,
    ...ofMore(words, known),
    ...inOneWord(typed, known),
  );
}

/** Whoever says more than the word is still says it: phone-number, output. */
function ofMore(words: readonly string[], known: string): readonly number[] {
  const [only = ''] = words;
  const isPart = words.length === 2 && known.length >= LEAST_OF_A_PART && words.includes(known);
  const isBegun =
    words.length === 1 &&
    known.length >= LEAST_OF_A_PART &&
    only.startsWith(known) &&
    only.length - known.length <= MOST_BEHIND;
  return isPart || isBegun ? [MORE] : [];
}

/** Several words typed as one are the beginning of a name, with a slip or without: bloodpresure. */
function inOneWord(typed: string, known: string): readonly number[] {
  const [one, whole] = [typed, known].map((text) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '')) as [
    string,
    string,
  ];
  if (one.length < LEAST_IN_ONE || whole.length <= one.length) return [];
  return [0, 1].map((more) => PART + slips(one, whole.slice(0, one.length + more)));
}

/** Letters to put in, leave out or change; two that changed places are one slip. */
function slips(typed: string, known: string): number {
  const plainly = distance(typed, known);
  if (plainly < 2 || plainly > 4) return plainly;
  const letters = [...typed];
  const swapped = letters.slice(1).map((letter, place) => {
    const other = letters[place] ?? '';
    return (
      1 +
      distance(
        letters
          .with(place, letter)
          .with(place + 1, other)
          .join(''),
        known,
      )
    );
  });
  return Math.min(plainly, ...swapped);
}

/** Whether all letters stand in a word in this order: one is left out more often than another is typed in its place. */
function hasInOrder(word: string, letters: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === letters.charAt(at)) at += 1;
  return at >= letters.length;
}

/** Without accents and capitals, and with one sign between words. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[_\s]+/gu, '-')
    .replace(/^-+/u, '');
}
