import type { Block } from '../../document/index.js';
import type { Picture } from '../../pictures/index.js';
import type { StructureNode } from '../structure.js';
import type { Accent, Style } from '../style/index.js';
import type { Piece } from './piece.js';
import type { Typesetting } from './shape-text.js';

/** What differs from clinic to clinic besides the words. */
export interface Own {
  readonly accent: Accent;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** What every measurer needs besides its block. */
export interface Measuring extends Typesetting {
  readonly style: Style;
  /** What only this copy has; it is asked for, so that what does not ask can be shared with other copies. */
  readonly own: () => Own;
  /** Under which node of this sheet the parts hang that it shares; undefined where nothing is shared. */
  readonly grafts: Map<StructureNode, StructureNode> | undefined;
  /** What must stand on page 1 is set closer, since it did not fit. */
  readonly isTight: boolean;
  /** Places to write become fields to fill in on a screen. */
  readonly fillable: boolean;
  /** Height of a page's column, in points: the most that can stay together. */
  readonly columnHeightPt: number;
  /** Measures blocks inside another one; handed over so that no measurer imports the one that calls it. */
  readonly blocks: (blocks: readonly Block[], column: Column, measuring: Measuring) => readonly Piece[];
}

/** Where blocks are set, and to which part of the structure they belong. */
export interface Column {
  readonly xPt: number;
  readonly widthPt: number;
  readonly owner: StructureNode;
}

/** The column that is left when something stands at its start or end. */
export function inset(
  column: Column,
  startPt: number,
  endPt: number,
  owner: StructureNode = column.owner,
): Column {
  return { xPt: column.xPt + startPt, widthPt: column.widthPt - startPt - endPt, owner };
}
