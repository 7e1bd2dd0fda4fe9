import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printedEditions } from '../../../src/build/printed-editions.js';
import { openFinished } from '../../../src/commands/index.js';
import { InterruptedError } from '../../../src/diagnostics/index.js';
import { writeManifest } from '../../../src/record/index.js';
import { EntryTable } from '../../../src/record/entry-table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const HASH = 'ab'.repeat(32);

const sheet = (size: string, edition: string, version: string) => ({
  file: `oak/en/rest.${size}.letter.pdf`,
  clinic: 'oak',
  handout: 'rest',
  version,
  edition,
  published: '2026-11-22',
  language: 'en',
  size,
  paper: 'letter',
  template: 'handout',
  fillable: false,
  pages: 2,
  bytes: 1000,
  sha256: HASH,
  qr: 'https://oak.example.org/rest',
  warnings: [],
  review_next: '2029-11-22',
  inputs: [0],
});

const MANIFEST = Buffer.concat([
  ...writeManifest({
    program: 'p',
    plan: { copies: 3, sha256: HASH },
    inputs: [['a.yaml', '1']],
    missing: [],
    removing: [],
    files: EntryTable.of([
      sheet('clear', 'k7f3q', '1.0.0'),
      sheet('large', 'k7f3q', '1.0.0'),
      sheet('xlarge', '0grnf', '1.1.0'),
    ]),
  }),
]);

const folderWith = (act: (path: string) => void): string => {
  const folder = temporaryFolder();
  act(join(folder, 'manifest.json'));
  return folder;
};
const editionsIn = (folder: string, signal?: AbortSignal) =>
  printedEditions(openFinished(folder, new Date()), signal);

const NOTHING = { editions: [], sheets: [] };

test('each edition that stands on paper is known once, whatever the size', async () => {
  const printed = await editionsIn(folderWith((path) => writeFileSync(path, MANIFEST)));
  expect(printed('oak', 'rest', 'en').editions).toEqual([
    { edition: 'k7f3q', version: '1.0.0', published: '2026-11-22' },
    { edition: '0grnf', version: '1.1.0', published: '2026-11-22' },
  ]);
  expect(printed('oak', 'rest', 'es')).toEqual(NOTHING);
});

test('where nothing was printed there is none', async () => {
  const printed = await editionsIn(folderWith(() => {}));
  expect(printed('oak', 'rest', 'en')).toEqual(NOTHING);
});

test.each([
  ['half of it', (path: string) => writeFileSync(path, MANIFEST.subarray(0, 700)), 'its end is missing'],
  [
    'another version in it',
    (path: string) => writeFileSync(path, MANIFEST.toString().replace('1.1.0', '1.2.0')),
    'it is not as it was written',
  ],
  ['a link in its place', (path: string) => symlinkSync(path, path), 'the manifest of the printed sheets'],
])('no page is made by %s: paper out there has its editions', async (_, act, why) => {
  await expect(editionsIn(folderWith(act))).rejects.toThrow(why);
});

test('Ctrl+C ends the reading of a long one', async () => {
  const folder = folderWith((path) => writeFileSync(path, MANIFEST));
  await expect(editionsIn(folder, AbortSignal.abort())).rejects.toThrow(InterruptedError);
});
