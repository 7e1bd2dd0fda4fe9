import type { Account } from '../../account/check-account.js';
import type { Found } from '../../account/found-sheet.js';
import type { Block } from '../blocks-of.js';
import type { TablePlaced } from './check-tables.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { misplaced, misplacedBeside, tellMisplaced, type Misplaced } from '../flow/misplaced.js';
import { checkFrameParts } from '../flow/check-frame-parts.js';
import type { Strip } from '../flow/strip.js';
import { checkPageEnds } from '../flow/check-page-ends.js';
import { checkStarts } from '../flow/check-starts.js';
import type { ExpectedStart } from '../flow/expected-place.js';
import type { Setting } from '../flow/reading.js';
import { StripsRead } from '../flow/strips-read.js';
import { reachesOf, typeMeasures } from '../flow/type-measures.js';
import type { LineOnPaper } from '../lines-on-paper.js';
import type { PaperSheet } from '../paper-sheet.js';

/** Everything stands where the spaces of its size put it: no block, line, row or picture a little higher or lower. */
export function checkPlaces(
  paper: PaperSheet,
  doubts: DoubtsOnPaper,
  lines: readonly LineOnPaper[],
  { flow, tables }: { readonly flow: Account['flow']; readonly tables: ReadonlyMap<Found, TablePlaced> },
): void {
  const linesOf = new Map<Block, LineOnPaper[]>();
  const marginLines = new Map<number, LineOnPaper[]>();
  for (const line of lines) {
    if (line.block) add(line, line.block, linesOf);
    else add(line, line.page.number - 1, marginLines);
  }
  let best: SetAs | undefined;
  for (const reach of reachesOf(paper)) {
    const setting: Setting = { paper, flow, tables, linesOf, marginLines, type: typeMeasures(paper, reach) };
    const read = new StripsRead(setting);
    const { strips } = read;
    const wrong = [...misplaced(strips, setting), ...misplacedBeside(read.beside)];
    if (!best || wrong.length < best.wrong.length) best = { setting, strips, starts: read.starts, wrong };
    if (wrong.length === 0) break;
  }
  if (!best) return;
  tellMisplaced(best.wrong, best.setting, doubts);
  checkFrameParts(best.strips, best.setting, doubts);
  checkStarts(best.strips, best.starts, best.setting, doubts);
  checkPageEnds(lines, best.setting, doubts);
}

/** A sheet as one of its fonts would have it set. */
interface SetAs {
  readonly setting: Setting;
  readonly strips: readonly Strip[];
  readonly starts: readonly ExpectedStart[];
  readonly wrong: readonly Misplaced[];
}

function add<Key>(line: LineOnPaper, key: Key, lines: Map<Key, LineOnPaper[]>): void {
  const known = lines.get(key);
  if (known) known.push(line);
  else lines.set(key, [line]);
}
