import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildEvent } from '../../src/build/index.js';
import { buildWithWorkers, faultyWorker } from '../support/build-with-workers.js';
import { filesIn, OAK_TEXT, REST_TEXT } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const CLINICS = ['ash', 'elm', 'fir', 'oak', 'yew'];
const HANDOUTS = ['rest', 'walk'];
const PROJECT = Object.fromEntries([
  ...CLINICS.map((id) => [`content/clinics/${id}.yaml`, OAK_TEXT.replace('Oak', id)]),
  ...HANDOUTS.map((id) => [`content/handouts/${id}/en.md`, REST_TEXT.replace('Rest at', `${id} at`)]),
]);
const ALL = HANDOUTS.flatMap((handout) => CLINICS.map((id) => `${id}/en/${handout}.large.letter.pdf`));

const told = (events: readonly BuildEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.kind === 'made') return [`made ${event.file.file}`];
    return event.kind === 'failed' ? [`failed ${event.job.file}`] : [];
  });
const named = (folder: string): readonly string[] =>
  (
    JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as {
      readonly files: readonly { readonly file: string }[];
    }
  ).files.map(({ file }) => file);

test('the same files, manifest and events come from any number of workers', async () => {
  const outcomes = [];
  for (const workers of isThorough ? [0, 1, 2, 3, 20] : [0, 2]) {
    const folder = temporaryProject(PROJECT);
    const { events } = await buildWithWorkers(folder, { workers });
    const files = filesIn(join(folder, 'output')).map((file) =>
      readFileSync(join(folder, 'output', file), 'latin1'),
    );
    outcomes.push({
      told: told(events),
      files,
      manifest: readFileSync(join(folder, 'output/manifest.json'), 'utf8'),
    });
  }
  expect(outcomes[0]?.told).toEqual(ALL.map((file) => `made ${file}`));
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
});

describe('a worker that is lost', () => {
  const FAULTY = 'job.clinic === "fir" && job.handout === "rest"';
  const ENDS: readonly [string, string, string][] = [
    ['ends its process', 'process.exit(3);', 'ended with code 3'],
    [
      'throws where nobody listens',
      'setImmediate(() => { throw new Error("gone"); }); await new Promise(() => {});',
      'gone',
    ],
    ['throws', 'throw new Error("a bug");', 'a bug'],
    ['waits for ever', 'await new Promise(() => {});', 'it takes longer than'],
    ['never rests', 'for (;;) {}', 'it takes longer than'],
  ];
  test.each(isThorough ? ENDS : ENDS.slice(0, 1))(
    'and %s fails the copy it was at, and no other',
    async (_what, fault, why) => {
      const folder = temporaryProject(PROJECT);
      const file = faultyWorker(FAULTY, fault);
      const { events, report } = await buildWithWorkers(folder, {
        file,
        // Longer than a worker takes to start on a machine that has other things to do.
        hangMs: why === 'it takes longer than' ? 6000 : 60_000,
      });
      const lost = 'fir/en/rest.large.letter.pdf';
      expect(told(events)).toEqual(ALL.map((name) => `${name === lost ? 'failed' : 'made'} ${name}`));
      const failed = events.find((event) => event.kind === 'failed');
      expect(failed?.diagnostics).toMatchObject([
        { code: 'lost-copy', copy: 'fir, rest, en, large, letter', what: expect.stringContaining(why) },
      ]);
      expect([report.made, report.failed]).toEqual([9, 1]);
      expect(named(folder)).toEqual(filesIn(join(folder, 'output')));
    },
  );

  test.runIf(isThorough)(`at each of many copies fails these, and no other${LEFT_TO_CI}`, async () => {
    const folder = temporaryProject(PROJECT);
    const file = faultyWorker('job.handout === "walk"', 'process.exit(1);');
    const { report } = await buildWithWorkers(folder, { file });
    expect([report.made, report.failed]).toEqual([5, 5]);
  });

  test('before it began anything is told of each copy that it should have made', async () => {
    const { report, events } = await buildWithWorkers(temporaryProject(PROJECT), {
      file: join('/nowhere', 'worker.mjs'),
    });
    expect([report.made, report.failed]).toEqual([0, 10]);
    const failed = events.find((event) => event.kind === 'failed');
    expect(failed?.diagnostics).toMatchObject([{ what: expect.stringContaining('no worker can begin') }]);
  });
});

test.runIf(isThorough)(`mistakes in content are told as they are without workers${LEFT_TO_CI}`, async () => {
  const broken = { ...PROJECT, 'content/handouts/walk/en.md': 'broken', 'templates/handout.hbs': '{{#if' };
  const alone = await buildWithWorkers(temporaryProject(broken), { workers: 0 });
  const together = await buildWithWorkers(temporaryProject(broken), { workers: 2 });
  expect(together).toEqual(alone);
  expect(together.report.isProjectSound).toBe(false);
});

test.runIf(isThorough)(
  `a build that is interrupted finishes what is in hand, and the manifest names what stands${LEFT_TO_CI}`,
  async () => {
    const folder = temporaryProject(PROJECT);
    const interrupted = new AbortController();
    const { report, events } = await buildWithWorkers(folder, {
      signal: interrupted.signal,
      onEvent: (event) => {
        if (event.kind === 'made') interrupted.abort();
      },
    });
    expect(report.wasInterrupted).toBe(true);
    expect(report.failed).toBe(0);
    expect(named(folder)).toEqual(filesIn(join(folder, 'output')));
    expect(told(events)).toHaveLength(report.made);
    const again = await buildWithWorkers(folder, { workers: 0 });
    expect(again.report.made + again.report.unchanged).toBe(ALL.length);
  },
);

test.runIf(isThorough)(
  `a copy that never ends does not hold up an interrupted build${LEFT_TO_CI}`,
  async () => {
    const folder = temporaryProject(PROJECT);
    const interrupted = new AbortController();
    const file = faultyWorker('job.handout === "rest" && job.clinic !== "ash"', 'for (;;) {}');
    setTimeout(() => {
      interrupted.abort();
    }, 1500);
    const { report } = await buildWithWorkers(folder, { file, signal: interrupted.signal });
    expect([report.wasInterrupted, report.failed]).toEqual([true, 0]);
  },
);

test.runIf(isThorough)(
  `where a clinic's folder cannot be made the others are, by every worker${LEFT_TO_CI}`,
  async () => {
    const folder = temporaryProject({ ...PROJECT, 'output/fir': 'in the way' });
    const { report } = await buildWithWorkers(folder);
    expect([report.couldNotWrite, report.failed, report.inTheWay]).toEqual([undefined, 2, 2]);
    expect(named(folder)).toEqual(ALL.filter((file) => !file.startsWith('fir')).toSorted());
  },
);
