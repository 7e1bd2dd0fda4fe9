import type { SheetFacts, SideFacts } from './sheet-facts.js';
import { hasValue, sideValues, type SideValues } from './side-values.js';
import type { SourceSection } from './source-section.js';
import { tellBlocks } from './tell-blocks.js';
import type { TextFiller } from './text-filler.js';
import type { Told } from './told.js';

/** A section as one copy says it. */
export interface SectionRead {
  readonly section: SourceSection;
  /** With the signs of its weights. */
  readonly heading: string;
  readonly told: readonly Told[];
  /** It is told for all copies at once. */
  readonly isStanding: boolean;
}

/** One language of a sheet: what its sources say to this clinic, worked out once for all that ask. */
export interface SideRead {
  readonly side: SideFacts;
  readonly values: SideValues;
  readonly filled: (text: string) => string;
  readonly sections: readonly SectionRead[];
}

export function readSide(side: SideFacts, facts: SheetFacts, filler: TextFiller): SideRead {
  const { handout, phrases } = side;
  const values = sideValues(side, facts, filler);
  const filled = (text: string): string => filler.fill(text, values.slots, phrases);
  const filling = {
    fill: filled,
    has: (path: string) => hasValue(values.slots, path),
    fillable: facts.fillable,
    file: handout.file,
    folder: handout.folder,
  };
  const sections = handout.sections.map((section): SectionRead => {
    const standing = filler.standing(section.blocks, filling);
    return {
      section,
      heading: filled(section.heading),
      told: standing ?? tellBlocks(section.blocks, filling),
      isStanding: standing !== undefined,
    };
  });
  return { side, values, filled, sections };
}
