/** Words as they are compared: blanks as one, and without signs that nobody sees. */
export function folded(text: string): string {
  return text
    .replaceAll(/[\u200B\u2060\u2066-\u2069\u00AD]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
