import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/proof/page/read-page.js';
import {
  changeIn as change,
  newestIn,
  OAK,
  OAK_TEXT,
  readIn as read,
  REST,
  REST_TEXT,
  SITE,
  site,
  siteProject as project,
} from '../support/site/site-project.js';
import { SMALL_PROJECT } from '../support/temporary-project.js';
import { SPANISH_FILE, translatedProject } from '../support/translated-project.js';
import { runHandouts } from '../support/run-handouts.js';

const PAGE = `${SITE}/rest/en/index.html`;
const EDITIONS = `${SITE}/rest/en/editions.json`;

test('the code on paper opens the page, which says its edition', async () => {
  const folder = project();
  const { out } = await runHandouts(['build', '--json'], { folder });
  const made = out
    .split('\n')
    .filter((line) => line.includes('"made"'))
    .map((line) => JSON.parse(line) as { qr?: string; edition?: string })
    .find(({ qr }) => qr !== undefined);
  const { exit, err } = await site(folder);
  expect([exit, err]).toEqual([0, '3 pages made\n']);
  const edition = newestIn(read(folder, PAGE));
  expect(made).toMatchObject({ qr: `https://oak.example.org/rest/en/#${edition}`, edition });
});

test('a page is written again only where it changes, and knows each edition that it had', async () => {
  const folder = project();
  await site(folder);
  const first = newestIn(read(folder, PAGE));
  expect((await site(folder)).err).toBe('nothing to make, 3 unchanged\n');
  change(folder, REST, 'when you are tired', 'when you are very tired');
  const again = await site(folder, '--why');
  expect(again.out).toContain('oak.example.org/rest/en/index.html\noak.example.org/rest/index.html\n');
  expect(again.err).toContain('index.html: changed: content/handouts/rest/en.md');
  const html = read(folder, PAGE);
  const second = newestIn(html);
  expect(second).not.toBe(first);
  expect(html).toContain(`data-answer="${first}"`);
  expect(JSON.parse(read(folder, EDITIONS))).toMatchObject({
    editions: [{ edition: first }, { edition: second }],
  });
});

test('a clinic with a page of its own gets none, and its code leads where the author says', async () => {
  const folder = project({ [OAK]: SMALL_PROJECT[OAK] ?? '' });
  const { out } = await runHandouts(['build', '--json'], { folder });
  expect(out).toContain('"qr":"https://oak.example.org/rest"');
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('no clinic that is asked for has its online versions made here');
  expect(existsSync(join(folder, 'output/site/oak.example.org'))).toBe(false);
});

test.each([
  ['cut', '{ "editions": ['],
  ['edited', '{ "editions": [{ "edition": "<b>ab", "version": "1", "published": "2026-01-01" }] }'],
])('a file of editions that was %s stops its page, and stays as it is', async (_what, text) => {
  const folder = project();
  await site(folder);
  writeFileSync(join(folder, EDITIONS), text);
  const { exit, err } = await site(folder);
  expect([exit, read(folder, EDITIONS)]).toEqual([5, text]);
  expect(err).toContain('editions.json is not as the press wrote it: restore it');
});

test('an edition that printed sheets have and the page does not know stops it', async () => {
  const folder = project();
  await site(folder);
  const old = read(folder, EDITIONS);
  change(folder, REST, 'tired', 'weary');
  await runHandouts(['build'], { folder });
  change(folder, REST, 'weary', 'worn out');
  const { exit, err } = await site(folder);
  expect(exit).toBe(5);
  expect(err).toMatch(/editions\.json lacks the edition \w{5}, which printed sheets have/u);
  expect(read(folder, EDITIONS)).toBe(old);
});

test('the first page knows what was printed before it', async () => {
  const folder = project();
  await runHandouts(['build'], { folder });
  const { files } = JSON.parse(read(folder, 'output/manifest.json')) as { files: { edition: string }[] };
  change(folder, REST, 'tired', 'weary');
  expect((await site(folder)).exit).toBe(0);
  expect(read(folder, PAGE)).toContain(`data-answer="${files[0]?.edition}"`);
});

test('two handouts on one path are refused, and the first keeps its page', async () => {
  const folder = project({ 'content/handouts/sleep/en.md': REST_TEXT });
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('the page oak.example.org/rest of oak, sleep is that of oak, rest, too');
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
  expect((await site(folder, '--dry-run')).out).toContain('make       oak.example.org/rest/en/index.html');
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

test('verify says of a site what is not right any more, and which command mends it', async () => {
  const folder = project();
  await site(folder);
  expect((await runHandouts(['verify', 'output/site'], { folder })).exit).toBe(0);
  change(folder, REST, 'tired', 'weary');
  writeFileSync(join(folder, 'output/site/oak.example.org/old.html'), 'old');
  rmSync(join(folder, EDITIONS));
  const { exit, out, err } = await runHandouts(['verify', 'output/site'], { folder });
  expect(exit).toBe(5);
  expect(out + err).toContain('oak.example.org/old.html');
  expect(out + err).toContain('rest/en/editions.json');
  expect(out + err).toContain('handouts site rest --clinic oak --out output/site');
});

test('a page that nobody plans any more is told, and taken away where that is asked for; its editions stay', async () => {
  const folder = translatedProject({ [OAK]: `${OAK_TEXT}languages: [en, es]\n` });
  await runHandouts(['stamp', 'rest'], { folder });
  expect((await site(folder)).err).toContain('4 pages made');
  expect(read(folder, PAGE)).toContain('href="../es/"');
  rmSync(join(folder, SPANISH_FILE));
  expect((await site(folder)).err).toContain('1 stale file');
  expect(read(folder, PAGE)).not.toContain('href="../es/"');
  const spanish = PAGE.replace('/en/', '/es/');
  expect(existsSync(join(folder, spanish))).toBe(true);
  await site(folder, '--prune');
  expect(existsSync(join(folder, spanish))).toBe(false);
  expect(existsSync(join(folder, EDITIONS.replace('/en/', '/es/')))).toBe(true);
});

test('no page leads to one in a language that could not be made', async () => {
  const folder = translatedProject({ [OAK]: `${OAK_TEXT}languages: [en, es]\n` });
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('the translation does not keep what en.md said');
  expect(read(folder, PAGE)).not.toContain('../es/');
});

test('machines share a site by its clinics, and their manifests become one', async () => {
  const folder = project({ 'content/clinics/elm.yaml': OAK_TEXT.replaceAll(/oak/giu, 'elm') });
  for (const shard of ['1/2', '2/2']) expect((await site(folder, '--shard', shard)).exit).toBe(0);
  const { exit, err } = await runHandouts(
    ['merge-manifests', 'output/site/manifest.1-of-2.json', 'output/site/manifest.2-of-2.json'],
    { folder },
  );
  expect([exit, err]).toEqual([0, expect.stringContaining('6')]);
});

test('sheets and pages do not share a folder', async () => {
  const folder = project();
  await site(folder);
  const { exit, err } = await runHandouts(['build', '--out', 'output/site'], { folder });
  expect(exit).toBe(4);
  expect(err).toContain('it is of pages of a site');
});

test('a manifest of the printed sheets that is damaged stops all: nobody knows what is out there', async () => {
  const folder = project();
  await runHandouts(['build'], { folder });
  change(folder, 'output/manifest.json', '"rest"', '"nest"');
  const { exit, err } = await site(folder);
  expect(exit).toBe(4);
  expect(err).toContain('the manifest of the printed sheets');
});

test('a page of which a clinic hides behind a slot that only sheets know is told with its place', async () => {
  const folder = project({
    [REST]: REST_TEXT.replace(/^online: .*$/mu, 'online: "{{clinic.website}}/{{clinic.name}}"'),
  });
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('no folder can hold the page');
});

test('a server finds what it shows where nothing is, and programs find every page', async () => {
  const folder = project({ [OAK]: OAK_TEXT.replace('oak.example.org', 'net.example.org/a&b') });
  expect((await site(folder)).exit).toBe(0);
  const root = 'output/site/net.example.org/a&b';
  const lost = readPage(read(folder, `${root}/404.html`));
  expect(lost.lines).toContain('All handouts');
  expect(lost.calls).toEqual([{ href: 'tel:5550102000', words: '(555) 010-2000' }]);
  expect(read(folder, `${root}/404.html`)).toContain('href="/a%26b/handouts/"');
  expect(read(folder, `${root}/sitemap.xml`)).toContain(
    '<loc>https://net.example.org/a&amp;b/rest/en/</loc>',
  );
  rmSync(join(folder, `${root}/404.html`));
  expect((await site(folder)).err).toContain('1 page made');
});
