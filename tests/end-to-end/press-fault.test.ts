import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildEvent } from '../../src/build/index.js';
import type { World } from '../../src/world/index.js';
import { nodeOutput } from '../../src/write/index.js';
import { openWorld } from '../../src/project/index.js';
import { buildHere } from '../support/build-here.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { filesIn, OAK_TEXT, REST_TEXT, runIn } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';
import { THIS_PROCESS } from '../support/this-process.js';

const WALK = 'content/handouts/walk/en.md';

test('a mistake of the press at one copy fails that copy in one line, and the others are made', async () => {
  const folder = temporaryProject({ [WALK]: REST_TEXT.replace('Rest at home', 'Walk a little') });
  const world = openWorld(folder, PROJECT_FOLDER, new Date('2026-11-22T12:00:00Z'));
  const events: BuildEvent[] = [];
  const faulty: World = {
    ...world,
    read: (path, maxBytes) => {
      if (path === WALK) throw new TypeError('nothing is\n a function');
      return world.read(path, maxBytes);
    },
  };
  const output = nodeOutput(join(folder, 'output'), THIS_PROCESS);
  const report = await buildHere({ world: faulty, output }, {}, (event) => events.push(event));
  expect([report.made, report.failed]).toEqual([1, 1]);
  expect(filesIn(join(folder, 'output'))).toEqual(['oak/en/rest.large.letter.pdf']);
  expect(events.find(({ kind }) => kind === 'failed')).toMatchObject({
    job: { file: 'oak/en/walk.large.letter.pdf' },
    diagnostics: [
      {
        code: 'press-fault',
        copy: 'oak, walk, en, large, letter',
        what: expect.stringMatching(
          /^the press made a mistake of its own: nothing is  a function \(in .+\)$/u,
        ),
        hint: expect.stringContaining('the handout "walk", the clinic "oak" and the template "handout"'),
      },
    ],
  });
});

test('a mistake of the press outside of any copy is one line too, and no trace of the program', async () => {
  const broken = {
    get aborted(): boolean {
      throw new TypeError('nothing is a signal');
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  } as unknown as AbortSignal;
  const { exit, err } = await runIn({ [OAK]: OAK_TEXT }, ['build'], { signal: broken });
  expect(exit).toBe(1);
  expect(err).toMatch(/^error: the press made a mistake of its own: nothing is a signal/mu);
  expect(err).toContain('hint: send this line to whoever keeps the press');
  expect(err).not.toMatch(/^ {4}at /mu);
});

const OAK = 'content/clinics/oak.yaml';
