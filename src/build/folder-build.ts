import type { Output } from '../write/index.js';
import type { World } from '../world/index.js';
import type { BuildRequest } from './build-request.js';
import type { ClinicBook, HashOf } from '../project/index.js';
import type { CopyMakers } from './copy-makers.js';
import type { Ledger } from './ledger.js';
import type { OpenIndex } from './open-index.js';
import type { Plan } from '../plan/index.js';
import type { RunRules } from '../make/index.js';
import type { Tally } from './tally.js';

/** What a build into a folder goes by, and what it keeps. */
export interface FolderBuild {
  readonly plan: Plan;
  readonly request: BuildRequest;
  readonly rules: RunRules;
  readonly world: World;
  readonly hashOf: HashOf;
  readonly index: OpenIndex;
  readonly book: ClinicBook;
  readonly makers: CopyMakers;
  readonly ledger: Ledger;
  readonly output: Output;
  readonly tally: Tally;
}
