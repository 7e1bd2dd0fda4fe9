import { expect, test } from 'vitest';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

// What runs from right to left is drawn from its left end on; a screen reader goes by /ActualText.
const press = openPress({
  ...manyClinics(2, 7),
  'content/handouts/rest-ar/ar.md': `---\n${FRONT_MATTER}---\n\n## راحة\n\nخذ 500 mg (٣ مرات) كل يوم.\n`,
  'content/handouts/rest-en/en.md': `---\n${FRONT_MATTER}---\n\n## Rest\n\nDose for سارة: 250 mg.\n\nDrink water.\n`,
});

test.each([
  ['ar', /\/ActualText <[\da-f]+>/iu],
  ['en', /\/ActualText <FEFF[\da-f]*0633[\da-f]*>/iu],
])(
  'words that a screen reader is not told in their order are seen in a sheet in %s',
  async (language, said) => {
    const job = press.job('clinic-1', { handout: `rest-${language}`, language });
    const copy = await press.make(job);
    expect(press.doubts(job, copy)).toEqual([]);
    let taken = 0;
    const bytes = editedPdf(copy.bytes, (part) => {
      const head = taken === 0 ? part.head.replace(said, '') : part.head;
      if (head !== part.head) taken += 1;
      return { ...part, head };
    });
    expect(taken).toBe(1);
    expect(press.doubts(job, { ...copy, bytes })).not.toEqual([]);
  },
);
