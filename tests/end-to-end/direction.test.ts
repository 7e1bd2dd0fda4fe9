import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HARD_STRINGS, NAMES_IN_ORDER } from '../support/hard-strings.js';
import { BUILD_NUMBERS, idFor, LANGUAGES } from '../support/number-handouts.js';
import { canPrint } from '../support/press-fonts.js';
import type { PdfGlyph } from '../support/pdf/pdf.js';
import { readPdf } from '../support/read-pdf.js';
import { OAK, OAK_TEXT, REST_TEXT, runIn } from '../support/refusal.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** Hebrew comes in a pack of its own, which need not be here. */
const hasHebrew = canPrint('he');

/** A line as it is seen from left to right, blanks left out, and where its ink begins and ends. */
interface SeenLine {
  readonly seen: string;
  readonly leftPt: number;
  readonly rightPt: number;
}

const LEFT_PT = 72;
const RIGHT_PT = 540;
const NEAR_PT = 2;
/** Beside a bullet text stands in by an em and a quarter. */
const INDENT_PT = 30;

async function seenLines(bytes: Uint8Array): Promise<readonly SeenLine[]> {
  const { pages } = await readPdf(bytes);
  return pages.flatMap(({ runs }) => {
    const lines = new Map<number, PdfGlyph[]>();
    for (const { baselinePt, glyphs } of runs) {
      const line = lines.get(Math.round(baselinePt)) ?? [];
      line.push(...glyphs.filter(({ text }) => text.trim() !== ''));
      lines.set(Math.round(baselinePt), line);
    }
    return [...lines.values()].map((glyphs) => {
      const inOrder = glyphs.toSorted((a, b) => a.xPt - b.xPt);
      return {
        seen: inOrder.map(({ text }) => text).join(''),
        leftPt: Math.min(...glyphs.map(({ xPt }) => xPt)),
        rightPt: Math.max(...glyphs.map(({ xPt, widthPt }) => xPt + widthPt)),
      };
    });
  });
}

/** The small handout in a language, with this behind it; its clinic may say more. */
async function sheetIn(language: string, body: string, clinic = OAK_TEXT): Promise<readonly SeenLine[]> {
  const changes = { [`content/handouts/way/${language}.md`]: `${REST_TEXT}\n${body}\n`, [OAK]: clinic };
  const { exit, err, folder } = await runIn(changes, ['build', 'way', '--language', language]);
  expect([exit, exit === 0 ? '' : err]).toEqual([0, '']);
  return seenLines(readFileSync(join(folder, 'output', 'oak', language, 'way.large.letter.pdf')));
}

const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');
const backwards = (text: string): string => [...squeezed(text)].toReversed().join('');
const lineWith = (lines: readonly SeenLine[], words: string): SeenLine | undefined =>
  lines.find(({ seen }) => seen.includes(squeezed(words)));

/** A bullet is larger than its text, and may have a baseline of its own. */
const bulletsOf = (lines: readonly SeenLine[]): readonly SeenLine[] =>
  lines.filter(({ seen }) => seen === '•');
const near = (pt: number): unknown => expect.closeTo(pt, -1);

describe('a part in another language runs as that language does', () => {
  test('English on an Arabic sheet: from left to right, at the left margin, lists and tables too', async () => {
    const lines = await sheetIn(
      'ar',
      `:::in{language=en}
Call **(555) 010-1234** if 2 > 1, or 5-10 ml.

- one item: 5-10 ml.

| Time | Dose |
|---|---|
| 8:30, noon | 2 > 1 ml. |
:::`,
    );
    const call = lineWith(lines, 'Call (555) 010-1234 if 2 > 1, or 5-10 ml.');
    expect(call?.leftPt).toBeCloseTo(LEFT_PT, -1);
    expect(lineWith(lines, 'one item: 5-10 ml.')?.leftPt).toBeLessThan(LEFT_PT + INDENT_PT);
    expect(bulletsOf(lines).map(({ leftPt }) => leftPt)).toContainEqual(near(LEFT_PT));
    expect(lineWith(lines, '8:30, noon2 > 1 ml.')).toBeDefined();
    expect(lineWith(lines, 'TimeDose')?.leftPt).toBeLessThan(LEFT_PT + INDENT_PT);
  });

  test('Arabic on an English sheet: from right to left, at the right margin, with its bullets there', async () => {
    const lines = await sheetIn(
      'en',
      ':::in{language=ar}\nخذ 500 mg كل 6-8 ساعات، ثم نم.\n\n- بند واحد فقط.\n:::\n\nCall us again.',
    );
    const dose = lineWith(lines, backwards('كل'));
    expect(dose?.seen).toContain('500mg');
    expect(dose?.seen.startsWith('.')).toBe(true);
    expect(dose?.rightPt).toBeGreaterThan(RIGHT_PT - NEAR_PT);
    expect(lineWith(lines, backwards('بند'))?.rightPt).toBeGreaterThan(RIGHT_PT - INDENT_PT);
    expect(bulletsOf(lines).map(({ rightPt }) => rightPt)).toContainEqual(near(RIGHT_PT));
    expect(lineWith(lines, 'Call us again.')?.leftPt).toBeLessThan(LEFT_PT + NEAR_PT);
  });

  test('and what is filled into it runs as the part does', async () => {
    const clinic = OAK_TEXT.replace('Oak Clinic', 'Oak & Sons Inc.');
    const lines = await sheetIn('en', ':::in{language=ar}\nاتصل {{clinic.name}} الآن\n:::', clinic);
    expect(lineWith(lines, backwards('الآن'))?.seen).toContain('Oak&SonsInc.');
  });
});

test('marks of direction in the name of a clinic are printed as nothing, at the head of pages too', async () => {
  const clinic = OAK_TEXT.replace(/^name: .*$/mu, 'name: "Oak\u200F \u200EClinic"');
  const long = `${REST_TEXT}\n## More\n${'Rest and drink.\n\n'.repeat(15)}`;
  const { exit, err } = await runIn(
    { 'content/clinics/oak.yaml': clinic, 'content/handouts/rest/en.md': long },
    ['build'],
  );
  expect(err).toMatch(/^1 handout made, \d pages\n$/u);
  expect(exit).toBe(0);
});

describe('names that run against their sheet stand where they are written', () => {
  test('in running text, a heading, a table, a quote and a clinic’s own words', async () => {
    const names = 'Dose for سارة: 250 mg; dose for يوسف: 500 mg.';
    const seen = squeezed(names).replace('سارة', backwards('سارة')).replace('يوسف', backwards('يوسف'));
    const clinic = `${OAK_TEXT}follow_up: { heading: Follow-up, text: "${names}", fields: [Next visit] }\n`;
    const lines = await sheetIn(
      'en',
      `${names}\n\n> “${names}”\n\n| Who | How much |\n|---|---|\n| سارة, يوسف | 1, 2 |\n\n## سارة and يوسف: 5\nwords`,
      clinic,
    );
    expect(lines.filter((line) => line.seen.includes(seen))).toHaveLength(3);
    expect(lineWith(lines, `${backwards('سارة')},${backwards('يوسف')}1,2`)).toBeDefined();
    expect(lineWith(lines, `${backwards('سارة')}and${backwards('يوسف')}:5`)).toBeDefined();
  });

  test('and a clinic’s Latin name keeps its sign at the end on an Arabic sheet', async () => {
    const lines = await sheetIn(
      'ar',
      'اتصل {{clinic.name}} الآن',
      OAK_TEXT.replace('Oak Clinic', 'Oak & Sons Inc.'),
    );
    expect(lineWith(lines, backwards('الآن'))?.seen).toContain('Oak&SonsInc.');
  });
});

test('numbers that are compared in native digits are read from right to left, and a full stop behind 5 % ends the sentence', async () => {
  const lines = await sheetIn(
    'ar',
    [
      String.raw`ضغط ١٤٠ \> ١٢٠ هنا`,
      String.raw`دواء ٥٠٠ ملغ \> ٢٥٠ ملغ هنا`,
      'حرارة ≥ ٣٨ °م',
      'حرارة −٥ °م',
      'حرارة ٣٩°م',
      'دواء 5 %.',
      'دواء 6  $، ثم',
    ].join('\n\n'),
  );
  const all = lines.map(({ seen }) => seen);
  const ends = (seen: string, words: string): unknown => expect.stringMatching(`${seen}${backwards(words)}$`);
  expect(all).toContainEqual(ends('١٢٠>١٤٠', 'ضغط'));
  expect(all).toContainEqual(ends(`٢٥٠>${backwards('ملغ')}٥٠٠`, 'دواء'));
  expect(all).toContainEqual(ends('م°٣٨≥', 'حرارة'));
  expect(all).toContainEqual(ends('م°٥−', 'حرارة'));
  expect(all).toContainEqual(ends('م°٣٩', 'حرارة'));
  expect(all).toContainEqual(ends('^\\.5%', 'دواء'));
  expect(all).toContainEqual(ends('،6\\$', 'دواء'));
});

test.runIf(isThorough)(
  `sheets full of hard numbers and of names are made in every language, and the gate doubts none${LEFT_TO_CI}`,
  async () => {
    const bodyIn = (language: string): string =>
      [...HARD_STRINGS, ...NAMES_IN_ORDER]
        .filter((one) => one.language === language && (hasHebrew || !/\p{Script=Hebrew}/u.test(one.text)))
        .map(({ text }) => `- ${text.replaceAll(/[*_[\]<>~#]/gu, String.raw`\$&`)}`)
        .join('\n');
    const handouts = Object.fromEntries(
      LANGUAGES.map((language) => [
        `content/handouts/${idFor(language)}/${language}.md`,
        `${REST_TEXT}\n${bodyIn(language)}\n`,
      ]),
    );
    const { exit, err, out } = await runIn(handouts, BUILD_NUMBERS);
    expect([exit, exit === 0 ? '' : err]).toEqual([0, '']);
    expect(out.trim().split('\n')).toHaveLength(LANGUAGES.length);
  },
  240_000,
);
