import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { readWithPdfium } from '../support/read-with-pdfium.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';
import { open } from './ours.js';
import { addLanguagesSheet, LANGUAGES_SHEET, SHEETS, writeProject } from './project/write-project.js';
import type { ToolModule } from './tool.js';
import { COMPARED, differencesOf } from './warm/check-agreement.js';
import { peersKit } from './warm/contestants.js';
import { wordsOfPage } from './warm/words-of.js';

// The benchmark takes minutes, so only `.ci/run` runs it. What it rests on is tried here: whoever changes a rule, a phrase
// or the layout, so that its sheets come out otherwise or not at all, learns of it from `npm test`.

test('the benchmark’s sheet is four pages, and pdfkit prints the same words on each of them', async () => {
  const folder = temporaryFolder();
  writeProject(folder, 2207);
  const kit = { name: 'ours', projectFolder: folder, clinics: 2, handout: SHEETS.short, isGated: true };
  const ours = open(kit);
  const peer = join(PROJECT_FOLDER, 'tests/bench/peers/pdfkit.mjs');
  const theirs = await ((await import(pathToFileURL(peer).href)) as ToolModule).open(peersKit());
  for (const clinic of COMPARED) {
    const [here, there] = await Promise.all(
      [ours, theirs].map(async ({ make }) => (await readWithPdfium(await make(clinic))).map(wordsOfPage)),
    );
    expect(here).toHaveLength(4);
    expect(differencesOf('pdfkit', there ?? [], here ?? [])).toEqual([]);
  }
});

test.runIf(isThorough)(`what the benchmark makes in several languages is sound${LEFT_TO_CI}`, async () => {
  const folder = temporaryFolder();
  writeProject(folder, 1);
  const languages = addLanguagesSheet(folder).flatMap((language) => ['--language', language]);
  const { exit, err } = await runHandouts(['build', LANGUAGES_SHEET, ...languages, '--out', 'made'], {
    folder,
  });
  expect(err).toContain('6 handouts made');
  expect(exit).toBe(0);
});
