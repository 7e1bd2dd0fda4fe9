/** The full-width forms of letters, digits and signs lie in the same order as ASCII. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const ANY_WIDE = /[\uFF01-\uFF5E\u3000]/u;
const APART = 0xff01 - 0x21;

const DIGIT = String.raw`[0-9\uFF10-\uFF19]`;
/** A full-width comma that parts no thousands parts two sayings. */
const COMMA = new RegExp(
  String.raw`(?<!(?<!${DIGIT})${DIGIT}{1,3})\uFF0C|\uFF0C(?!${DIGIT}{3}(?!${DIGIT}))`,
  'gu',
);

/** A text with ３８．５ as 38.5, unit for unit, so that one pattern finds both. */
export function halfWidth(text: string): string {
  if (!ANY_WIDE.test(text)) return text;
  return text
    .replaceAll(COMMA, '、')
    .replaceAll(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - APART))
    .replaceAll('\u3000', ' ');
}
