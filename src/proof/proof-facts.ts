import type { SheetFacts } from './account/sheet-facts.js';
import type { PaperFacts } from './paper/paper-facts.js';

/** What a copy must be, from a reading of its own: nothing here may come from what the copy was made with. */
export interface ProofFacts {
  /** What it must say. */
  readonly sheet: SheetFacts;
  /** How many pages the manifest will say that it has; undefined where nobody said. */
  readonly pages: number | undefined;
  /** What must be seen on its paper, besides what follows from what it must say. */
  readonly onPaper: Omit<PaperFacts, 'values' | 'colour' | 'mostPages'>;
}
