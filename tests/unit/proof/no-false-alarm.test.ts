import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { openPress } from '../../support/proofing/open-press.js';
import { countOf } from '../../support/thorough.js';

/** Ten thousand copies take minutes; LONG_COUNTS=1 makes them all, CI a share, and everybody else a few. */
const COPIES = countOf('SOUND_COPIES', { few: 20, some: 2000, all: 10_000 });
/** Every tenth copy is a sample in one of these; Chinese where its fonts are installed. */
const LANGUAGES = [
  'es',
  'ar',
  'vi',
  'ru',
  'en',
  ...(existsSync(join(PROJECT_FOLDER, 'fonts/packs/chinese-simplified/node_modules')) ? ['zh-Hans'] : []),
];
const SIZES = ['large', 'clear', 'xxlarge', 'large-uk', 'xlarge'] as const;

test(`none of ${COPIES} sound copies is doubted`, { timeout: 3_600_000 }, async () => {
  const press = openPress(manyClinics(COPIES));
  const doubted: string[] = [];
  for (let at = 0; at < COPIES; at += 1) {
    const job = press.job(`clinic-${at + 1}`, {
      size: SIZES[at % SIZES.length] ?? 'large',
      paper: at % 2 === 0 ? 'letter' : 'a4',
      fillable: at % 11 === 0,
      template: at % 7 === 6 ? 'brief' : 'handout',
      ...(at % 10 === 0 && {
        handout: at % 20 === 0 ? 'fever-in-children' : 'cervical-insufficiency',
        language: LANGUAGES[(at / 10) % LANGUAGES.length] ?? 'en',
      }),
    });
    for (const doubt of press.doubts(job, await press.make(job)))
      doubted.push(`${job.clinic}, ${job.language}, ${job.size}: ${doubt}`);
  }
  expect(doubted).toEqual([]);
});
