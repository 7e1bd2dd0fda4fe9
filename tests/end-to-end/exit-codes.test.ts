import { readFileSync } from 'node:fs';
import { MakerHere } from '../support/maker-here.js';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { THIS_PROCESS } from '../support/this-process.js';
import { runCli } from '../../src/cli/run-cli.js';
import { filesIn, OAK, OAK_TEXT, REST, runIn } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';

test.each([
  [0, 'all is made', {}, ['build']],
  [1, 'a copy fails', { [REST]: 'broken' }, ['build']],
  [1, 'a clinic cannot be read', { [OAK]: 'x: y\n' }, ['build']],
  [2, 'the command is used wrongly', {}, ['build', '--nothing']],
  [3, 'the project has no clinic', { [OAK]: null }, ['build']],
  [3, 'the project has no handout', { [REST]: null }, ['build']],
  [3, 'there is no project', {}, ['build', '--project', 'nowhere']],
  [3, 'a template is broken', { 'templates/handout.hbs': '{{#if' }, ['build']],
  [
    3,
    'a font is missing',
    {
      'fonts/fonts.yaml':
        'families: [{ name: A, scripts: [Latn], licence: MIT, regular: a.ttf, bold: b.ttf }]\n',
    },
    ['build'],
  ],
  [
    3,
    'the fixed words of a language are missing',
    { 'content/phrases/en.yaml': 'also_called: Also\n' },
    ['build'],
  ],
  [4, 'nothing can be written', { output: 'in the way' }, ['build']],
])('%i where %s', async (code, _when, changes, argv) => {
  const { exit, err } = await runIn(changes, argv);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect(exit).toBe(code);
});

test('130 where the run is interrupted before anything is made', async () => {
  const interrupted = new AbortController();
  interrupted.abort();
  const { exit, err, folder } = await runIn({}, ['build'], {
    signal: interrupted.signal,
  });
  expect(err).toContain('nothing made, interrupted');
  expect(filesIn(join(folder, 'output'))).toEqual([]);
  expect(exit).toBe(130);
});

test('130 where it is interrupted in the middle, and the manifest names what stands', async () => {
  // Copies are told as they come, a few at a time: far more than come at once.
  const clinics = Array.from({ length: 80 }, (_, place) => [`content/clinics/elm-${place}.yaml`, OAK_TEXT]);
  const folder = temporaryProject(Object.fromEntries(clinics));
  const err: string[] = [];
  const interrupted = new AbortController();
  const quiet = { isTerminal: false, columns: () => undefined, lost: () => undefined };
  const exit = await runCli(['build'], {
    // The name of the first file is told, and Ctrl+C follows.
    out: { ...quiet, write: async () => interrupted.abort() },
    err: { ...quiet, write: async (data) => void err.push(String(data)) },
    readInput: async () => '',
    isThere: () => false,
    hearSignals: () => undefined,
    folder,
    env: {},
    versions: {},
    cores: 1,
    threads: { callWorker: () => new MakerHere(), fontTrial: undefined },
    now: new Date('2026-11-22T12:00:00Z'),
    timeOfDay: () => new Date('2026-11-22T12:00:00Z'),
    clock: () => 0,
    cpuMs: () => 0,
    writer: THIS_PROCESS,
    signal: interrupted.signal,
  });
  expect(exit).toBe(130);
  const [, made = '', left = ''] = /^made +(\d+) .*\nnot made +(\d+) +interrupted/u.exec(err.join('')) ?? [];
  expect([Number(made) > 0, Number(made) + Number(left)]).toEqual([true, 81]);
  const standing = filesIn(join(folder, 'output'));
  expect(standing).toHaveLength(Number(made));
  const { files } = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
  expect(files.map(({ file }: { file: string }) => file).toSorted()).toEqual(standing);
});
