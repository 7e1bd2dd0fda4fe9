import { Log } from '../../diagnostics/index.js';
import type { Block } from '../../document/index.js';
import type { SharedWork, Shelf } from '../../memory/index.js';
import type { StructureNode } from '../structure.js';
import type { Column, Measuring } from './measuring.js';
import type { Piece } from './piece.js';

type Measure = (block: Block, column: Column, measuring: Measuring) => readonly Piece[];

/** Everything that a measurer may look at and that differs from sheet to sheet. */
type Setting = Pick<
  Measuring,
  'style' | 'fonts' | 'language' | 'direction' | 'numberWords' | 'isTight' | 'fillable' | 'columnHeightPt'
> &
  Pick<Column, 'xPt' | 'widthPt'> & { readonly role: StructureNode['role'] };

/** A block as it was measured for one sheet, for the others. */
interface Shared {
  readonly pieces: readonly Piece[];
  readonly said: Log;
  /** Its parts hang under this node, and this one under the owner that it has in each sheet. */
  readonly graft: StructureNode;
}

/** What was measured of blocks; `own` where one asked for what only one copy has. */
const BLOCKS: Shelf<Shared | 'own'> = { name: 'blocks' };
/** What a glyph takes with what is painted of it, and a block besides its glyphs (measured). */
const BYTES_A_GLYPH = 200;
const BYTES_A_BLOCK = 4000;

/** Measures a block that is the same on every clinic's sheet once; what is this copy's own is measured for it alone. */
export function shareBlock(
  block: Block,
  column: Column,
  measuring: Measuring,
  measure: Measure,
): readonly Piece[] {
  const { grafts, shared: work } = measuring;
  if (block.standing !== true || !grafts) return measure(block, column, measuring);
  const key = `${work.numberOf(block)} ${keyOf(settingOf(column, measuring), work)}`;
  const found = work.get(BLOCKS, key);
  // A template may print a block twice; its parts can hang in one place only.
  if (found && found !== 'own' && grafts.has(found.graft))
    return measure(block, column, { ...measuring, grafts: undefined });
  const shared = found ?? measureShared(block, column, measuring, measure);
  if (!found) work.set(BLOCKS, key, shared, bytesOf(shared));
  if (shared === 'own') return measure(block, column, measuring);
  measuring.log.addAll(shared.said);
  grafts.set(shared.graft, column.owner);
  return shared.pieces;
}

/** A setting in one word; whatever a measurer may look at is in it, since it is what a setting is. */
function keyOf(setting: Setting, work: SharedWork): string {
  return Object.values(setting)
    .map((value) => (typeof value === 'object' || typeof value === 'function' ? work.numberOf(value) : value))
    .join(' ');
}

function bytesOf(shared: Shared | 'own'): number {
  return shared === 'own' ? 0 : BYTES_A_BLOCK + BYTES_A_GLYPH * glyphsIn(shared.pieces);
}

function measureShared(block: Block, column: Column, measuring: Measuring, measure: Measure): Shared | 'own' {
  const said = new Log();
  const graft: StructureNode = { role: column.owner.role, parent: undefined };
  const asking = new Asking(measuring.own);
  const pieces = measure(
    block,
    { ...column, owner: graft },
    {
      ...measuring,
      log: said,
      own: asking.own,
      grafts: undefined,
      shapes: new Map(),
      isStandingContent: () => false,
      isStanding: true,
    },
  );
  asking.end();
  return asking.wasAsked
    ? 'own'
    : { pieces: pieces.map((piece) => ({ ...piece, isStanding: true })), said, graft };
}

/** Whether a measurer asks for what only one copy has; afterwards nothing that was measured leads to that copy. */
class Asking {
  wasAsked = false;
  #ask: Measuring['own'] | undefined;

  constructor(ask: Measuring['own']) {
    this.#ask = ask;
  }

  readonly own: Measuring['own'] = () => {
    this.wasAsked = true;
    if (!this.#ask) throw new Error('what is shared asks for what one copy has');
    return this.#ask();
  };

  end(): void {
    this.#ask = undefined;
  }
}

function glyphsIn(pieces: readonly Piece[]): number {
  let count = 0;
  for (const { marks } of pieces)
    for (const mark of marks)
      if (mark.kind === 'line') for (const { glyphs } of mark.line.runs) count += glyphs.length;
  return count;
}

function settingOf(column: Column, measuring: Measuring): Setting {
  const { style, fonts, language, direction, numberWords, isTight, fillable, columnHeightPt } = measuring;
  const { xPt, widthPt, owner } = column;
  return {
    style,
    fonts,
    language,
    direction,
    numberWords,
    isTight,
    fillable,
    columnHeightPt,
    xPt,
    widthPt,
    role: owner.role,
  };
}
