import { relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { missingPrograms } from '../support/outside-programs.js';
import { canPrint } from '../support/press-fonts.js';
import { printDocuments } from '../support/random-sheets/printed-documents.js';
import type { RandomDocument } from '../support/random-sheets/random-document.js';
import { documentsOf, smallest } from '../support/random-sheets/smallest.js';
import { TONGUES } from '../support/random-sheets/tongues.js';
import { wrongInSheet } from '../support/random-sheets/wrong-in-sheet.js';
import { runHandouts } from '../support/run-handouts.js';
import { countOf, someOf } from '../support/thorough.js';

/** So many documents. */
const COUNT = countOf('RANDOM_DOCUMENTS', { few: 9, some: 432, all: 2000 });
const HERE = someOf(
  TONGUES.filter(({ language, across }) => canPrint(language) && canPrint(across)),
  2,
);
/** Documents come in rounds, each with chances of its own, so that a failure is found again soon. */
const MOST_OF_A_LANGUAGE = 24;
const OF_A_LANGUAGE = Math.min(MOST_OF_A_LANGUAGE, Math.ceil(COUNT / HERE.length));
const ROUNDS = Math.ceil(COUNT / (OF_A_LANGUAGE * HERE.length));
/** A rule of writing speaks against few documents: a table that no page is wide enough for, say. */
const MOST_REFUSED = 0.1;
/** Of so many that are wrong a smaller one is sought. */
const MOST_SOUGHT = 2;

const isMissing = missingPrograms.includes('pdftotext') || missingPrograms.includes('mutool');
const told = { documents: 0, sheets: 0, refused: 0 };

afterAll(() => {
  process.stdout.write(
    `random documents | ${told.documents} in ${HERE.length} languages | ${told.sheets} sheets | ${told.refused} refused by a rule\n`,
  );
});

/** Smaller ones of what is wrong, for whoever looks for the reason. */
async function smallestOf(wrong: readonly RandomDocument[], seed: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const document of [...new Set(wrong)].slice(0, MOST_SOUGHT))
    for (const tongue of HERE.filter(({ language }) => language === document.language)) {
      const written = documentsOf(tongue, seed, OF_A_LANGUAGE);
      const at = written.findIndex(({ source }) => source === document.source);
      found.push(await smallest(tongue, seed, at));
    }
  return found;
}

/**
 * From left to right both readers must give each word, sign and blank back in its place. They cannot do so from right to left,
 * nor for letters of Devanagari (docs/languages.md): there, they must give each letter as often as it was written, and all
 * numbers and Latin words in their order; pdf.js must give back the words with blanks.
 */
describe.skipIf(isMissing)(
  `words with blanks in are words with blanks out${isMissing ? ' (skipped: pdftotext or mutool is not here)' : ''}`,
  () => {
    test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
      `random documents in many languages are printed as they are written: round %i of ${OF_A_LANGUAGE} each`,
      async (seed) => {
        const documents = HERE.flatMap((tongue) => documentsOf(tongue, seed, OF_A_LANGUAGE));
        const { folder, sheets, refused, doubted } = await printDocuments(documents);
        told.documents += documents.length;
        told.sheets += sheets.length;
        told.refused += refused.length;
        const doubtful = doubted.flatMap((one) => one.documents);
        expect({ doubted: await smallestOf(doubtful, seed) }).toEqual({ doubted: [] });
        const wrong: RandomDocument[] = [];
        for (const sheet of sheets)
          for (const { document } of await wrongInSheet(sheet)) wrong.push(document);
        expect({ otherwise: await smallestOf(wrong, seed) }).toEqual({ otherwise: [] });
        const files = sheets.map(({ path }) => relative(folder, path));
        const proof = await runHandouts(['proof', ...files], { folder });
        expect(proof.out).toBe(files.map((file) => `${file}: all right\n`).join(''));
        const isTooMany = refused.length > Math.ceil(documents.length * MOST_REFUSED);
        expect(isTooMany ? refused.map(({ why }) => why) : []).toEqual([]);
      },
      900_000,
    );
  },
);
