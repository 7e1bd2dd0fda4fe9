/** The code point of a character. */
export function codeOf(character: string): number {
  const code = character.codePointAt(0);
  if (code === undefined) throw new Error('an empty text has no character');
  return code;
}

/** A character by its code point, as `U+202E`: for those that cannot be shown. */
export function codeToText(character: string): string {
  return `U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}`;
}
