import { describe, expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { HARD_CASES, makeHardCase, type HardCase } from '../support/structure/hard-cases.js';
import { breachesIn } from '../support/structure/structure-checks.js';
import type { MadeTaggedSheets } from '../support/structure/make-tagged-sheets.js';
import type { TaggedElement, TaggedPdf } from '../support/structure/tagged-pdf.js';
import { heard, piecesUnder, textUnder } from '../support/structure/tagged-text.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';

describe.for(Object.values<HardCase>(HARD_CASES))('$name', (hardCase) => {
  test('is read as it is meant, printed and fillable', async () => {
    const { sheets } = await made(hardCase);
    expect(sheets.length).toBe(2);
    for (const { name, pdf } of sheets)
      expect({ name, breaches: breachesIn(pdf) }).toEqual({ name, breaches: [] });
  });
});

test('a title with signs is the same in the window, the metadata and on the page', async () => {
  const pdf = await printed(HARD_CASES.signs);
  expect(pdf.title).toBe('Salt & sugar: "less" is < more');
  expect(pdf.metadataTitle).toBe(pdf.title);
  expect(wordsOf(pdf, 'H1')).toEqual([pdf.title]);
});

test('accents are read back as they were written', async () => {
  const pdf = await printed(HARD_CASES.accents);
  expect(wordsOf(pdf, 'H1')).toEqual(['Árvíztűrő tükörfúrógép, café, mañana']);
  expect(wordsOf(pdf, 'P').join(' ').normalize()).toContain('Café und Fuß, ≥ 38 °C, ½.');
});

test('a paragraph over three pages is one paragraph', async () => {
  const pdf = await printed(HARD_CASES.longParagraph);
  expect(mostPages(pdf, 'P')).toBeGreaterThanOrEqual(3);
});

test('a table over four pages is one table whose head is read once', async () => {
  const pdf = await printed(HARD_CASES.longTable);
  expect(mostPages(pdf, 'Table')).toBeGreaterThanOrEqual(4);
  expect(wordsOf(pdf, 'TH')).toEqual(['When', 'What', 'How much']);
});

test('a link broken over two lines is one link that can be followed from both', async () => {
  const pdf = await printed(HARD_CASES.brokenLink);
  const link = all(pdf, 'Link').find((element) => textUnder(pdf, element).includes('national library'));
  expect(link?.kids.filter((kid) => kid.kind === 'annotation').length).toBe(1);
  expect(heard(link ? textUnder(pdf, link) : '')).toMatch(/^all that the national .* when to get up$/u);
});

test('a list in a box that splits is one list of all its items', async () => {
  const pdf = await printed(HARD_CASES.splitList);
  const longest = all(pdf, 'L').find((list) => list.kids.length === 40);
  expect(longest && pagesOf(pdf, longest)).toBeGreaterThanOrEqual(2);
});

test('a note of 5,000 characters is printed whole', async () => {
  const pdf = await printed(HARD_CASES.longNote);
  const words = pdf.elements.map((element) => heard(textUnder(pdf, element)));
  expect(words).toContain(heard(HARD_CASES.longNote.note));
});

test('a figure taller than a page is scaled down, and its author is told', async () => {
  const { said } = await made(HARD_CASES.tallFigure);
  expect(said).toMatch(/warning: .*figures\/stairs\.svg would be taller than a page/u);
});

test('a square to tick is a checkbox, named by its item', async () => {
  const { sheets } = await made(HARD_CASES.ticks);
  const fields = sheets.flatMap(({ pdf }) => pdf.pages.flatMap((page) => page.annotations));
  const ticks = fields.filter((field) => field.fieldType === 'Btn');
  expect(ticks.map((field) => field.tooltip)).toEqual(['your card', 'your medicine list']);
  expect(fields.filter((field) => field.fieldType === 'Tx').map((field) => field.tooltip)).toEqual(
    expect.arrayContaining(['Next visit', 'With']),
  );
});

test('an emoji in a name is a mistake that names it', async () => {
  const clinic = (SMALL_PROJECT['content/clinics/oak.yaml'] ?? '').replace('Oak Clinic', 'Oak Clinic 😀');
  const { exit, err } = await runHandouts(['build'], {
    folder: temporaryProject({ 'content/clinics/oak.yaml': clinic }),
  });
  expect(exit).toBe(1);
  expect(err).toMatch(/oak\.yaml:1.*😀.*U\+1F600/su);
});

const known = new Map<HardCase, Promise<MadeTaggedSheets>>();

/** A hard case, made once for all tests. */
function made(hardCase: HardCase): Promise<MadeTaggedSheets> {
  const sheets = known.get(hardCase) ?? makeHardCase(hardCase);
  known.set(hardCase, sheets);
  return sheets;
}

async function printed(hardCase: HardCase): Promise<TaggedPdf> {
  const { sheets } = await made(hardCase);
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet.pdf;
}

function all(pdf: TaggedPdf, role: string): readonly TaggedElement[] {
  return pdf.elements.filter((element) => element.role === role);
}

function wordsOf(pdf: TaggedPdf, role: string): readonly string[] {
  return all(pdf, role).map((element) => heard(textUnder(pdf, element)));
}

function pagesOf(pdf: TaggedPdf, element: TaggedElement): number {
  return new Set(piecesUnder(pdf, element).map((piece) => piece.page)).size;
}

function mostPages(pdf: TaggedPdf, role: string): number {
  return Math.max(...all(pdf, role).map((element) => pagesOf(pdf, element)));
}

test('words in another language say which, and the sheet around them keeps its own', async () => {
  const pdf = await printed(HARD_CASES.foreign);
  const foreign = pdf.elements.filter(({ language }) => language === 'es');
  expect(foreign).toHaveLength(1);
  expect(pdf.language).toBe('en');
});
