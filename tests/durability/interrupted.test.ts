import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
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

const MOMENTS_MS = isThorough ? [250, 350, 400, 450, 500, 550, 600, 700, 800, 900] : [400];

test.each(MOMENTS_MS.flatMap((ms) => [['SIGINT', ms] as const, ['SIGTERM', ms] as const]))(
  '%s while the project is read ends the built command with 130 and a line, and nothing is half done (after %i ms)',
  async (signal, ms) => {
    const many = Array.from({ length: 4000 }, (_, row) => ROWS[0]?.replace('fir-0', `fir-${row}`));
    const folder = temporaryProject({
      'content/clinics.csv': ['id,name,phone,emergency,website', ...many].join('\n'),
    });
    const out = join(folder, 'output');
    const started = startBuild(folder, out, ASKED);
    // The program has begun by then, and the plan has not ended.
    await setTimeout(ms);
    started.kill(signal);
    const asked = performance.now();
    const ended = await started.ended;
    // Before the program has begun, the system ends it.
    const how = ended.signal === null ? [ended.exit, ended.err] : [130, 'nothing made, interrupted\n'];
    expect(how).toEqual([130, 'nothing made, interrupted\n']);
    expect(performance.now() - asked).toBeLessThan(2000);
    expect(existsSync(out)).toBe(false);
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s while a note is awaited ends the built command with a line',
  async (signal) => {
    const folder = temporaryProject();
    const given = ['build', '--project', folder, '--note', '-'];
    const child = spawn(process.execPath, [join(PROJECT_FOLDER, 'dist/cli/main.js'), ...given], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    // Whoever begins to read has begun to hear.
    child.stdin.write('Dear ');
    await setTimeout(1000);
    child.kill(signal);
    const asked = performance.now();
    const [exit, by] = await once(child, 'close');
    expect(by === signal ? [130, 'interrupted\n'] : [exit, err]).toEqual([130, 'interrupted\n']);
    expect(performance.now() - asked).toBeLessThan(2000);
  },
);
