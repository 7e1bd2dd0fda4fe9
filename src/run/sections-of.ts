import { passagesIn, wordsOf, type Handout } from '../model/index.js';
import type { SectionFacts } from '../proof/index.js';
import { saysNothing } from '../text/index.js';

/** The sections of a handout as the proof wants them: their words, with what guards them. */
export function sectionsOf(handout: Handout): readonly SectionFacts[] {
  return handout.sections.map(({ heading, blocks }) => ({
    heading: wordsOf(heading),
    passages: blocks.flatMap(passagesIn).filter((passage) => !saysNothing(passage)),
  }));
}
