/** What a byte is to PDF's grammar (ISO 32000-1, 7.2.2). */
export const REGULAR = 0;
export const BLANK = 1;
const DELIMITER = 2;

export const KIND_OF_BYTE: Readonly<Uint8Array> = kinds();

function kinds(): Uint8Array {
  const kindOf = new Uint8Array(256);
  for (const blank of [0, 9, 10, 12, 13, 32]) kindOf[blank] = BLANK;
  for (const delimiter of '()<>[]{}/%') kindOf[delimiter.charCodeAt(0)] = DELIMITER;
  return kindOf;
}

/** The value of a hexadecimal digit, or -1. */
export function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  return code >= 65 && code <= 70 ? code - 55 : -1;
}
