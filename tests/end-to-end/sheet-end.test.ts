import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getDocument } from '../support/pdfjs.js';
import { OAK, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';

const SOURCES = `sources:
  - title: 'Resting: a leaflet'
    url: https://www.nhs.uk/resting
    accessed: '2026-11-01'
  - title: 'Sleeping: a leaflet'
    url: https://www.nhs.uk/sleeping
    accessed: '2026-11-01'
  - title: 'Walking: a leaflet'
    url: https://medlineplus.gov/walking
    accessed: '2026-11-01'
`;
const SOURCED = REST_TEXT.replace(/^sources:[\s\S]*?(?=^\S)/mu, SOURCES);

/** What a viewer of PDF is asked for, and what it reads, of the sheet of a clinic with more lines in its file. */
async function sheetWith(lines: string): Promise<{ readonly words: string; readonly wishes: unknown }> {
  const { folder, err } = await runIn({ [OAK]: `${OAK_TEXT}${lines}`, [REST]: SOURCED }, ['build', 'rest']);
  expect(err).not.toContain('error');
  const data = new Uint8Array(readFileSync(join(folder, 'output/oak/en/rest.large.letter.pdf')));
  const loading = getDocument({ data, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const wishes = await document.getViewerPreferences();
  await loading.destroy();
  return { words: pages.join(' ').replaceAll(/\s+/gu, ' ').replaceAll(' ,', ','), wishes };
}

test('sources are told in short by their sites, each once', async () => {
  const { words } = await sheetWith('');
  expect(words).toContain('Where this comes from: nhs.uk, medlineplus.gov');
  expect(words).not.toContain('a leaflet');
  expect(words).not.toContain('Language:');
});

test('a clinic may have them whole', async () => {
  const { words } = await sheetWith('details: full\n');
  for (const title of ['Resting', 'Sleeping']) expect(words).toContain(`${title}: a leaflet, nhs.uk`);
  expect(words).toContain('Walking: a leaflet, medlineplus.gov');
  expect(words).toContain('Language: English');
});

test('a clinic may leave them out, and still says which version it is', async () => {
  const { words } = await sheetWith('details: none-but-version\n');
  expect(words).not.toContain('nhs.uk');
  expect(words).toMatch(/About this sheet.*version 1\.0\.0, edition \w{5}/u);
});

test('printers are asked for letters as large as they are', async () => {
  const { wishes } = await sheetWith('');
  expect(wishes).toEqual({ DisplayDocTitle: true, PrintScaling: 'None', PickTrayByPDFSize: true });
});

test('for both sides of the paper, printers are asked to turn it on its long edge', async () => {
  const { wishes } = await sheetWith('duplex: yes\n');
  expect(wishes).toMatchObject({ Duplex: 'DuplexFlipLongEdge' });
});
