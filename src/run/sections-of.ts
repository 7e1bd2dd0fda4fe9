import { passagesIn, wordsOf, type Handout } from '../model/index.js';
import type { PaperFacts, SectionFacts } from '../proof/index.js';

/** The sections of a handout as the proof wants them: their words, with what guards them. */
export function sectionsOf(handout: Handout): readonly SectionFacts[] {
  return handout.sections.map(({ heading, blocks }) => ({
    heading: wordsOf(heading),
    passages: blocks.flatMap(passagesIn).filter((passage) => passage.trim() !== ''),
  }));
}

/** The sections that stand in a box which nobody may overlook, by their headings. */
export function boxesOf(handout: Handout): PaperFacts['boxes'] {
  return handout.sections.flatMap(({ kind, heading }) =>
    kind === 'emergency' || kind === 'call' ? [{ heading: wordsOf(heading), look: kind }] : [],
  );
}

/** Lines under questions where a handout has no section for them. */
const QUESTION_LINES = 3;

/** How many lines to write on each part of a sheet has, besides the follow-up. */
export function linesOf({ sections }: Handout): readonly number[] {
  const lines = sections.flatMap((section) => section.lines ?? []);
  return sections.some(({ kind }) => kind === 'questions') ? lines : [...lines, QUESTION_LINES];
}
