import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eventsIn } from '../support/events-in.js';
import { changingProject } from '../support/durability/changing-project.js';
import { startBuild, type Ended } from '../support/durability/start-build.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';
import { seeded } from '../support/random.js';
import { countOf, isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** How often each scene is played. */
const ROUNDS = countOf('DURABILITY_ROUNDS', { few: 1, some: 2, all: 4 });
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
const LONG = { timeout: 300_000 };

const CLEAR = ['--size', 'clear'];
const LARGE = ['--size', 'large', '--size', 'xxlarge'];

/** Builds into one folder at once; the second begins a little later, at another moment each time. */
async function together(
  round: number,
  ...asked: readonly (readonly string[])[]
): Promise<{ readonly project: string; readonly out: string; readonly ends: readonly Ended[] }> {
  const { folder } = changingProject();
  const out = join(folder, 'output');
  const random = seeded(round);
  const ends = await Promise.all(
    asked.map(async (argv, index) => {
      await setTimeout(index * random.between(0, 400));
      return startBuild(folder, out, argv).ended;
    }),
  );
  return { project: folder, out, ends };
}

const exitsOf = (ends: readonly Ended[]): readonly (number | null)[] => ends.map(({ exit }) => exit);
const madeIn = ({ out }: Ended): number => eventsIn(out).filter(({ event }) => event === 'made').length;

test.each(rounds)(
  'two builds of one plan at once (%i): all whole, all named, nothing left to do',
  LONG,
  async (round) => {
    const { project, out, ends } = await together(round, CLEAR, CLEAR);
    expect(exitsOf(ends)).toEqual([0, 0]);
    expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
    const before = treeOf(out);
    const third = await startBuild(project, out, CLEAR).ended;
    expect({ exit: third.exit, made: madeIn(third) }).toEqual({ exit: 0, made: 0 });
    expect(treeOf(out)).toEqual(before);
  },
);

test.runIf(isThorough).each(rounds)(
  `three builds of different plans at once (%i): no line is lost${LEFT_TO_CI}`,
  LONG,
  async (round) => {
    const { project, out, ends } = await together(round, CLEAR, LARGE, [...CLEAR, '--paper', 'a4']);
    expect(exitsOf(ends)).toEqual([0, 0, 0]);
    expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
    expect(Object.keys(treeOf(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(12);
    const fourth = await startBuild(project, out, [...CLEAR, ...LARGE]).ended;
    expect({ exit: fourth.exit, made: madeIn(fourth) }).toEqual({ exit: 0, made: 0 });
  },
);

test.runIf(isThorough).each(rounds)(
  `two shards at once (%i): each has its own manifest${LEFT_TO_CI}`,
  LONG,
  async (round) => {
    const { out, ends } = await together(round, [...LARGE, '--shard', '1/2'], [...LARGE, '--shard', '2/2']);
    expect(exitsOf(ends)).toEqual([0, 0]);
    expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
    expect(Object.keys(treeOf(out)).filter((name) => name.endsWith('.pdf'))).toHaveLength(6);
  },
);

test.runIf(isThorough).each(rounds)(
  `two builds at once after a change, of which one is killed (%i): the next makes it right${LEFT_TO_CI}`,
  LONG,
  async (round) => {
    const project = changingProject();
    const out = join(project.folder, 'output');
    const asked = [...CLEAR, ...LARGE, '--prune'];
    project.change(1);
    await startBuild(project.folder, join(project.folder, 'clean'), asked).ended;
    project.change(0);
    await startBuild(project.folder, out, asked).ended;
    project.change(1);
    const [killed, other] = [startBuild(project.folder, out, asked), startBuild(project.folder, out, asked)];
    await killed.told(seeded(round).between(1, 9));
    killed.kill('SIGKILL');
    await killed.ended;
    expect(await other.ended).toMatchObject({ exit: 0 });
    expect(await new Inspector().wrongIn(out)).toEqual([]);
    expect(await startBuild(project.folder, out, asked).ended).toMatchObject({ exit: 0 });
    expect(await new Inspector().wrongAfterAll(out)).toEqual([]);
    expect(treeOf(out)).toEqual(treeOf(join(project.folder, 'clean')));
  },
);
