import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are pictures. */
export const PICTURE_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/iu;
/** Where Word keeps the signs of such fonts. */
const [FIRST, LAST] = [0xf0_00, 0xf0_ff];

/** Such a font has no other signs: letters beyond these come from another one. */
const LATIN = 0xff;

/** The character that a sign of such a font is drawn like; undefined where nobody knows. */
export function signOf(font: string, code: number): string | undefined {
  if ((code > LATIN && code < FIRST) || code > LAST) return String.fromCodePoint(code);
  if (!PICTURE_FONT.test(font) && code <= LATIN) return String.fromCodePoint(code);
  return [code, code >= FIRST && code <= LAST ? code - FIRST : code]
    .map((one) => codePoint(nameOf(font), one)?.string)
    .find((sign) => sign !== undefined);
}

/** The name as the table of signs has it. */
function nameOf(font: string): string {
  return font.toLowerCase().replaceAll(/^[a-z]/gu, (letter) => letter.toUpperCase());
}

/** Letters that no font but its own can show. */
export const PRIVATE = /[\uE000-\uF8FF]/u;
