import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotWriteError, nodeOutput } from '../../../src/write/index.js';
import { FAULTS, faultyDisk } from '../../support/faulty-disk.js';
import { filesIn } from '../../support/refusal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { THIS_PROCESS } from '../../support/this-process.js';

const [OLD, NEW] = ['old'.repeat(500), 'new'.repeat(5000)].map((text) => new TextEncoder().encode(text));
const FILE = 'oak/en/rest.pdf';

test.each(FAULTS.flatMap((fault) => [false, true].map((isBroken) => [fault, isBroken] as const)))(
  'whichever call fails with %s (and all after it: %s), the old file stands or the new one, whole',
  async (fault, isBroken) => {
    let calls = Infinity;
    for (let failing = 1; failing <= calls; failing += 1) {
      const folder = temporaryFolder();
      await nodeOutput(folder, THIS_PROCESS).publish(FILE, OLD ?? new Uint8Array());
      const faulty = faultyDisk(failing, fault, isBroken);
      const output = nodeOutput(folder, THIS_PROCESS, faulty.disk);
      const told = await output
        .publish(FILE, NEW ?? new Uint8Array())
        .then(() => output.settle())
        .then(
          () => 'published',
          (error: unknown) => error,
        );
      const stands = readFileSync(join(folder, FILE));
      const whole = [OLD, NEW].filter((bytes) => stands.equals(bytes ?? new Uint8Array()));
      expect(whole).toHaveLength(1);
      expect(told === 'published' ? whole[0] === NEW : told instanceof CannotWriteError).toBe(true);
      // What a broken disk does not let us take away, the next build does.
      await nodeOutput(folder, { pid: 1, isRunning: () => false }).sweep();
      expect(filesIn(folder)).toEqual([FILE]);
      calls = faulty.calls() < failing ? 0 : calls;
    }
  },
);
