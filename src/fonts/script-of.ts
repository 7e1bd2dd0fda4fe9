/** Scripts that are shaped by rules of their own, by ISO 15924 code; text of any other is shaped as HarfBuzz guesses. */
const SCRIPTS = [
  'Latn Cyrl Grek Arab Hebr Hani Hira Kana Hang Bopo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh',
  'Thai Laoo Khmr Mymr Tibt Ethi Armn Geor Syrc Thaa Nkoo Adlm Rohg Cher Mong',
]
  .join(' ')
  .split(' ')
  .map((code) => [code, new RegExp(String.raw`\p{Script=${code}}`, 'u')] as const);

/** Scripts of single characters; there are no more of them than characters. */
const known = new Map<string, string | undefined>();

/** The script of a grapheme, or undefined for digits, signs and blanks, which belong to any. */
export function scriptOf(grapheme: string): string | undefined {
  if (grapheme.length === 1 && grapheme < '\u0080') return /[A-Za-z]/u.test(grapheme) ? 'Latn' : undefined;
  for (const character of grapheme) {
    if (!known.has(character))
      known.set(character, SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0]);
    const script = known.get(character);
    if (script !== undefined) return script;
  }
  return undefined;
}
