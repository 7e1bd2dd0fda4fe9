import { expect, test } from 'vitest';
import { seeded } from '../support/random.js';
import { change, changeMeanwhile } from '../support/random-edits/change.js';
import { differences, isKept } from '../support/random-edits/differences.js';
import { Disk } from '../support/random-edits/disk.js';
import { Outside } from '../support/random-edits/outside.js';
import { seedProject } from '../support/random-edits/seed-project.js';
import { countOf } from '../support/thorough.js';

/** So many edits. */
const COUNT = countOf('RANDOM_EDITS', { few: 6, some: 120, all: 400 });
/** Edits come in rows, each from the same project and with chances of its own, so that a failure is found again soon. */
const ROW = Math.min(20, COUNT);

/** Fewer copies than this leave little to get wrong. */
const FEWEST = 2;

/** What differs after a build from what a clean build makes. */
interface Held {
  readonly isSound: boolean;
  readonly wrong: readonly string[];
  /** Copies that stand, and those of them that were not made again. */
  readonly copies: number;
  readonly unchanged: number;
}

async function hold(outside: Outside): Promise<Held> {
  const before = outside.output.paths.filter(isKept);
  const older = new Set<string>();
  const report = await outside.build(outside.output, (event) => {
    if (event.kind === 'stale' && !event.isRemoved) older.add(event.file);
  });
  const { isProjectSound: isSound, unchanged, made, pruneStopped, kept } = report;
  // Of what nobody plans nothing is left, unless a part of the project cannot be read.
  const left = pruneStopped || older.size === kept ? [] : ['more than is kept'];
  const numbers = { isSound, unchanged, copies: made + unchanged };
  if (!isSound) return { ...numbers, wrong: before.filter((path) => !outside.output.read(path)) };
  const clean = new Disk(() => outside.nowMs);
  await outside.build(clean);
  return { ...numbers, wrong: [...left, ...differences(outside.output, clean, older)] };
}

test.each(Array.from({ length: Math.ceil(COUNT / ROW) }, (_, row) => row + 1))(
  `whatever was edited, a build that prunes leaves what a clean build makes, byte for byte: row %i of ${ROW} edits`,
  async (row) => {
    const random = seeded(row);
    const outside = new Outside();
    const story: string[] = [];
    let unchanged = 0;
    seedProject(outside.project);
    await outside.build(outside.output);
    for (let count = 0; count < ROW; count += 1) {
      story.push(change(outside, random));
      if (random.between(0, 4) === 0) {
        story.push(changeMeanwhile(outside, random));
        await outside.build(outside.output);
        outside.project.onRead = () => undefined;
      }
      const held = await hold(outside);
      expect({ story, wrong: held.wrong }).toEqual({ story, wrong: [] });
      unchanged += held.unchanged;
      // What breaks much is mended, or nothing would be made any more.
      if (!held.isSound || held.copies < FEWEST) seedProject(outside.project);
    }
    // Something must be left alone, or nothing was tried.
    expect(unchanged).toBeGreaterThan(0);
  },
  600_000,
);

test.each([
  ['a handout', (outside: Outside) => outside.project, 'content/handouts/rest/en.md'],
  ['a sheet', (outside: Outside) => outside.output, 'oak/en/rest.large.letter.pdf'],
])(
  '%s that changes twice within a tick of the clock, to the same length, is noticed',
  async (_what, diskOf, path) => {
    const outside = new Outside();
    seedProject(outside.project);
    // Only what a second build looks at is remembered.
    await outside.build(outside.output);
    await outside.build(outside.output);
    const disk = diskOf(outside);
    disk.write(
      path,
      (disk.read(path) ?? Uint8Array.of()).map((byte) => (byte === 0x2e ? 0x2c : byte)),
    );
    expect((await hold(outside)).wrong).toEqual([]);
  },
);
