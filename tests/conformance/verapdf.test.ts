import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SIZE_NAMES } from '../../src/model/sizes.js';
import { runHandouts } from '../support/run-handouts.js';
import { changed, elementOf } from '../support/structure/breaking.js';
import { HARD_CASES, makeHardCase } from '../support/structure/hard-cases.js';
import { FLAVOURS, noVeraPdf, veraPdf, type Flavour, type Judgement } from '../support/verapdf.js';
import { isThorough } from '../support/thorough.js';

/** Where the judges must be there, only a reason in words lets this one be missing. */
const IS_NEEDED = isThorough && (process.env['VERAPDF_SKIP'] ?? '') === '';
const EVERY = [...SIZE_NAMES.flatMap((size) => ['--size', size]), '--paper', 'letter', '--paper', 'a4'];
/** Six handouts for three clinics, and three in two more languages for one; in five sizes on two papers, printed and fillable. */
const SHEETS = (6 * 3 + 3 * 2) * 5 * 2 * 2;
/** The samples that are translated, in languages that no sample clinic asks for. */
const TRANSLATED = ['cervical-insufficiency', 'fever-in-children', '--clinic', 'riverside'];
const MORE_LANGUAGES = ['ru', 'vi', 'zh-Hans'];
const MORE_SHEETS = 2 * MORE_LANGUAGES.length * 5 * 2;
const BROKEN = 'broken.pdf';
const MINUTES = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'verapdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('veraPDF is there, where it must be', () => {
  expect(IS_NEEDED ? noVeraPdf : undefined).toBeUndefined();
});

const why = noVeraPdf === undefined ? '' : ` (skipped: ${noVeraPdf})`;
describe.skipIf(noVeraPdf !== undefined)(`veraPDF${why}`, () => {
  let judged: Readonly<Record<Flavour, readonly Judgement[]>> = { ua1: [], '2a': [] };

  beforeAll(async () => {
    await makeFiles();
    const [ua1, a2] = await Promise.all(FLAVOURS.map((flavour) => veraPdf(flavour, folder)));
    judged = { ua1: ua1 ?? [], '2a': a2 ?? [] };
    for (const flavour of FLAVOURS) process.stdout.write(`${figures(flavour, sound(judged[flavour]))}\n`);
  }, 10 * MINUTES);

  test.for(FLAVOURS)('every sample, size and paper and every hard case conforms to %s', (flavour) => {
    const files = sound(judged[flavour]);
    expect(files.length).toBe(SHEETS + MORE_SHEETS + 2 * Object.keys(HARD_CASES).length);
    expect(files.filter(({ breaches, failedRules }) => breaches.length > 0 || failedRules !== 0)).toEqual([]);
  });

  test.for(FLAVOURS)('the judge of %s is awake: it refuses a broken file', (flavour) => {
    const broken = judged[flavour].find(({ file }) => basename(file) === BROKEN);
    expect(broken?.failedRules).toBeGreaterThan(0);
  });
});

async function makeFiles(): Promise<void> {
  const languages = MORE_LANGUAGES.flatMap((language) => ['--language', language]);
  const builds = { printed: [], fillable: ['--fillable'], translated: [...TRANSLATED, ...languages] };
  for (const [name, options] of Object.entries(builds)) {
    const { exit, err } = await runHandouts(['build', ...options, ...EVERY, '--out', join(folder, name)]);
    if (exit !== 0) throw new Error(err);
  }
  for (const [name, hardCase] of Object.entries(HARD_CASES)) {
    mkdirSync(join(folder, name));
    const { sheets } = await makeHardCase(hardCase);
    for (const sheet of sheets) writeFileSync(join(folder, name, basename(sheet.name)), sheet.bytes);
    const [sheet] = sheets;
    if (name !== 'tallFigure' || !sheet) continue;
    const broken = await changed(sheet.bytes, (document) => {
      elementOf(document, 'Figure').dictionary.delete(PDFName.of('Alt'));
      document.catalog.delete(PDFName.of('Metadata'));
    });
    writeFileSync(join(folder, BROKEN), broken);
  }
}

function sound(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.filter(({ file }) => basename(file) !== BROKEN);
}

function figures(flavour: Flavour, files: readonly Judgement[]): string {
  const checks = files.reduce((sum, file) => sum + file.passedChecks, 0);
  return `veraPDF ${flavour}: ${files.length} files, ${files[0]?.passedRules ?? 0} rules passed in each, ${checks} checks in all`;
}
