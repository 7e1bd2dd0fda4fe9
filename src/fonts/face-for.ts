import type { Face } from './face.js';

/** Quotation marks, dashes between words, dots of ellipsis: scripts draw them in their own way and width. */
const OWN_SIGN = /^[\p{Pi}\p{Pf}—―…‥·]$/u;
const NEEDS_NO_GLYPH = /[\s\p{Default_Ignorable_Code_Point}]/u;
/** Letters of scripts whose words look broken where one letter is of another design. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+/uy;

/** Faces in order, and the place of the one that prints the language's own letters. */
export interface FaceChoice {
  readonly faces: readonly [Face, ...Face[]];
  readonly own: number;
}

/** The face of a grapheme; undefined where no face has all of its characters. */
export function faceFor(
  grapheme: string,
  before: Face | undefined,
  { faces, own }: FaceChoice,
): Face | undefined {
  if (grapheme.length === 1 && NEEDS_NO_GLYPH.test(grapheme) && before) return before;
  const ownFace = faces[own];
  if (own > 0 && ownFace && OWN_SIGN.test(grapheme) && printsAll(ownFace, grapheme)) return ownFace;
  return faces.find((face) => printsAll(face, grapheme));
}

/**
 * A word that begins at an index, with the first face that prints the whole of it; undefined where no word begins.
 *
 * Where none does, it is the beginning of the word that has no face, up to where one prints all the rest.
 */
export function faceOfWord(
  text: string,
  start: number,
  end: number,
  faces: readonly Face[],
): { readonly face: Face | undefined; readonly end: number } | undefined {
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0].slice(0, end - start);
  if (word === undefined) return undefined;
  const face = faces.find((candidate) => printsAll(candidate, word));
  if (face) return { face, end: start + word.length };
  let [low, high] = [1, word.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (faces.some((candidate) => printsAll(candidate, word.slice(middle)))) high = middle;
    else low = middle + 1;
  }
  return { face: undefined, end: start + low };
}

/** The first character of a grapheme that no face has. */
export function missingIn(grapheme: string, faces: readonly Face[]): string {
  const lacking = [...grapheme].find((character) => !faces.some((face) => printsAll(face, character)));
  return lacking ?? grapheme;
}

/** Whether a face has all characters of a text; HarfBuzz composes letters with their marks where the face has them whole. */
function printsAll(face: Face, text: string): boolean {
  return hasAll(face, text) || hasAll(face, text.normalize('NFC'));
}

function hasAll(face: Face, text: string): boolean {
  for (const character of text)
    if (!face.hasGlyph(character.codePointAt(0) ?? 0) && !NEEDS_NO_GLYPH.test(character)) return false;
  return true;
}
