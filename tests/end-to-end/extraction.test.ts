import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { squeezed } from '../../src/proof/squeezed.js';
import { BUILD_NUMBERS, idFor, LANGUAGES, NUMBER_HANDOUTS } from '../support/number-handouts.js';
import { NUMBER_STRINGS } from '../support/number-strings.js';
import { ask } from '../support/outside-programs.js';
import { readWithPdfium } from '../support/read-with-pdfium.js';
import { runIn } from '../support/refusal.js';

/** Programs that take the text out of a file, each in its own way. */
const READERS = {
  // Its own guess at the order is better from right to left only.
  pdftotext: async (file: string, isRightToLeft: boolean) =>
    ask('pdftotext', ...(isRightToLeft ? [] : ['-raw']), file, '-').out,
  mutool: async (file: string) => ask('mutool', 'draw', '-q', '-F', 'txt', file).out,
  pdfium: async (file: string) => (await readWithPdfium(readFileSync(file))).join('\n'),
  'pdf.js': (file: string) => textByPdfjs(new Uint8Array(readFileSync(file))),
} as const;

/** As pdf.js gives it to whoever copies or searches. */
async function textByPdfjs(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data, disableFontFace: true, verbosity: 0 });
  const document = await loading.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += `${item.str} `;
  }
  await loading.destroy();
  return text;
}

/** Signs beside words, and the marks of direction that a reader puts around them. */
const SIGNS = /[\p{P}\p{S}\u202A-\u202E]/gu;

/** How many sentences of a language come out letter for letter, and of how many all words and numbers do, blanks left out. */
function found(language: string, text: string): string {
  const sentences = NUMBER_STRINGS.filter((one) => one.language === language).map((one) => one.text);
  const all = squeezed(text).replaceAll(/[\u202A-\u202E]/gu, '');
  const letters = all.replaceAll(SIGNS, '');
  const exact = sentences.filter((sentence) => all.includes(squeezed(sentence)));
  const whole = sentences.filter((sentence) =>
    sentence.split(/\s+/u).every((word) => letters.includes(squeezed(word).replaceAll(SIGNS, ''))),
  );
  return `${exact.length}, ${whole.length} of ${sentences.length}`;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
/** From left to right these two give back every sentence. */
const EXACT = 2;

const ARE_JUDGES = process.env['CI_JUDGES'] === '1';
describe.runIf(ARE_JUDGES)(
  `text comes out again${ARE_JUDGES ? '' : ' (skipped: CI_JUDGES is not 1)'}`,
  () => {
    test('sentences of every language, by every reader', async () => {
      const { folder } = await runIn(NUMBER_HANDOUTS, BUILD_NUMBERS);
      const wrong: string[] = [];
      const rows = [`extraction | language | ${Object.keys(READERS).join(' | ')} |`];
      for (const language of LANGUAGES) {
        const file = join(folder, 'output', 'oak', language, `${idFor(language)}.large.letter.pdf`);
        const cells: string[] = [];
        for (const read of Object.values(READERS))
          cells.push(found(language, await read(file, RIGHT_TO_LEFT.has(language))));
        rows.push(`extraction | ${language} | ${cells.join(' | ')} |`);
        const { length } = NUMBER_STRINGS.filter((one) => one.language === language);
        const all = `${length}, ${length} of ${length}`;
        if (!RIGHT_TO_LEFT.has(language) && cells.slice(0, EXACT).some((cell) => cell !== all))
          wrong.push(language);
      }
      process.stdout.write(`${rows.join('\n')}\n`);
      expect(wrong).toEqual([]);
    }, 240_000);
  },
);
