const NUCLEUS = /[aeiouáéíóúü]+/gu;
const STRONG = new Set('aeoáéó');
const STRESSED_WEAK = new Set('íú');

/** Syllables of a Spanish word: two strong vowels side by side are two, and so are a weak one with an accent and any other. */
export function spanishSyllables(word: string): number {
  const text = word
    .toLowerCase()
    .normalize('NFC')
    // A silent u, and a y that sounds as i.
    .replaceAll(/(?<=[qg])u(?=[eiéí])/gu, '')
    .replaceAll(/y(?![aeiouáéíóú])/gu, 'i');
  const counts = (text.match(NUCLEUS) ?? []).map(nucleiIn);
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

function nucleiIn(vowels: string): number {
  const letters = [...vowels];
  return letters.reduce((count, letter, index) => {
    const before = letters[index - 1];
    if (before === undefined) return 1;
    const parts =
      (STRONG.has(before) && STRONG.has(letter)) || STRESSED_WEAK.has(before) || STRESSED_WEAK.has(letter);
    return parts ? count + 1 : count;
  }, 0);
}
