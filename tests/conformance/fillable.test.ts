import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIZES } from '../../src/model/sizes.js';
import { drawWithPdfium, inkIn, type DrawnPage } from '../support/draw-with-pdfium.js';
import { fillWithPdfJs, type ShownField } from '../support/fill-with-pdfjs.js';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { isThorough } from '../support/thorough.js';
import { readTaggedPdf } from '../support/structure/read-tagged-pdf.js';
import { HARD_CASES, makeHardCase } from '../support/structure/hard-cases.js';
import { breachesIn } from '../support/structure/structure-checks.js';

const BODY_PT = SIZES.large.bodyPt;
/** Letters that the sheet itself does not hold, with accents. */
const WORDS = 'Quizzé jñö';

let plain: Uint8Array;
let empty: Uint8Array;
let filled: Uint8Array;
let fields: readonly ShownField[] = [];

beforeAll(async () => {
  const { sheets } = await makeHardCase(HARD_CASES.ticks);
  plain = sheets[0]?.bytes ?? new Uint8Array();
  empty = sheets[1]?.bytes ?? new Uint8Array();
  ({ fields, filled } = await fillWithPdfJs(empty, () => WORDS));
});

test('pdf.js shows each place to write as a field with its own name, called in words', () => {
  expect(fields.map(({ kind, tooltip }) => `${kind}: ${tooltip}`)).toEqual([
    'checkbox: your card',
    'checkbox: your medicine list',
    'text: Next visit',
    'text: With',
    'lines: Notes',
    'lines: My questions',
  ]);
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
});

test('what is typed is as large as what is printed, in the file of the press and in what pdf.js saves', () => {
  for (const field of fields.filter(({ kind }) => kind !== 'checkbox')) expect(field.sizePt).toBe(BODY_PT);
});

test('the same places are lines without the option, and no field', async () => {
  const pdf = await readTaggedPdf(plain);
  expect(pdf.form).toBeUndefined();
  expect(pdf.elements.filter(({ role }) => role === 'Form')).toEqual([]);
});

test('a filled copy is as sound as an empty one', async () => {
  expect(breachesIn(await readTaggedPdf(filled))).toEqual([]);
});

describe('PDFium, the viewer of Chromium,', () => {
  let drawn: { readonly empty: readonly DrawnPage[]; readonly filled: readonly DrawnPage[] };
  beforeAll(async () => {
    drawn = { empty: await drawWithPdfium(empty), filled: await drawWithPdfium(filled) };
  });

  test('shows an empty field empty, and a filled one with ink in it', () => {
    for (const { page, rect, tooltip } of fields) {
      expect({ tooltip, ink: inkIn(drawn.empty[page - 1], rect) }).toEqual({ tooltip, ink: 0 });
      expect({ tooltip, isInked: inkIn(drawn.filled[page - 1], rect) > 20 }).toEqual({
        tooltip,
        isInked: true,
      });
    }
  });

  test('shows the outline of an empty field', () => {
    for (const { page, rect } of fields) {
      const [left, bottom, right, top] = rect;
      const around: ShownField['rect'] = [left - 4, bottom - 4, right + 4, top + 4];
      expect(inkIn(drawn.empty[page - 1], around)).toBeGreaterThan(20);
    }
  });
});

const MISSING = missingPrograms.filter((program) => program.startsWith('pdfto') || program === 'mutool');
const SKIPS = MISSING.length > 0 && !isThorough;
describe.skipIf(SKIPS)(`poppler and MuPDF${SKIPS ? ` (skipped: no ${MISSING.join(', ')})` : ''}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'filled-'));
  const path = join(folder, 'filled.pdf');
  beforeAll(() => {
    writeFileSync(path, filled);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('poppler reads what was filled in', () => {
    const { out } = ask('pdftotext', path, '-');
    expect(out.split(WORDS).length - 1).toBe(fields.filter(({ kind }) => kind !== 'checkbox').length);
  });

  test('poppler draws what was filled in', () => {
    ask('pdftoppm', '-r', '72', '-gray', path, join(folder, 'page'));
    for (const { page, rect, tooltip } of fields) {
      const drawn = readGrey(join(folder, `page-${page}.pgm`));
      expect({ tooltip, isInked: inkIn(drawn, rect) > 20 }).toEqual({ tooltip, isInked: true });
    }
  });

  test('MuPDF measures what was filled in at the size of the print', () => {
    const { out } = ask('mutool', 'draw', '-q', '-F', 'stext', path);
    const sizes = [...out.matchAll(/<font [^>]*size="(?<size>[\d.]+)">(?<glyphs>[\s\S]*?)<\/font>/gu)]
      .filter(({ groups }) => lettersIn(groups?.['glyphs'] ?? '').startsWith('Quizz'))
      .map(({ groups }) => Number(groups?.['size']));
    expect(sizes).toEqual(fields.filter(({ kind }) => kind !== 'checkbox').map(() => BODY_PT));
  });
});

/** A portable grey map: `P5 width height 255` and a byte a pixel. */
function readGrey(path: string): DrawnPage {
  const bytes = readFileSync(path);
  const head = /^P5\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s/u.exec(bytes.toString('latin1', 0, 64));
  return {
    widthPx: Number(head?.groups?.['width']),
    heightPx: Number(head?.groups?.['height']),
    grey: bytes.subarray(head?.[0].length ?? 0),
  };
}

function lettersIn(glyphs: string): string {
  return [...glyphs.matchAll(/ c="(?<letter>[^"]*)"/gu)].map(({ groups }) => groups?.['letter']).join('');
}
