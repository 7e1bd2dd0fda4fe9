/**
 * Signs around words in bold, and around words that are set apart by bold or by a line under them, as the clinic's profile has
 * it. No font has a letter for them, so no text can.
 */
export const STRONG = { open: '\uE005', close: '\uE006' } as const;
export const EMPHASIS = { open: '\uE007', close: '\uE008' } as const;

const SIGNS = /[\uE005-\uE008]/u;
const ALL_SIGNS = /[\uE005-\uE008]/gu;

/** Words without the signs of their weights. */
export function withoutWeights(words: string): string {
  return SIGNS.test(words) ? words.replaceAll(ALL_SIGNS, '') : words;
}

/** How each letter that leaves ink must be drawn: `b` bold, `p` plain, `e` either; undefined where no words are set apart. */
export function weightsIn(words: string): string | undefined {
  if (!SIGNS.test(words)) return undefined;
  let weights = '';
  let [bold, apart] = [0, 0];
  for (const part of words.split(/(?<sign>[\uE005-\uE008])|\uE000[^\uE000\uE001]*\uE001|\uE002/u)) {
    if (part === STRONG.open) bold += 1;
    else if (part === STRONG.close) bold -= 1;
    else if (part === EMPHASIS.open) apart += 1;
    else if (part === EMPHASIS.close) apart -= 1;
    else if (part) weights += (bold > 0 ? 'b' : apart > 0 ? 'e' : 'p').repeat(lettersIn(part));
  }
  return weights;
}

const LINED = /[\uE000\uE007]/u;

/**
 * What stands under each letter that leaves ink: `l` the line of a link, `e` one where words that are set apart have lines,
 * `n` nothing; undefined where no words have any.
 */
export function underlinesIn(words: string): string | undefined {
  if (!LINED.test(words)) return undefined;
  let lines = '';
  let [linked, apart] = [0, 0];
  for (const part of words.split(/(?<sign>[\uE002\uE005-\uE008]|\uE000[^\uE000\uE001]*\uE001)/u)) {
    if (part.startsWith('\uE000')) linked += 1;
    else if (part === '\uE002') linked -= 1;
    else if (part === EMPHASIS.open) apart += 1;
    else if (part === EMPHASIS.close) apart -= 1;
    else if (!SIGNS.test(part)) lines += (linked > 0 ? 'l' : apart > 0 ? 'e' : 'n').repeat(lettersIn(part));
  }
  return lines;
}

/** Blanks, ends of lines, and what joins, parts and directs letters: none of it has ink of its own. */
const WITHOUT_INK =
  /(?:[\s\u00AD\u200B-\u200F\u2028\u2029\u2060-\u2064\u2066-\u2069\uFEFF]|\uFE0E|\uFE0F)+/gu;

/** How many units of text leave ink. */
export function lettersIn(text: string): number {
  return text.replaceAll(WITHOUT_INK, '').length;
}
