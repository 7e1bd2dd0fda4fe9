import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIZES } from '../../src/model/sizes.js';
import { LANGUAGES, NUMBER_PROJECT, numbersHandout, stringsIn } from '../support/number-project.js';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { FLAVOURS, noVeraPdf, veraPdf } from '../support/verapdf.js';

const ARE_NEEDED = process.env['CI_JUDGES'] === '1';
const MINUTES = 60_000;
/** Readers that put a line together by where its letters stand turn such lines round; their numbers must hold. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
/** Signs that order text, join letters or stand for nothing: readers add and drop them. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\s]+/gu;

const READERS: Readonly<Record<string, (file: string) => string>> = {
  pdftotext: (file) => ask('pdftotext', '-raw', file, '-').out,
  mutool: (file) => ask('mutool', 'draw', '-q', '-F', 'txt', file).out,
};

const project = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});
/** Languages whose font is not installed. */
let lacking: readonly string[] = [];

beforeAll(async () => {
  for (const [path, content] of Object.entries(NUMBER_PROJECT)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  const { out, err } = await runHandouts(['build', '--clinic', 'oak'], { folder: project });
  const made = new Set(out.trim().split('\n'));
  lacking = LANGUAGES.filter((language) => !made.has(nameOf(language)));
  const said = err
    .split('\n')
    .filter((line) => line.includes('error:') && !line.includes('is not installed'));
  if (said.length > 0) throw new Error(said.join('\n'));
}, 5 * MINUTES);

function nameOf(language: string): string {
  return `oak/${language}/${numbersHandout(language)}.large.letter.pdf`;
}

test('no word of a sheet in any language is smaller than the print size that was asked for', async () => {
  const small: string[] = [];
  for (const language of LANGUAGES.filter((one) => !lacking.includes(one))) {
    const pdf = await readPdf(readFileSync(join(project, 'output', nameOf(language))));
    for (const run of pdf.pages.flatMap(({ runs }) => runs))
      if (run.sizePt < SIZES.large.bodyPt - 0.01)
        small.push(`${language}: "${run.text}" has ${run.sizePt} pt`);
  }
  expect(small).toEqual([]);
});

function seen(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

test('the font of every language is there, where it must be', () => {
  expect(ARE_NEEDED ? lacking : []).toEqual([]);
});

describe.skipIf(missingPrograms.length > 0)(
  `what stands on the sheet is read out again${missingPrograms.length > 0 ? ` (skipped: ${missingPrograms.join(', ')} not installed)` : ''}`,
  () => {
    describe.each(Object.entries(READERS))('by %s', (_, read) => {
      test.for(LANGUAGES)('in %s', (language, { skip }) => {
        skip(lacking.includes(language), 'its font is not installed');
        const text = seen(read(join(project, 'output', nameOf(language))));
        const strings = stringsIn(language);
        const stretches = strings.flatMap((string) => string.stretches);
        const wanted = RIGHT_TO_LEFT.has(language) ? stretches : strings.map((string) => string.text);
        expect(wanted.filter((words) => !text.includes(seen(words)))).toEqual([]);
      });
    });
  },
);

const why = noVeraPdf === undefined ? '' : ` (skipped: ${noVeraPdf})`;
test.skipIf(noVeraPdf !== undefined).for(FLAVOURS)(
  `a sheet in every language conforms to %s${why}`,
  { timeout: 5 * MINUTES },
  async (flavour) => {
    const judged = await veraPdf(flavour, join(project, 'output'));
    expect(judged.length).toBe(LANGUAGES.length - lacking.length);
    expect(judged.filter(({ breaches, failedRules }) => breaches.length > 0 || failedRules !== 0)).toEqual(
      [],
    );
  },
);
