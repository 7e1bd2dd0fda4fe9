import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handoutIn } from '../support/number-handouts.js';
import { REST_TEXT, runIn } from '../support/refusal.js';
import { canPrint } from '../support/press-fonts.js';
import { PROJECT_FOLDER } from '../support/folders.js';

describe('a language whose font is not installed', () => {
  const fonts = readFileSync(join(PROJECT_FOLDER, 'fonts/fonts.yaml'), 'utf8').replaceAll(
    'noto-sans-thai',
    'noto-sans-thai-nowhere',
  );
  const project = {
    'fonts/fonts.yaml': fonts,
    'content/handouts/numbers/th.md': handoutIn('th'),
    'content/handouts/walk/en.md': REST_TEXT,
  };

  test('is refused with the command that installs it, and other copies are made', async () => {
    const { exit, out, err } = await runIn(project, ['build', '--language', 'en', '--language', 'th']);
    expect(exit).toBe(1);
    expect(out).toBe('oak/en/rest.large.letter.pdf\noak/en/walk.large.letter.pdf\n');
    expect(err).toContain(
      'error: Thai (th) is written in the script Thai, and its font Noto Sans Thai is not installed (oak, numbers, th, large, letter)',
    );
    expect(err).toContain(
      "hint: install it, in the project's folder: npm install --ignore-scripts --save-exact @expo-google-fonts/noto-sans-thai-nowhere@0.4.2",
    );
  });

  test('is listed with that command', async () => {
    const { exit, out } = await runIn(project, ['list', 'fonts']);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^Noto Sans Thai +Thai +Thai +OFL-1\.1 +no +npm install --ignore-scripts --save-exact @expo-google-fonts\/noto-sans-thai-nowhere@0\.4\.2$/mu,
    );
    expect(out).toMatch(/^Atkinson Hyperlegible Next +Latin +Latn +OFL-1\.1 +yes *$/mu);
  });
});

describe('bad text', () => {
  const body = (text: string): Readonly<Record<string, string>> => ({
    'content/handouts/rest/en.md': `${REST_TEXT}\n## More\n${text}\n`,
  });

  test.each([
    ['an isolate that is not closed', 'call \u2067us now', ':22:6', 'U+2067 without its other half'],
    ['a mark without a letter', 'an \u0301accent', ':22:4', 'U+0301 with no letter before it'],
  ])('%s is refused by its place', async (_name, text, at, says) => {
    const { exit, err } = await runIn(body(text), ['build']);
    expect(exit).toBe(1);
    expect(err).toContain(says);
    expect(err).toContain(`content/handouts/rest/en.md${at}`);
  });

  test('5,000 letters without a blank are refused where the script has blanks', async () => {
    const { exit, err } = await runIn(body('a'.repeat(5000)), ['build']);
    expect(exit).toBe(1);
    expect(err).toContain('may not be split');
  });

  test.runIf(canPrint('th'))(
    'places to break that are typed between Thai words are printed as nothing',
    async () => {
      const { exit, err } = await runIn(body('ยา\u200Bแก้\u200Bปวด'.repeat(20)), ['build']);
      expect(err).toMatch(/^1 handout made, \d pages\n$/u);
      expect(exit).toBe(0);
    },
  );

  test.runIf(canPrint('th'))('5,000 Thai letters without a blank are printed', async () => {
    const { exit, err } = await runIn(body('ยา'.repeat(2500)), ['build']);
    expect(err).toBe('1 handout made, 8 pages\n');
    expect(exit).toBe(0);
  });
});
