import type { Handout, WordList } from '../../model/index.js';
import { unexplained } from './advice-on.js';
import type { Grade } from './grades-of.js';
import type { Passage } from './passage.js';
import type { Sentence } from './sentences-of.js';

/** An item of a checklist for patient materials, and whether a program finds it kept. */
export interface Judged {
  /** `PEMAT 3`, `CDC 9`: the list and its number. */
  readonly item: string;
  readonly asks: string;
  readonly isKept: boolean;
  readonly why: string;
}

export interface Judging {
  readonly handout: Handout;
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly grades: readonly Grade[];
  readonly list: WordList;
}

/** More blocks than this under one heading are no chunk. */
const LONGEST_SECTION = 12;
/** Words of a sentence that somebody reads in one go. */
const LONG_SENTENCE = 20;
const MOST_LONG_SHARE = 0.05;
const HIGHEST_GRADE = 6;
/** In the passive voice: is, are, was … and a word that ends in -ed or is known to. */
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being) (?:\p{L}+ed|taken|given|put|done|made|seen|shown|sewn|held)\b/iu;
const MOST_PASSIVE_SHARE = 0.1;

/** The items of PEMAT-P (AHRQ) and the CDC Clear Communication Index that a program can judge. */
export function judged(judging: Judging): readonly Judged[] {
  const { handout, passages, sentences, grades, list } = judging;
  const kinds = new Set<string>(handout.sections.map(({ kind }) => kind));
  const isEnglish = handout.language.startsWith('en');
  const words = unexplained(passages, list).map(({ entry }) => entry.words);
  const long = sentences.filter((sentence) => sentence.words.length > LONG_SENTENCE);
  const passive = sentences.filter(({ text }) => PASSIVE.test(text));
  const tall = handout.sections.filter(({ blocks }) => blocks.length > LONGEST_SECTION);
  const kincaid = grades.find(({ formula }) => formula === 'Flesch-Kincaid');
  return [
    item('PEMAT 1, CDC 1', 'its purpose stands at the top', true, 'title and summary'),
    ...(kincaid
      ? [item('PEMAT 3', 'common words', kincaid.value <= HIGHEST_GRADE, `grade ${kincaid.value}`)]
      : []),
    ...(list.medical
      ? [item('PEMAT 4, CDC 6', 'medical words are explained', words.length === 0, listed(words))]
      : []),
    ...(isEnglish
      ? [
          item(
            'PEMAT 5, CDC 5',
            'the active voice',
            passive.length <= sentences.length * MOST_PASSIVE_SHARE,
            `${passive.length} of ${sentences.length} sentences are passive`,
          ),
        ]
      : []),
    item(
      'PEMAT 8, CDC 8',
      'chunks with a heading',
      tall.length === 0,
      tall.length === 0 ? `${handout.sections.length} sections` : `${tall.length} long sections`,
    ),
    ...(UNSPACED.test(handout.language)
      ? []
      : [
          item(
            'PEMAT 8',
            'short sentences',
            long.length <= sentences.length * MOST_LONG_SHARE,
            `${long.length} of ${sentences.length} have more than ${LONG_SENTENCE} words`,
          ),
        ]),
    item('PEMAT 11, CDC 1', 'a summary', true, 'In short'),
    item(
      'PEMAT 12, CDC 7',
      'lists',
      passages.some(({ kind }) => kind === 'item'),
      'bullets or numbers',
    ),
    item('CDC 9', 'the most important comes first', kinds.has('emergency'), 'urgent signs on page 1'),
    item(
      'PEMAT 20, CDC 3',
      'something to do',
      ['call', 'self-care', 'steps', 'emergency'].some((kind) => kinds.has(kind)),
      'sections that ask to act',
    ),
    item(
      'PEMAT 22',
      'steps one by one',
      handout.sections.some(({ blocks }) => blocks.some((block) => block.kind === 'list' && block.ordered)),
      'a numbered list',
    ),
    item(
      'PEMAT 23',
      'a tool to act with',
      ['questions', 'notes'].some((kind) => kinds.has(kind)) || passages.some(({ kind }) => kind === 'cell'),
      'lines or a table to fill in',
    ),
  ];
}

/** Languages that put no blanks between words, where nobody can count them like this. */
const UNSPACED = /^(?:zh|ja|th|km|lo|my)\b/u;

/** What only a person can say. */
export const FOR_A_PERSON: readonly string[] = [
  'Does it hold nothing that takes the eye from its purpose? (PEMAT 2)',
  'Are numbers clear and needed, and does nobody have to calculate? (PEMAT 6, 7; CDC 11–13)',
  'Do headings say what stands under them, and is the order right? (PEMAT 9, 10; CDC 10)',
  'Do pictures help, are they clear, and labelled? (PEMAT 15–19; CDC 2)',
  'Does it speak to the reader, and is each action one that they can do? (PEMAT 21, 26)',
  'Is the main message right, from a source that is named, and what is not known told? (CDC 4, 14)',
  'Are benefits and harms both told, in numbers? (CDC 15–20)',
  'Has somebody who is meant to read it read it aloud to you?',
];

function item(name: string, asks: string, isKept: boolean, why: string): Judged {
  return { item: name, asks, isKept, why };
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'none is left' : words.join(', ');
}
