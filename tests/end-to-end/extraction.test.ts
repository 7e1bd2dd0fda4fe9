import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { squeezed } from '../../src/proof/squeezed.js';
import { BUILD_NUMBERS, idFor, LANGUAGES, NUMBER_HANDOUTS } from '../support/number-handouts.js';
import { NUMBER_STRINGS } from '../support/number-strings.js';
import { READERS, RIGHT_TO_LEFT } from '../support/readers.js';
import { runIn } from '../support/refusal.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

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

/** From left to right these two give back every sentence. */
const EXACT = 2;

describe.runIf(isThorough)(`text comes out again${LEFT_TO_CI}`, () => {
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
});
