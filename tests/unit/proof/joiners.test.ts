import { describe, expect, test } from 'vitest';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const ZWNJ = '\u200C';
const ZWJ = '\u200D';

/** Words that are others without their joiner, by the language that writes them. */
const WORDS = {
  ar: [`می${ZWNJ}خواهم`, `خانه${ZWNJ}های بزرگ`, `ه${ZWJ} است`],
  hi: [`क्${ZWJ}ष`, `शर${ZWNJ}्करा`, `श्${ZWNJ}री`],
  bn: [`র${ZWJ}্যাম`, `উদ্${ZWNJ}যাপন`],
} as const;

function body(words: readonly string[], language: string): string {
  const [first = '', second = first, third = first] = words;
  const part = [
    `## ${first}`,
    `${first} ${second} **${third}** 12 ${first}.`,
    `- ${second}\n- [${third} ${first}](https://a.example.org)`,
    `| ${first} | ${second} |\n| --- | --- |\n| 1 | ${third} |`,
  ].join('\n\n');
  return `---\n${FRONT_MATTER}---\n\n:::emergency\n## ${first}\n{{clinic.emergency}}: ${second}\n:::\n\n${language === 'ar' ? part : `:::in{language=${language}}\n${part.replace('## ', '### ')}\n:::`}\n`;
}

const press = openPress({
  ...manyClinics(2, 7),
  ...Object.fromEntries(
    Object.entries(WORDS).map(([language, words]) => [
      `content/handouts/words-${language}/ar.md`,
      body(words, language),
    ]),
  ),
});

describe.each(Object.keys(WORDS))(
  'words that are joined and parted as they are written in %s',
  (language) => {
    const job = press.job('clinic-1', { handout: `words-${language}`, language: 'ar' });

    test('are not doubted', async () => {
      expect(press.doubts(job, await press.make(job))).toEqual([]);
    });

    test('are doubted where the first that joins or parts them is lost', async () => {
      const copy = await press.make(job, {
        composed: (composed) => ({ ...composed, markup: composed.markup.replace(/[\u200C\u200D]/u, '') }),
      });
      expect(press.doubts(job, copy)).not.toEqual([]);
    });

    test('are doubted where the last one is', async () => {
      const copy = await press.make(job, {
        composed: (composed) => ({
          ...composed,
          markup: composed.markup.replace(/[\u200C\u200D](?=[^\u200C\u200D]*$)/u, ''),
        }),
      });
      expect(press.doubts(job, copy)).not.toEqual([]);
    });
  },
);
