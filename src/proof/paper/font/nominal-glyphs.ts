/** A glyph that a font's own table gives for a part of a text, and which characters of the text it draws, a bit each. */
export interface Nominal {
  readonly glyph: number;
  readonly draws: number;
}

/** Characters say nothing that anybody could see: blanks and marks of order and joining. */
export const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** Vowels that shapers take apart though Unicode keeps them whole, and signs that they draw by another. */
const DRAWN_AS: Readonly<Record<string, readonly string[]>> = {
  '\u0E33': ['\u0E4D', '\u0E32'],
  '\u0EB3': ['\u0ECD', '\u0EB2'],
  '\u17BE': ['\u17C1'],
  '\u17BF': ['\u17C1'],
  '\u17C0': ['\u17C1'],
  '\u17C4': ['\u17C1'],
  '\u17C5': ['\u17C1'],
  '\u2011': ['\u2010', '-'],
  '\u2010': ['\u2011', '-'],
};
/** A letter and its marks are composed of no more characters. */
const MOST_COMPOSED = 4;

/** The glyphs from which a text may be drawn: of its characters, of their parts, and of what they compose. */
export function nominalGlyphs(
  characters: readonly string[],
  glyphOf: (codePoint: number) => number,
): readonly Nominal[] {
  const nominal: Nominal[] = [];
  const add = (character: string, draws: number): void => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    if (glyph !== 0) nominal.push({ glyph, draws });
  };
  for (const [index, character] of characters.entries()) {
    const draws = 2 ** index;
    add(character, draws);
    for (const part of [...character.normalize('NFD'), ...(DRAWN_AS[character] ?? [])])
      if (part !== character) add(part, draws);
    for (let count = 2; count <= MOST_COMPOSED && index + count <= characters.length; count += 1) {
      const composed = [...characters.slice(index, index + count).join('').normalize('NFC')];
      if (composed.length === 1) add(composed[0] ?? '', (2 ** count - 1) * draws);
    }
  }
  return nominal;
}
