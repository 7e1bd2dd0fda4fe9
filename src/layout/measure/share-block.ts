import { Log } from '../../diagnostics/index.js';
import type { Block } from '../../document/index.js';
import { Bounded } from '../../memory/index.js';
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
  readonly setting: Setting;
  readonly pieces: readonly Piece[];
  readonly said: Log;
  /** Its parts hang under this node, and this one under the owner that it has in each sheet. */
  readonly graft: StructureNode;
}

/** What was measured of each block; `own` where it asked for what only one copy has. */
const known = new WeakMap<Block, readonly Shared[] | 'own'>();
/** Of all that is shared in a run, in glyphs, each of which takes some 200 bytes with what is painted of it. */
const MOST_GLYPHS = 400_000;
/** What a block takes besides its glyphs, in glyphs. */
const GLYPHS_OF_BLOCK = 20;
const kept = new Bounded<Shared, { readonly block: Block; readonly shared: Shared }>(
  MOST_GLYPHS,
  ({ block, shared }) => {
    const left = known.get(block);
    if (left !== undefined && left !== 'own')
      known.set(
        block,
        left.filter((one) => one !== shared),
      );
  },
);

/** Measures a block that is the same on every clinic's sheet once; what is this copy's own is measured for it alone. */
export function shareBlock(
  block: Block,
  column: Column,
  measuring: Measuring,
  measure: Measure,
): readonly Piece[] {
  const { grafts } = measuring;
  const before = known.get(block) ?? [];
  if (block.standing !== true || before === 'own' || !grafts) return measure(block, column, measuring);
  const setting = settingOf(column, measuring);
  const found = before.find((shared) => isAlike(shared.setting, setting));
  // A template may print a block twice; its parts can hang in one place only.
  if (found && grafts.has(found.graft)) return measure(block, column, { ...measuring, grafts: undefined });
  const shared = found ?? measureShared(block, column, measuring, measure);
  if (shared === 'own') {
    known.set(block, shared);
    return measure(block, column, measuring);
  }
  if (found) kept.get(found);
  else {
    known.set(block, [shared, ...before]);
    kept.set(shared, { block, shared }, GLYPHS_OF_BLOCK + glyphsIn(shared.pieces));
  }
  measuring.log.addAll(shared.said);
  grafts.set(shared.graft, column.owner);
  return shared.pieces;
}

function measureShared(block: Block, column: Column, measuring: Measuring, measure: Measure): Shared | 'own' {
  const said = new Log();
  const graft: StructureNode = { role: column.owner.role, parent: undefined };
  let asksForOwn = false;
  const own: Measuring['own'] = () => {
    asksForOwn = true;
    return measuring.own();
  };
  const pieces = measure(
    block,
    { ...column, owner: graft },
    { ...measuring, log: said, own, grafts: undefined, shapes: new Map(), isStanding: true },
  );
  return asksForOwn
    ? 'own'
    : {
        setting: settingOf(column, measuring),
        pieces: pieces.map((piece) => ({ ...piece, isStanding: true })),
        said,
        graft,
      };
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

function isAlike(a: Setting, b: Setting): boolean {
  return (
    a.style === b.style &&
    a.fonts === b.fonts &&
    a.language === b.language &&
    a.direction === b.direction &&
    a.numberWords === b.numberWords &&
    a.isTight === b.isTight &&
    a.fillable === b.fillable &&
    a.columnHeightPt === b.columnHeightPt &&
    a.xPt === b.xPt &&
    a.widthPt === b.widthPt &&
    a.role === b.role
  );
}
