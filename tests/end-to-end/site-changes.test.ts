import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/proof/page/read-page.js';
import { runHandouts } from '../support/run-handouts.js';
import {
  changeIn,
  newestIn,
  OAK,
  OAK_TEXT,
  readIn,
  REST,
  REST_TEXT,
  SITE,
  site,
  siteProject,
} from '../support/site/site-project.js';

const PAGE = `${SITE}/rest/en/index.html`;
const CHANGES = `changes:
  - { version: 1.1.0, says: "Naps are shorter." }
  - { version: 1.2.0, says: "The list of food is gone." }
  - { version: 1.2.0, safety: yes, says: "Call when you have a fever." }
`;

/** What a page tells somebody who comes with an edition. */
const toldTo = (html: string, edition: string): readonly string[] | undefined =>
  readPage(html).answers.find(({ editions }) => editions.includes(edition))?.lines;

test('whoever has an older copy is told what has changed since, dangers first, and nothing that their copy says', async () => {
  const folder = siteProject();
  await site(folder);
  const first = newestIn(readIn(folder, PAGE));
  changeIn(folder, REST, 'version: 1.0.0', 'version: 1.1.0');
  changeIn(folder, REST, 'tired', 'weary');
  await site(folder);
  const second = newestIn(readIn(folder, PAGE));
  changeIn(
    folder,
    REST,
    'version: 1.1.0\npublished: 2026-11-22',
    `version: 1.2.0\npublished: 2026-11-24\n${CHANGES.trimEnd()}`,
  );
  expect((await site(folder)).exit).toBe(0);
  const html = readIn(folder, PAGE);
  const older = 'Your copy is older: it is of November 22, 2026. Go by this page.';
  const since = 'What has changed since then:';
  const newer = ['Call when you have a fever.', 'The list of food is gone.'];
  expect(toldTo(html, first)).toEqual([older, since, ...newer, 'Naps are shorter.']);
  expect(toldTo(html, second)).toEqual([older, since, ...newer]);
  expect(toldTo(html, newestIn(html))).toEqual(['Your copy is the newest.']);
});

test('what changed is no word of a sheet: its edition stays', async () => {
  const folder = siteProject();
  await site(folder);
  const first = newestIn(readIn(folder, PAGE));
  changeIn(folder, REST, 'sources:', 'changes: [{ version: 1.0.0, says: "All is new." }]\nsources:');
  await site(folder);
  expect(newestIn(readIn(folder, PAGE))).toBe(first);
});

test.each([
  [
    'of a version that is not there yet',
    '{ version: 1.0.1, says: "All is new." }',
    'a change is told of version 1.0.1, and the handout is version 1.0.0',
  ],
  ['with a slot', '{ version: 1.0.0, says: "Call {{clinic.phone}}." }', 'has a slot in it'],
  ['without words', '{ version: 1.0.0 }', '"changes.0.says" is missing'],
])('a change %s is told with its place', async (_what, change, why) => {
  const folder = siteProject({ [REST]: REST_TEXT.replace('sources:', `changes:\n  - ${change}\nsources:`) });
  const { exit, err } = await site(folder);
  expect([exit, err]).toEqual([1, expect.stringContaining(why)]);
  expect(err).toMatch(/content\/handouts\/rest\/en\.md:\d+:\d+/u);
});

test('a page leads to its sheets in each size, and only to those that say what it says', async () => {
  const folder = siteProject();
  await runHandouts(['build', '--size', 'large', '--size', 'xlarge', '--paper', 'letter'], { folder });
  expect((await site(folder)).exit).toBe(0);
  const { around } = readPage(readIn(folder, PAGE));
  expect(around.slice(0, 2)).toEqual([
    { href: './rest.large.letter.pdf', words: 'Large print' },
    { href: './rest.xlarge.letter.pdf', words: 'Larger print' },
  ]);
  const printed = readFileSync(join(folder, 'output/oak/en/rest.xlarge.letter.pdf'));
  expect(readFileSync(join(folder, `${SITE}/rest/en/rest.xlarge.letter.pdf`)).equals(printed)).toBe(true);
  expect(readPage(readIn(folder, `${SITE}/rest/index.html`)).around[0]?.href).toBe(
    'en/rest.large.letter.pdf',
  );
  expect((await site(folder)).err).toBe('nothing to make, 3 unchanged\n');
  expect((await runHandouts(['verify', 'output/site'], { folder })).exit).toBe(0);
  changeIn(folder, REST, 'tired', 'weary');
  const { err } = await site(folder);
  expect(err).toContain('the printed sheets of this page are not of its edition');
  expect(readIn(folder, PAGE)).not.toContain('.pdf');
});

test('a sheet that was changed after it was printed is not led to', async () => {
  const folder = siteProject();
  await runHandouts(['build', '--size', 'large', '--paper', 'letter'], { folder });
  writeFileSync(join(folder, 'output/oak/en/rest.large.letter.pdf'), '%PDF-1.7');
  await site(folder);
  expect(readIn(folder, PAGE)).not.toContain('.pdf');
});

test('an address that a handout had before answers with a pointer, and its paper is known at the new one', async () => {
  const folder = siteProject();
  await site(folder);
  const first = newestIn(readIn(folder, PAGE));
  changeIn(folder, REST, '/rest"', '/sleep"\nmoved_from: ["{{clinic.website}}/rest"]');
  expect((await site(folder)).err).toContain('5 pages made');
  const now = readIn(folder, `${SITE}/sleep/en/index.html`);
  expect(toldTo(now, first)).toEqual(['Your copy is older: it is of November 22, 2026. Go by this page.']);
  for (const [path, href] of [
    ['rest/en', '../../sleep/en/'],
    ['rest', '../sleep/en/'],
  ]) {
    const { lines, links, calls } = readPage(readIn(folder, `${SITE}/${path}/index.html`));
    expect(lines).toEqual([
      'Rest at home',
      'This page has a new address:',
      'https://oak.example.org/sleep/en/',
    ]);
    expect(links).toEqual([href]);
    expect(calls[0]?.words).toBe('(555) 010-2000');
  }
  expect(existsSync(join(folder, `${SITE}/rest/en/editions.json`))).toBe(true);
  expect((await site(folder)).err).toBe('nothing to make, 5 unchanged\n');
});

test('an old address that another handout has by now is refused', async () => {
  const folder = siteProject({
    'content/handouts/sleep/en.md': REST_TEXT.replace(
      '/rest"',
      '/sleep"\nmoved_from: ["{{clinic.website}}/rest"]',
    ),
  });
  const { exit, err } = await site(folder);
  expect(exit).toBe(1);
  expect(err).toContain('the page oak.example.org/rest of oak, sleep is that of oak, rest, too');
});

test('a clinic that is gone is told, and its pages are taken away where that is asked for', async () => {
  const folder = siteProject({ 'content/clinics/elm.yaml': OAK_TEXT.replaceAll(/oak/giu, 'elm') });
  await site(folder);
  changeIn(folder, OAK, 'site: yes\n', '');
  expect((await site(folder)).err).toContain('3 stale files');
  expect(existsSync(join(folder, PAGE))).toBe(true);
  await site(folder, '--prune');
  expect(existsSync(join(folder, PAGE))).toBe(false);
  expect(existsSync(join(folder, 'output/site/elm.example.org/rest/en/index.html'))).toBe(true);
});
