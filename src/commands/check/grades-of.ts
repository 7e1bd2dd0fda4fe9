import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import type { Sentence } from './sentences-of.js';
import { spanishSyllables } from './spanish-syllables.js';

/** How hard a text is to read, by a formula. */
export interface Grade {
  readonly formula: string;
  readonly value: number;
  /** What the number means, in words. */
  readonly means: string;
}

/** Words of so many syllables count as hard in SMOG. */
const POLYSYLLABIC = 3;
/** SMOG was made for 30 sentences and more. */
const FEWEST_FOR_SMOG = 30;

/** The grades of a text in a language; none where no formula was made for it. */
export function gradesOf(sentences: readonly Sentence[], language: string): readonly Grade[] {
  if (sentences.length === 0) return [];
  const [base] = language.split('-');
  if (base === 'en') return englishGrades(sentences);
  return base === 'es' ? spanishGrades(sentences) : [];
}

function englishGrades(sentences: readonly Sentence[]): readonly Grade[] {
  const words = sentences.flatMap((sentence) => sentence.words);
  const syllables = words.map((word) => syllable(word));
  const kincaid = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: sum(syllables) });
  const smog = smogFormula({
    sentence: sentences.length,
    polysillabicWord: syllables.filter((count) => count >= POLYSYLLABIC).length,
  });
  const few = sentences.length < FEWEST_FOR_SMOG ? `; made for ${FEWEST_FOR_SMOG} sentences or more` : '';
  return [
    { formula: 'Flesch-Kincaid', value: rounded(kincaid), means: 'US school grade' },
    { formula: 'SMOG', value: rounded(smog), means: `US school grade${few}` },
  ];
}

/** Fernández-Huerta (1959) and Szigriszt-Pazos (1993), read on the INFLESZ scale (Barrio-Cantalejo 2008). */
function spanishGrades(sentences: readonly Sentence[]): readonly Grade[] {
  const words = sentences.flatMap((sentence) => sentence.words);
  const perWord = sum(words.map(spanishSyllables)) / words.length;
  const perSentence = words.length / sentences.length;
  const huerta = 206.84 - 60 * perWord - 1.02 * perSentence;
  const szigriszt = 206.835 - 62.3 * perWord - perSentence;
  return [
    { formula: 'Fernández-Huerta', value: rounded(huerta), means: 'ease from 0 to 100' },
    { formula: 'INFLESZ', value: rounded(szigriszt), means: inflesz(szigriszt) },
  ];
}

function inflesz(ease: number): string {
  if (ease > 80) return 'very easy';
  if (ease > 65) return 'fairly easy';
  if (ease > 55) return 'normal';
  return ease > 40 ? 'fairly hard' : 'very hard';
}

/** How hard a single sentence is: its words, and more for long ones. */
export function hardness({ words }: Sentence, language: string): number {
  const count = language.startsWith('es') ? spanishSyllables : syllable;
  return words.length + 2 * words.filter((word) => count(word) >= POLYSYLLABIC).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
