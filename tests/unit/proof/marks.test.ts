import { describe, expect, test } from 'vitest';
import { FRONT_MATTER } from '../../support/front-matter.js';
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
