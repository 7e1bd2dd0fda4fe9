import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SIZES } from '../../src/model/sizes.js';
import { idFor, LANGUAGES, NUMBER_HANDOUTS, WITHOUT_FONT } from '../support/number-handouts.js';
import { NUMBER_STRINGS } from '../support/number-strings.js';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts, type Outcome } from '../support/run-handouts.js';
import { SMALL_PROJECT } from '../support/temporary-project.js';
import { isThorough, someOf } from '../support/thorough.js';
import { FLAVOURS, noVeraPdf, veraPdf } from '../support/verapdf.js';

const MINUTES = 60_000;
/** Signs that order text, join letters or stand for nothing: readers add and drop them. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\s]+/gu;

/** Those that are printed; a third where not all is tried. */
const PRINTED = someOf(LANGUAGES, 3);
const BUILD = ['build', 'numbers-*', ...PRINTED.flatMap((language) => ['--language', language])];

const READERS: Readonly<Record<string, (file: string) => string>> = {
  pdftotext: (file) => ask('pdftotext', '-raw', file, '-').out,
  mutool: (file) => ask('mutool', 'draw', '-q', '-F', 'txt', file).out,
};

const project = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

let printed: Outcome | undefined;

beforeAll(async () => {
  for (const [path, content] of Object.entries({ ...SMALL_PROJECT, ...NUMBER_HANDOUTS })) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  printed = await runHandouts(BUILD, { folder: project });
  if (printed.exit !== 0) throw new Error(printed.err);
}, 5 * MINUTES);

test('each script is printed, and the gate reads every word and number of it back', () => {
  expect(printed?.err).not.toContain('error');
  expect(printed?.out.trim().split('\n').toSorted()).toEqual(
    PRINTED.map((language) => `oak/${language}/${idFor(language)}.large.letter.pdf`).toSorted(),
  );
  expect(LANGUAGES.length).toBeGreaterThan(10);
});

function fileOf(language: string): string {
  return join(project, 'output/oak', language, `${idFor(language)}.large.letter.pdf`);
}

function seen(text: string): string {
  return text.replaceAll(UNSEEN, '');
}

const unset = WITHOUT_FONT.length > 0 ? ` (skipped: no font installed for ${WITHOUT_FONT.join(', ')})` : '';
test.skipIf(unset !== '' && !isThorough)(`every language is tried${unset}`, () => {
  expect(WITHOUT_FONT).toEqual([]);
  expect(LANGUAGES.length).toBeGreaterThan(26);
});

const lack = missingPrograms.length > 0 ? ` (skipped: ${missingPrograms.join(', ')} not installed)` : '';
test.skipIf(lack !== '').for(Object.entries(READERS))(
  `every number of a sheet is read out as it is written, by %s${lack}`,
  ([, read]) => {
    const wrong = PRINTED.flatMap((language) => {
      const text = seen(read(fileOf(language)));
      const stretches = NUMBER_STRINGS.filter((one) => one.language === language).flatMap(
        (one) => one.stretches,
      );
      return stretches.filter((words) => !text.includes(seen(words))).map((words) => `${language}: ${words}`);
    });
    expect(wrong).toEqual([]);
  },
);

test('no word of a sheet is smaller than the print size that was asked for', async () => {
  const small: string[] = [];
  for (const language of PRINTED) {
    const pdf = await readPdf(readFileSync(fileOf(language)));
    for (const run of pdf.pages.flatMap(({ runs }) => runs))
      if (run.sizePt < SIZES.large.bodyPt - 0.01)
        small.push(`${language}: "${run.text}" has ${run.sizePt} pt`);
  }
  expect(small).toEqual([]);
});

const why = noVeraPdf === undefined ? '' : ` (skipped: ${noVeraPdf})`;
test.skipIf(noVeraPdf !== undefined).for(FLAVOURS)(
  `a sheet in every language conforms to %s${why}`,
  { timeout: 5 * MINUTES },
  async (flavour) => {
    const judged = await veraPdf(flavour, join(project, 'output'));
    expect(judged.length).toBe(PRINTED.length);
    expect(judged.filter(({ breaches, failedRules }) => breaches.length > 0 || failedRules !== 0)).toEqual(
      [],
    );
  },
);
