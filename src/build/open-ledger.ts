import { CannotWriteError, type Output } from '../write/index.js';
import type { BuildRequest } from './build-request.js';
import { Ledger } from './ledger.js';
import { openManifest, setAsideName } from '../record/index.js';
import { manifestNameOf } from '../plan/index.js';
import type { Tally } from './tally.js';

/** Opens what is known of an output folder; nothing where it cannot be trusted, which is told. */
export async function openLedger(
  output: Output,
  { shard, dryRun }: BuildRequest,
  tally: Tally,
): Promise<Ledger | undefined> {
  const name = manifestNameOf(shard);
  try {
    const opened = await openManifest(output, name);
    if (opened.isOlder) await setAside(name, output, dryRun, tally);
    return new Ledger(opened);
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    tally.tell({ kind: 'cannot-write', why: error.message, hint: error.hint });
    return undefined;
  }
}

async function setAside(name: string, output: Output, dryRun: boolean, tally: Tally): Promise<void> {
  const aside = setAsideName(name);
  if (!dryRun) await output.setAside(name, aside);
  tally.tell({
    kind: 'diagnostic',
    diagnostic: {
      severity: 'warning',
      code: 'older-manifest',
      what: `${output.where(name)} is of an older version of this program, and is kept as ${aside}: every sheet is made anew`,
      hint: 'handouts verify tells of files that only the old one named',
    },
  });
}
