import type { Flow } from '../../account/flow.js';
import type { Found } from '../../account/found-sheet.js';
import type { Block } from '../blocks-of.js';
import type { TablePlaced } from '../checks/check-tables.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';
import type { ExpectedPlace, ExpectedStart } from './expected-place.js';
import type { Frame, Strip } from './strip.js';
import type { TypeMeasures } from './type-measures.js';

/** What is known of a sheet when its spaces are asked for. */
export interface Setting {
  readonly paper: PaperSheet;
  readonly flow: Flow;
  readonly type: TypeMeasures;
  readonly tables: ReadonlyMap<Found, TablePlaced>;
  readonly linesOf: ReadonlyMap<Block, readonly LineOnPaper[]>;
  /** Lines that no structure knows, by page. */
  readonly marginLines: ReadonlyMap<number, readonly LineOnPaper[]>;
}

/** Where blocks stand. */
export interface Around {
  /** Outermost first. */
  readonly frames: readonly Frame[];
  /** Right in an item: a list there is one in a list. */
  readonly isInItem: boolean;
  /** How far items of lists set it in. */
  readonly indentPt: number;
  /** In a box that is set closer. */
  readonly isTight: boolean;
}

/** A sheet while its strips are read. */
export interface Reading {
  readonly setting: Setting;
  /** What stands beside strips. */
  readonly beside: ExpectedPlace[];
  readonly starts: ExpectedStart[];
  readonly blocks: (kids: readonly Found[], within: Around) => readonly Strip[];
}

/** Space before a block and behind it, in blank lines. */
export type Spaces = readonly [before: number, after: number];
