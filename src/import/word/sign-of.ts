import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose letters are pictures. */
export const PICTURE_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/iu;
/** Where Word keeps the signs of such fonts. */
const [FIRST, LAST] = [0xf0_00, 0xf0_ff];

/** The character that a sign of such a font is drawn like; undefined where nobody knows. Other fonts have what Unicode has. */
export function signOf(font: string, code: number): string | undefined {
  if (!PICTURE_FONT.test(font) && (code < FIRST || code > LAST)) return String.fromCodePoint(code);
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
