import type { World } from '../../world/index.js';
import type { Manifest } from '../../record/index.js';
import type { HashOf, Inventory } from '../../project/index.js';

/** What sheets are held against. */
export interface Today {
  readonly output: World;
  readonly manifest: Manifest;
  readonly inventory: Inventory;
  readonly hashOf: HashOf;
  readonly date: string;
  /** Whether the handout's review holds today, whatever it was when the sheet was made. */
  readonly isReviewed: (handout: string, language: string) => boolean;
  /** Whether a plain build plans a file. */
  readonly isPlanned: (file: string) => boolean;
  /** Whether a plain file stands there, and not a link, by folders that are no links. */
  readonly isPlain: (file: string) => boolean;
}
