import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { readWithPdfium } from '../support/read-with-pdfium.js';
import { makeSheets } from '../support/samples/make-sheets.js';
import type { Sheet } from '../support/samples/sheet.js';
import { isThorough } from '../support/thorough.js';

// What a screen reader reads is held in large-print/reading.ts; here is what other programs make of the text.
const folder = mkdtempSync(join(tmpdir(), 'handouts-text-'));
/** Where not all is tried, some of one clinic. */
const FEW = isThorough
  ? {}
  : { clinics: ['riverside'], handouts: ['blood-pressure-log', 'cervical-insufficiency', 'stitches-care'] };
let sheets: readonly Sheet[] = [];

beforeAll(async () => {
  ({ sheets } = await makeSheets({ ...FEW, sizes: ['large'], papers: ['letter'] }, folder));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('opening hours read as they were written', () => {
  const withHours = sheets.filter((sheet) => sheet.clinic.hours !== undefined);
  expect(withHours.length).toBeGreaterThan(0);
  const astray = withHours.filter(
    ({ blocks, clinic }) => !blocks.some((block) => block.text.includes(`Hours: ${clinic.hours}`)),
  );
  expect(astray.map((sheet) => sheet.name)).toEqual([]);
});

const isMissing = missingPrograms.includes('pdftotext');

test.skipIf(isMissing)('pdftotext reads every block too (skipped where poppler is not installed)', () => {
  const missing = sheets.flatMap((sheet) => {
    const { out } = ask('pdftotext', '-raw', '-enc', 'UTF-8', sheet.path, '-');
    const text = foldBlanks(out);
    return sheet.blocks
      .filter(isOnOnePage)
      .map((block) => foldBlanks(block.text))
      .filter((words) => !text.includes(words))
      .map((words) => `${sheet.name}: ${words}`);
  });
  expect(missing).toEqual([]);
});

test('PDFium reads every block too', async () => {
  const missing: string[] = [];
  for (const sheet of sheets) {
    const text = foldBlanks((await readWithPdfium(readFileSync(sheet.path))).join(' '));
    const blocks = sheet.blocks.filter(isOnOnePage).map((block) => foldBlanks(block.text));
    missing.push(
      ...blocks.filter((words) => !text.includes(words)).map((words) => `${sheet.name}: ${words}`),
    );
  }
  expect(missing).toEqual([]);
});

/** White space of any kind and length is one blank; no program keeps ours. */
function foldBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A running head stands between the halves of a block on two pages. */
function isOnOnePage({ lines }: Sheet['blocks'][number]): boolean {
  return lines.every((line) => line.page === lines[0]?.page);
}
