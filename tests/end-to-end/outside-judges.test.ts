import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIZES, type SizeName } from '../../src/model/index.js';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { runHandouts } from '../support/run-handouts.js';
import { isThorough } from '../support/thorough.js';

/** Where all is tried a missing judge is a failure; elsewhere it is a reason to skip. */
const SKIPS = missingPrograms.length > 0 && !isThorough;
const WHY = SKIPS ? ` (skipped: ${missingPrograms.join(', ')} not installed)` : '';

/** A few sheets that show every clinic, a log to write in, pictures, tables and every kind of box. */
const EVERY_SHEET = [
  'riverside/en/cervical-insufficiency.large.letter.pdf',
  'riverside/en/blood-pressure-log.large.letter.pdf',
  'st-brigid/en/blood-pressure-log.xlarge.letter.pdf',
  'harbor/en/fever-in-children.large-uk.a4.pdf',
  'harbor/en/cervical-insufficiency.large-uk.a4.pdf',
] as const;
/** Where not all is tried, one of them. */
const SHEETS = isThorough ? EVERY_SHEET : [EVERY_SHEET[3]];

let folder: string;
let addresses: ReadonlyMap<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'judged-'));
  const outcome = await runHandouts([
    'build',
    'fever-in-children',
    ...(isThorough ? ['cervical-insufficiency', 'blood-pressure-log'] : ['--clinic', 'harbor']),
    '--out',
    folder,
  ]);
  if (outcome.exit !== 0) throw new Error(outcome.err);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly files: readonly { readonly file: string; readonly qr: string }[];
  };
  addresses = new Map(manifest.files.map(({ file, qr }) => [file, qr]));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('every outside program is there, where it must be', () => {
  expect(isThorough ? missingPrograms : []).toEqual([]);
});

describe.skipIf(SKIPS)(`outside programs${WHY}`, () => {
  test.each(SHEETS)('qpdf finds %s sound', (sheet) => {
    const { exit, out, err } = ask('qpdf', '--check', join(folder, sheet));
    expect(err).toBe('');
    expect(out).toContain('No syntax or stream encoding errors found');
    expect(exit).toBe(0);
  });

  test.each(SHEETS)('poppler reads who made %s, that it is tagged, and no script', (sheet) => {
    const { out } = ask('pdfinfo', join(folder, sheet));
    expect(out).toMatch(/^Title: +\S/mu);
    expect(out).toMatch(/^Author: +\S/mu);
    expect(out).toMatch(/^Tagged: +yes$/mu);
    expect(out).toMatch(/^JavaScript: +no$/mu);
    expect(out).toMatch(sheet.includes('.a4.') ? /^Page size: .*\(A4\)$/mu : /^Page size: .*\(letter\)$/mu);
  });

  test.each(SHEETS)('every font of %s is embedded, subset and can be read as text', (sheet) => {
    const fonts = ask('pdffonts', join(folder, sheet)).out.trimEnd().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/u);
  });

  test.each(SHEETS)('no text of %s is smaller than its size promises', (sheet) => {
    const size = sheet.split('.')[1] as SizeName;
    const { out } = ask('mutool', 'draw', '-q', '-F', 'stext', join(folder, sheet));
    const sizes = [...out.matchAll(/<font [^>]*size="(?<size>[\d.]+)">(?<text>.*?)<\/font>/gsu)]
      .filter((match) => / c="[^" ]+"/u.test(match.groups?.['text'] ?? ''))
      .map((match) => Number(match.groups?.['size']));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThan(SIZES[size].bodyPt - 0.05);
  });

  test.each(SHEETS)('the text of %s can be copied: no lost character, no open slot', (sheet) => {
    const { out } = ask('pdftotext', join(folder, sheet), '-');
    expect(out).not.toMatch(/\uFFFD|\{\{|\}\}|undefined|\[object |NaN/u);
    expect(out).toContain('911');
    // Typed, it is without the language and the edition with which a page of the clinic's own site is opened.
    expect(out).toContain((addresses.get(sheet) ?? '').replace('https://', '').replace(/\/[\w-]+\/#.*/u, ''));
  });

  test.each(SHEETS)('zbar reads the QR code of %s from a 150 dpi page, once', (sheet) => {
    const pages = mkdtempSync(join(folder, 'pages-'));
    ask('pdftoppm', '-r', '150', '-gray', join(folder, sheet), join(pages, 'page'));
    const codes = readdirSync(pages).flatMap((page) =>
      ask('zbarimg', '-q', '--raw', '-Sdisable', '-Sqrcode.enable', join(pages, page))
        .out.split('\n')
        .filter((line) => line !== ''),
    );
    expect(codes).toEqual([addresses.get(sheet)]);
  });
});
