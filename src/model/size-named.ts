import { PAPER_NAMES } from './papers.js';
import { SIZE_NAMES, SIZES, type SizeName } from './sizes.js';

/** What else people call the print sizes; each is known by its points, too. */
const CALLED: Readonly<Record<SizeName, readonly string[]>> = {
  clear: ['clear print', 'normal'],
  'large-uk': ['uk', 'uk large'],
  large: ['l', 'large print'],
  xlarge: ['xl', 'x large', 'extra large', 'very large'],
  xxlarge: ['xxl', 'xx large', 'largest', 'extra extra large'],
};

/** The print size that a person names: xlarge for XL, "extra large", 22 and 22pt; what was said where it is none. */
export function sizeNamed(said: string): string {
  const word = plain(said);
  const points = word.replace(/ ?(?:pt|points?)$/u, '');
  return (
    SIZE_NAMES.find(
      (name) => plain(name) === word || CALLED[name].includes(word) || String(SIZES[name].bodyPt) === points,
    ) ?? said
  );
}

/** The paper that a person names: letter for "US Letter" and Letter; what was said where it is none. */
export function paperNamed(said: string): string {
  const word = plain(said).replace(/^us /u, '');
  return PAPER_NAMES.find((name) => name === word) ?? said;
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/gu, ' ');
}
