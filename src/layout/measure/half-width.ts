/** The full-width forms of letters, digits and signs lie in the same order as ASCII. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const ANY_WIDE = /[\uFF01-\uFF5E\u3000]/u;
const APART = 0xff01 - 0x21;

/** A text with ３８．５ as 38.5, unit for unit, so that one pattern finds both. */
export function halfWidth(text: string): string {
  if (!ANY_WIDE.test(text)) return text;
  return text
    .replaceAll(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - APART))
    .replaceAll('\u3000', ' ');
}
