import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector } from '../support/durability/wrong-in.js';
import { eventsIn } from '../support/events-in.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough } from '../support/thorough.js';

const SIZES = ['clear', 'large-uk', 'large', 'xlarge', 'xxlarge'].flatMap((size) => ['--size', size]);
const ASKED = [...SIZES, '--paper', 'letter', '--paper', 'a4'];
const CLINICS = 40;
const ROWS = Array.from(
  { length: CLINICS },
  (_, row) => `fir-${row},Fir Clinic ${row},(555) 010-3000,911,https://fir.example.org`,
);
const COPIES = (CLINICS + 1) * 10;

test.each(isThorough ? ['1', '2'] : ['2'])(
  'Ctrl+C in the middle ends the built command with 130, with a manifest of what was made (--jobs %s)',
  { timeout: 300_000 },
  async (jobs) => {
    const folder = temporaryProject({
      'content/clinics.csv': ['id,name,phone,emergency,website', ...ROWS].join('\n'),
    });
    const out = join(folder, 'output');
    const started = startBuild(folder, out, [...ASKED, '--jobs', jobs]);
    // The first line is the plan.
    await started.told(4);
    started.kill('SIGINT');
    const asked = performance.now();
    const ended = await started.ended;
    const seconds = (performance.now() - asked) / 1000;
    expect(ended.exit).toBe(130);
    const made = eventsIn(ended.out).filter(({ event }) => event === 'made').length;
    expect(made).toBeGreaterThanOrEqual(3);
    expect(made).toBeLessThan(COPIES);
    expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
    const next = await startBuild(folder, out, [...ASKED, '--dry-run']).ended;
    expect(eventsIn(next.out).filter(({ event }) => event === 'unchanged')).toHaveLength(made);
    process.stdout.write(
      `Ctrl+C: ${made} of ${COPIES} copies were made, and ${seconds.toFixed(2)} s later it ended\n`,
    );
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while the project is read ends the built command at once, and nothing is half done',
  async (signal) => {
    const folder = temporaryProject({
      'content/clinics.csv': ['id,name,phone,emergency,website', ...ROWS].join('\n'),
    });
    const out = join(folder, 'output');
    const started = startBuild(folder, out, ASKED);
    started.kill(signal);
    const asked = performance.now();
    expect((await started.ended).signal).toBe(signal);
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(existsSync(out)).toBe(false);
  },
);
