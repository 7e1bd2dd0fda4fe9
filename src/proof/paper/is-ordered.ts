import { comparesNative, fallsBesideDigits } from './falls-beside-digits.js';
import { keepsGroups } from './keeps-groups.js';
import type { Letter, WordInLine } from './line-words.js';

const LETTER = /[\p{L}\p{N}]/u;
/** Digits that some write in ranges from right to left. */
const NATIVE_DIGIT = /[٠-٩۰-۹]/u;
const DASH = /^[-‐‑−–—]$/u;
const MARK = /^\p{M}+$/u;
/** Units that belong to the number before them. */
const UNIT = /^(?:[µμnmk]?g|[µμm]?l|mL|dL|IU|mmHg|°C|°F|mg\/dL|[%‰$€£¥₪])[.,;:)]?$/u;

/** Whether the words of a line stand where their reading order puts them. */
export function isOrdered(words: readonly WordInLine[], isBackwards: boolean): boolean {
  return (
    words.every((word, at) => isWordOrdered(word, words[at + 1], isBackwards)) &&
    areApart(words) &&
    areWordsOrdered(words, isBackwards) &&
    (!isBackwards || keepComparisons(words))
  );
}

/** Inside a word, letters from right to left fall, and every other letter, digit and sign of a number rises. */
function isWordOrdered(
  { letters, kind, text }: WordInLine,
  next: WordInLine | undefined,
  isBackwards: boolean,
): boolean {
  if (kind === 'signs') return true;
  const mayFall = !keepsGroups(text);
  const signs = [...letters.map((letter) => letter.text), ...(/^[A-Z]/u.exec(next?.text ?? '') ?? [])];
  let before: Letter | undefined;
  let afterDash = false;
  for (const [at, letter] of letters.entries()) {
    if (MARK.test(letter.text)) continue;
    if (kind === 'right-to-left' && !LETTER.test(letter.text)) continue;
    // A range in native digits may be read from right to left.
    const isRange =
      mayFall && (afterDash ? NATIVE_DIGIT : DASH).test(letter.text) && hasNative(before, afterDash);
    if (before && !isRange) {
      const moved = middle(letter) - middle(before);
      const falls = kind === 'right-to-left' || (isBackwards && fallsBesideDigits(signs, at));
      if (falls ? moved >= 0 : moved <= 0) return false;
    }
    // One that nothing stands before is a minus.
    afterDash = before !== undefined && DASH.test(letter.text);
    before = letter;
  }
  return true;
}

/** A dash goes with the digit before it. */
function hasNative(before: Letter | undefined, afterDash: boolean): boolean {
  return afterDash || NATIVE_DIGIT.test(before?.text ?? '');
}

/** No word stands among the letters of another. */
function areApart(words: readonly WordInLine[]): boolean {
  const spans = words
    .map(({ letters }) => ({
      left: Math.min(...letters.map(middle)),
      right: Math.max(...letters.map(middle)),
    }))
    .toSorted((a, b) => a.left - b.left);
  return spans.every(({ left }, at) => at === 0 || left > (spans[at - 1]?.right ?? 0));
}

/**
 * Words that run with their paragraph stand along it.
 *
 * Words against it that follow each other are one stretch or several, each whole: an author's isolates decide, and a
 * number keeps its unit and the other end of its range.
 */
function areWordsOrdered(words: readonly WordInLine[], isBackwards: boolean): boolean {
  const against = isBackwards ? 'left-to-right' : 'right-to-left';
  const step = isBackwards ? -1 : 1;
  const zones: WordInLine[][] = [];
  let isParted = false;
  for (const word of words) {
    if (word.kind !== 'signs') {
      const open = zones.at(-1);
      if (word.kind === against && open?.[0]?.kind === against && !isParted) open.push(word);
      else zones.push([word]);
      isParted = false;
    }
    // Two names with a comma between stand where they are written.
    isParted ||= !isBackwards && word.isParted;
  }
  const isInTurn = zones.every((zone, at) => {
    const before = zones[at - 1];
    return !before || zone.every(({ x }) => before.every((other) => (x - other.x) * step > 0));
  });
  return (
    isInTurn &&
    zones.every(
      (zone) => isStretchOrdered(zone, step) && (!isBackwards || (keepUnits(words) && keepGroups(words))),
    )
  );
}

/** Stretches that each run one way, and follow each other the other way. */
function isStretchOrdered(zone: readonly WordInLine[], step: number): boolean {
  if (zone.length < 2) return true;
  const order = [...zone.keys()].toSorted((a, b) => ((zone[a]?.x ?? 0) - (zone[b]?.x ?? 0)) * step);
  // Along the paragraph: each stretch is met from its last word to its first.
  let done = 0;
  let at = 0;
  while (at < order.length) {
    const last = order[at] ?? 0;
    for (let expected = last; expected >= done; expected -= 1, at += 1)
      if (order[at] !== expected) return false;
    done = last + 1;
  }
  return true;
}

/** In a paragraph from right to left, a number stands left of its unit and of the end of its range. */
function keepUnits(words: readonly WordInLine[]): boolean {
  return words.every((word, at) => {
    if (!/\d$/u.test(word.text)) return true;
    const next = words[at + 1];
    if (next && UNIT.test(next.text)) return next.x > word.x;
    const end = words[at + 2];
    return !(next && end && DASH.test(next.text) && /^\d/u.test(end.text)) || end.x > word.x;
  });
}

/** A sign of comparison stands between the numbers of native digits, as the text runs, and before a single one. */
function keepComparisons(words: readonly WordInLine[]): boolean {
  return words.every(({ text, kind, x }, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (kind !== 'signs' || !comparesNative(before?.text ?? '', text, next?.text ?? '')) return true;
    return (!before || before.x > x) && (!next || next.x < x);
  });
}

/** The groups of a number to call in native digits, parted by blanks, stand from left to right. */
function keepGroups(words: readonly WordInLine[]): boolean {
  return words.every(({ text, x }, at) => {
    const next = words[at + 1];
    const isFirst = /^(?:\+[٠-٩۰-۹]|[٠۰][٠-٩۰-۹])[٠-٩۰-۹-]*$/u.test(text);
    return !isFirst || !next || !/^[٠-٩۰-۹][٠-٩۰-۹-]*$/u.test(next.text) || next.x > x;
  });
}

function middle({ left, right }: Letter): number {
  return (left + right) / 2;
}
