import { describe, expect, test } from 'vitest';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

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

test('a sheet is doubted where any dot of its letters is gone', async () => {
  const job = press.job('clinic-1', { handout: 'alone-ar', language: 'ar', size: 'clear' });
  const copy = await press.make(job);
  let page = '';
  editedPdf(copy.bytes, (part) => {
    if (isPage(part) && page === '') page = part.data ?? '';
    return part;
  });
  const dots = [...page.matchAll(/\[<[0-9a-f]{4}>\] TJ/gu)];
  const passed = dots.slice(0, 6).filter(({ 0: dot, index }) => {
    const without = page.slice(0, index) + page.slice(index + dot.length);
    const bytes = editedPdf(copy.bytes, (part) => (part.data === page ? { ...part, data: without } : part));
    return press.doubts(job, { ...copy, bytes }).length === 0;
  });
  expect(dots.length).toBeGreaterThan(2);
  expect(passed).toEqual([]);
});
