import { describe, expect, test } from 'vitest';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';
import { someOf } from '../../support/thorough.js';

/** Letters that stand alone, whose dots or hamza are glyphs of their own: as many as the letters. */
const ALONE = {
  ar: [
    'أ',
    'أ.',
    'ب) خذ',
    'ب: خذ',
    '- أ. خذ',
    'ة.',
    'ذ.',
    'ؤ.',
    '| ب | ج |\n|---|---|\n| ب | ش |',
    '> إ',
    'بـخ محـمد 1447 هـ',
    '1. ث\n2. ي',
  ],
  fa: ['آ. نان', 'گ. نان', '- پ'],
  ur: ['ٹ) روٹی', 'ڑ'],
  en: ['أ) 5', '- ب\n- ج'],
} as const;

const press = openPress({
  ...manyClinics(2, 7),
  ...Object.fromEntries(
    Object.entries(ALONE).map(([language, texts]) => [
      `content/handouts/alone-${language}/${language}.md`,
      `---\n${FRONT_MATTER}---\n\n## ${texts[0]}\n\n${texts.join('\n\n')}\n\n## ${texts[1]}\n\n${texts[1]}\n`,
    ]),
  ),
});

describe.each(Object.keys(ALONE))('in %s', (language) => {
  test('a letter that stands alone with its dots is where its line is', async () => {
    const job = press.job('clinic-1', { handout: `alone-${language}`, language, size: 'clear' });
    expect(press.doubts(job, await press.make(job))).toEqual([]);
  });
});

/** Words whose scripts put dots, vowels or tones on their letters one by one. */
const MARKED = {
  ar: 'خذ دواءك قبل النوم، ثمّ نَم يا بنيّ. تناول الطعام.',
  fa: 'یک قرص پیش از خواب بخورید، نه بیشتر.',
  ur: 'ایک گولی کھائیں، پھر ڈاکٹر کو بتائیں۔',
  th: 'ที่นี่มีน้ำ ทั้งนี้ผู้ป่วยที่แพ้ยาต้องแจ้ง',
  bn: 'চিকিৎসককে নির্দেশ দিন, কর্তৃপক্ষ চাঁদ',
  km: 'ស្ត្រីប្រើថ្នាំពីរដងក្នុងមួយថ្ងៃ ប៉ុន្តែ',
} as const;

const marked = openPress({
  ...manyClinics(2, 7),
  ...Object.fromEntries(
    Object.entries(MARKED).map(([language, text]) => [
      `content/handouts/marked-${language}/${language}.md`,
      `---\n${FRONT_MATTER}---\n\n## ${text}\n\n${text}\n`,
    ]),
  ),
});

/** One glyph on a line of its own, between others of its text object that share another: where it stands, and which it is. */
const MARK =
  /(?<before>1 0 0 -1 [\d.]+ (?<line>[\d.]+) Tm \[[^\]]+\] TJ )1 0 0 -1 (?<x>[\d.]+) (?!\k<line> )(?<y>[\d.]+) Tm \[<(?<glyph>[0-9a-f]{4})>\] TJ (?=1 0 0 -1 [\d.]+ \k<line> Tm)/gu;
const MOST_PLANTED = 2;

const PLANTS: readonly ((x: number, y: number, glyph: string) => string)[] = [
  () => '',
  (x, y, glyph) => `1 0 0 -1 ${x + 4} ${y - 4} Tm [<${glyph}>] TJ `,
  (x, y, glyph) => `1 0 0 -1 ${x - 4} ${y} Tm [<${glyph}>] TJ `,
  (x, y, glyph) => `1 0 0 -1 ${x} ${y + 9} Tm [<${glyph}>] TJ `,
];

test.each(someOf(Object.keys(MARKED), 2))(
  'in %s, a sheet is doubted where a mark is gone or does not stand where its letter has it',
  async (language) => {
    const job = marked.job('clinic-1', { handout: `marked-${language}`, language, size: 'clear' });
    const copy = await marked.make(job);
    expect(marked.doubts(job, copy)).toEqual([]);
    const page = firstPageOf(copy.bytes);
    const places = [...page.matchAll(MARK)].slice(-MOST_PLANTED);
    expect(places.length).toBeGreaterThan(0);
    const planted = places.flatMap(({ 0: drawn, index, groups }) =>
      PLANTS.map((plant) => {
        const mark = plant(Number(groups?.['x']), Number(groups?.['y']), groups?.['glyph'] ?? '');
        const changed = (groups?.['before'] ?? '') + mark;
        return page.slice(0, index) + changed + page.slice(index + drawn.length);
      }),
    );
    const passed = planted.filter((data) => {
      const bytes = editedPdf(copy.bytes, (part) => (part.data === page ? { ...part, data } : part));
      return marked.doubts(job, { ...copy, bytes }).length === 0;
    });
    expect(passed).toEqual([]);
  },
);

function firstPageOf(bytes: Uint8Array): string {
  let page = '';
  editedPdf(bytes, (part) => {
    if (isPage(part) && page === '') page = part.data ?? '';
    return part;
  });
  return page;
}

test('a sheet is doubted where any dot of its letters is gone', async () => {
  const job = press.job('clinic-1', { handout: 'alone-ar', language: 'ar', size: 'clear' });
  const copy = await press.make(job);
  const page = firstPageOf(copy.bytes);
  const dots = [...page.matchAll(/\[<[0-9a-f]{4}>\] TJ/gu)];
  const passed = dots.slice(0, 6).filter(({ 0: dot, index }) => {
    const without = page.slice(0, index) + page.slice(index + dot.length);
    const bytes = editedPdf(copy.bytes, (part) => (part.data === page ? { ...part, data: without } : part));
    return press.doubts(job, { ...copy, bytes }).length === 0;
  });
  expect(dots.length).toBeGreaterThan(2);
  expect(passed).toEqual([]);
});
