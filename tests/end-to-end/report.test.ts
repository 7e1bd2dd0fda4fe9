import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventsIn } from '../support/events-in.js';
import { OAK, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const WALK = { 'content/handouts/walk/en.md': REST_TEXT.replace('Rest at home', 'Walk a little') };
const TERMINAL = { isTerminal: true, env: { NO_COLOR: '1' } };

/** As many clinics as make a build large. */
const NETWORK = Object.fromEntries(
  Array.from({ length: 26 }, (_, index) => [
    `content/clinics/c${String(index).padStart(2, '0')}.yaml`,
    OAK_TEXT.replace('Oak', `Clinic ${index}`),
  ]),
);

test('each event is a line, and the last is the summary', async () => {
  const { out, folder } = await runIn(WALK, ['build', '--json']);
  expect(eventsIn(out).map(({ event }) => event)).toEqual(['planned', 'made', 'made', 'summary']);
  const again = await runHandouts(['build', '--json'], { folder });
  expect(eventsIn(again.out)).toMatchObject([
    { event: 'planned', copies: 2, to_make: 0 },
    { event: 'unchanged', file: 'oak/en/rest.large.letter.pdf', pages: 3 },
    { event: 'unchanged', file: 'oak/en/walk.large.letter.pdf' },
    { event: 'summary', exit_code: 0, planned: 2, made: 0, unchanged: 2, not_made: 0, pages: 0, bytes: 0 },
  ]);
});

test('what is told of a file is what the manifest says of it', async () => {
  const { out, folder } = await runIn({}, ['build', '--json']);
  const { files } = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as {
    readonly files: readonly { readonly inputs: unknown }[];
  };
  const facts = files.map(({ inputs: _, ...entry }) => ({ event: 'made', why: 'new', ...entry }));
  expect(eventsIn(out).filter(({ event }) => event === 'made')).toEqual(facts);
});

test('a copy that fails is told with its mistakes, once', async () => {
  const { out, exit } = await runIn({ ...WALK, [REST]: 'broken' }, ['build', '--json']);
  const events = eventsIn(out);
  expect(events.map(({ event }) => event)).toEqual(['planned', 'failed', 'made', 'summary']);
  expect(events[1]).toMatchObject({
    file: 'oak/en/rest.large.letter.pdf',
    clinic: 'oak',
    fillable: false,
    diagnostics: [{ severity: 'error', place: { file: REST } }],
  });
  expect(events.at(-1)).toMatchObject({ exit_code: 1, made: 1, failed: 1 });
  expect(exit).toBe(1);
});

test.each([
  [3, 'the project is wrong', { [OAK]: null }, ['diagnostic', 'project-wrong', 'summary']],
  [4, 'nothing can be written', { output: 'in the way' }, ['planned', 'failed', 'cannot-write', 'summary']],
])('%i, where %s, is told in the summary too', async (code, _when, changes, kinds) => {
  const { out, exit } = await runIn(changes, ['build', '--json']);
  const events = eventsIn(out);
  expect(events.map(({ event }) => event)).toEqual(kinds);
  expect(events.at(-1)).toMatchObject({ exit_code: code });
  expect(exit).toBe(code);
});

test('a note stands in no event', async () => {
  const { out, err } = await runIn({}, ['build', '--json', '--note', '-'], { input: 'Zanzibar, Ana.' });
  expect(eventsIn(out)[1]).toMatchObject({ event: 'made', noted: true });
  expect(`${out}${err}`).not.toMatch(/Zanzibar|Ana/u);
});

test('wrong usage makes no events', async () => {
  const { out, exit } = await runIn({}, ['build', '--json', 'rset']);
  expect([exit, out]).toEqual([2, '']);
});

test('a large build ends with a table', async () => {
  const { err, out } = await runIn({ ...NETWORK, [OAK]: OAK_TEXT.replace('phone', 'phoen') }, ['build']);
  expect(err).toMatch(
    /^made {6}26 {2}78 pages, [\d.]+ [kM]B\nleft out {3}1 {2}clinics: oak\ntime {6}[\d.]+ s/mu,
  );
  expect(out.trimEnd().split('\n')).toHaveLength(26);
});

test('thousands of file names do not push away what matters on a terminal', async () => {
  const { out, err } = await runIn({ ...NETWORK, ...WALK }, ['build'], TERMINAL);
  expect(out.trimEnd().split('\n')).toHaveLength(3);
  expect(err).toContain('and 51 more files; manifest.json names all');
});

test('one reason for which all copies fail is told once, with how many there are', async () => {
  const { err, exit } = await runIn({ ...NETWORK, [REST]: 'broken' }, ['build'], TERMINAL);
  expect(err.match(/error:/gu)).toHaveLength(1);
  expect(err).toMatch(/\(c00, rest, en, large, letter, and 26 more\)/u);
  expect(err).toMatch(/^failed {2}27\n {8}27 {2}front-matter, first: c00\/en\/rest.large.letter.pdf$/mu);
  expect(exit).toBe(1);
});

test('on a terminal the line of the bar is clean when the summary comes', async () => {
  const { err } = await runHandouts(['build'], { ...TERMINAL, folder: temporaryProject(NETWORK) });
  expect(err.split('\r').at(-1)?.replace('\u001B[K', '')).toMatch(/^and 24 more/u);
});
