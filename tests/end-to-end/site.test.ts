import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/proof/page/read-page.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';
import { runHandouts, type Outcome } from '../support/run-handouts.js';

const OAK = 'content/clinics/oak.yaml';
const REST = 'content/handouts/rest/en.md';
const OAK_TEXT = `${SMALL_PROJECT[OAK] ?? ''}site: yes\n`;
const REST_TEXT = SMALL_PROJECT[REST] ?? '';
const PAGE = 'output/site/oak.example.org/rest/en/index.html';
const EDITIONS = 'output/site/oak.example.org/rest/en/editions.json';

const project = (changes: Readonly<Record<string, string>> = {}): string =>
  temporaryProject({ [OAK]: OAK_TEXT, ...changes });
const site = async (folder: string, ...argv: readonly string[]): Promise<Outcome> =>
  runHandouts(['site', ...argv], { folder });
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const change = (folder: string, path: string, from: string, to: string): void => {
  const text = read(folder, path);
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  writeFileSync(join(folder, path), text.replace(from, to));
};
const newestIn = (html: string): string => /data-newest="(?<code>\w+)"/u.exec(html)?.groups?.['code'] ?? '';

test('the code on paper opens the page, which says its edition', async () => {
  const folder = project();
  const { out } = await runHandouts(['build', '--json'], { folder });
  const made = out
    .split('\n')
    .filter((line) => line.includes('"made"'))
    .map((line) => JSON.parse(line) as { qr?: string; edition?: string })
    .find(({ qr }) => qr !== undefined);
  const { exit, err } = await site(folder);
  expect([exit, err]).toEqual([0, '']);
  const edition = newestIn(read(folder, PAGE));
  expect(made).toMatchObject({ qr: `https://oak.example.org/rest/en/#${edition}`, edition });
});

test('a page is written again only where it changes, and knows each edition that it had', async () => {
  const folder = project();
  await site(folder);
  const first = newestIn(read(folder, PAGE));
  expect((await site(folder)).out).toBe('\n0 pages made, 1 unchanged\n');
  change(folder, REST, 'when you are tired', 'when you are very tired');
  expect((await site(folder)).out).toContain('1 page made');
  const html = read(folder, PAGE);
  const second = newestIn(html);
  expect(second).not.toBe(first);
  expect(html).toContain(`data-editions="${first}"`);
  expect(JSON.parse(read(folder, EDITIONS))).toMatchObject({
    editions: [{ edition: first }, { edition: second }],
  });
});

test('a clinic with a page of its own gets none, and its code leads where the author says', async () => {
  const folder = project({ [OAK]: SMALL_PROJECT[OAK] ?? '' });
  const { out } = await runHandouts(['build', '--json'], { folder });
  expect(out).toContain('"qr":"https://oak.example.org/rest"');
  expect((await site(folder)).exit).toBe(0);
  expect(existsSync(join(folder, 'output/site'))).toBe(false);
});

test.each([
  ['cut', '{ "editions": ['],
  ['edited', '{ "editions": [{ "edition": "<b>ab", "version": "1", "published": "2026-01-01" }] }'],
])('a file of editions that was %s stops its page, and stays as it is', async (_what, text) => {
  const folder = project();
  await site(folder);
  writeFileSync(join(folder, EDITIONS), text);
  const { exit, out } = await site(folder);
  expect([exit, read(folder, EDITIONS)]).toEqual([5, text]);
  expect(out).toContain('editions.json is not as the press wrote it: restore it');
});

test('an edition that printed sheets have and the page does not know stops it', async () => {
  const folder = project();
  await site(folder);
  const old = read(folder, EDITIONS);
  change(folder, REST, 'tired', 'weary');
  await runHandouts(['build'], { folder });
  change(folder, REST, 'weary', 'worn out');
  const { exit, out } = await site(folder);
  expect(exit).toBe(5);
  expect(out).toMatch(/editions\.json lacks the edition \w{5}, which printed sheets have/u);
  expect(read(folder, EDITIONS)).toBe(old);
});

test('the first page knows what was printed before it', async () => {
  const folder = project();
  await runHandouts(['build'], { folder });
  const { files } = JSON.parse(read(folder, 'output/manifest.json')) as { files: { edition: string }[] };
  change(folder, REST, 'tired', 'weary');
  expect((await site(folder)).exit).toBe(0);
  expect(read(folder, PAGE)).toContain(`data-editions="${files[0]?.edition}"`);
});

test('two handouts on one path are refused, and the first keeps its page', async () => {
  const folder = project({ 'content/handouts/sleep/en.md': REST_TEXT });
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('the page oak.example.org/rest is that of oak, rest, too');
  expect(existsSync(join(folder, PAGE))).toBe(true);
});

test.each([
  ['on another host', 'https://elm.example.org/rest'],
  ['without a path of its own', '{{clinic.website}}'],
  ['with a question', '{{clinic.website}}/rest?a=1'],
])('an address %s is no page of ours: no sheet is printed with it', async (_what, online) => {
  const folder = project({ [REST]: REST_TEXT.replace(/^online: .*$/mu, `online: "${online}"`) });
  const { exit, err } = await runHandouts(['build'], { folder });
  expect(exit).toBe(1);
  expect(err).toContain('is no page that handouts site can make for this clinic');
});

test('names that look like markup stay names', async () => {
  const name = `O'Neil & Sons </script><b title="x">`;
  const folder = project({
    [OAK]: OAK_TEXT.replace('Oak Clinic', () => JSON.stringify(name)),
  });
  expect((await site(folder)).exit).toBe(0);
  const { title, foreign, frame } = readPage(read(folder, PAGE));
  expect(foreign).toEqual([]);
  expect(title).toBe(`Rest at home – ${name}`);
  expect(frame).toContain(name);
});

test('a dry run writes nothing', async () => {
  const folder = project();
  expect((await site(folder, '--dry-run')).out).toContain('would make oak.example.org/rest/en/index.html');
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('what is lost of a site is made again, but for editions', async () => {
  const folder = project();
  await site(folder);
  const html = read(folder, PAGE);
  rmSync(join(folder, PAGE));
  expect((await site(folder)).exit).toBe(0);
  expect(read(folder, PAGE)).toBe(html);
});
