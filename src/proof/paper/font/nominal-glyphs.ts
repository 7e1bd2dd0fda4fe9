/** A glyph that a font's own table gives for a part of a text, and which parts of the text it draws, a bit each. */
export interface Nominal {
  readonly glyph: number;
  readonly draws: number;
}

/** Characters say nothing that anybody could see: blanks and marks of order and joining. */
export const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** Vowels that shapers take apart though Unicode keeps them whole. */
const SPLIT: Readonly<Record<string, readonly string[]>> = {
  '\u0E33': ['\u0E4D', '\u0E32'],
  '\u0EB3': ['\u0ECD', '\u0EB2'],
  '\u17BE': ['\u17C1', '\u17BE'],
  '\u17BF': ['\u17C1', '\u17BF'],
  '\u17C0': ['\u17C1', '\u17C0'],
  '\u17C4': ['\u17C1', '\u17C4'],
  '\u17C5': ['\u17C1', '\u17C5'],
};
/** Signs that are drawn by another one where a font lacks them. */
const DRAWN_AS: Readonly<Record<string, readonly string[]>> = {
  '\u2011': ['\u2010', '-'],
  '\u2010': ['\u2011', '-'],
};
/** A letter and its marks are composed of no more parts. */
const MOST_COMPOSED = 4;

/** A text taken apart as far as its drawing may be: letters and marks, halves of vowels. */
export function partsOf(text: string): readonly string[] {
  return [...text].flatMap((character) => SPLIT[character] ?? [...character.normalize('NFD')]);
}

/** The glyphs from which a text may be drawn: of its parts, and of what they compose. */
export function nominalGlyphs(text: string, glyphOf: (codePoint: number) => number): readonly Nominal[] {
  const nominal: Nominal[] = [];
  const add = (character: string, draws: number): void => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (glyph !== 0) nominal.push({ glyph, draws });
  };
  const parts = partsOf(text);
  for (const [index, part] of parts.entries()) {
    const draws = 2 ** index;
    for (const one of [part, ...(DRAWN_AS[part] ?? [])]) add(one, draws);
    for (let count = 2; count <= MOST_COMPOSED && index + count <= parts.length; count += 1) {
      const composed = [
        ...parts
          .slice(index, index + count)
          .join('')
          .normalize('NFC'),
      ];
      if (composed.length === 1) add(composed[0] ?? '', (2 ** count - 1) * draws);
    }
  }
  let at = 0;
  for (const character of text) {
    const own = partsOf(character);
    if (own.length > 1 && !own.includes(character)) add(character, (2 ** own.length - 1) * 2 ** at);
    at += own.length;
  }
  return nominal;
}

/** Whether bits say that every part of a text which can be seen is drawn. */
export function areAllDrawn(text: string, draws: number): boolean {
  return partsOf(text).every((part, index) => UNSEEN.test(part) || (draws & (2 ** index)) !== 0);
}
