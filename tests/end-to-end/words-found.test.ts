import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canPrint } from '../support/press-fonts.js';
import { READERS, RIGHT_TO_LEFT } from '../support/readers.js';
import { REST_TEXT, runIn } from '../support/refusal.js';
import { UDHR_LANGUAGES, udhrIn } from '../support/udhr.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const LANGUAGES = UDHR_LANGUAGES.filter((language) => canPrint(language));
const idFor = (language: string): string => `rights-${language.toLowerCase()}`;

/** A handout that says the declaration, without the signs that are markup. */
function handoutIn(language: string): string {
  const paragraphs = passages(language);
  return `${REST_TEXT}\n## ${[...(paragraphs[0] ?? '')].slice(0, 30).join('').trim()}\n\n${paragraphs.join('\n\n')}\n`;
}

function passages(language: string): readonly string[] {
  return udhrIn(language)
    .slice(0, 40)
    .map((text) =>
      text
        .replaceAll(/[*_[\]<>~#\\`|{}痩፡]/gu, ' ')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => /^\p{L}/u.test(text));
}

const HANDOUTS = Object.fromEntries(
  LANGUAGES.map((language) => [`content/handouts/${idFor(language)}/${language}.md`, handoutIn(language)]),
);

/** What somebody searches for: words, and two words with the blank between them. */
interface Found {
  readonly words: number;
  readonly pairs: number;
  /** Signs that nobody wrote and nobody sees. */
  readonly invisible: number;
}

/** Scripts that put no blanks between words: what stands between two breaks is looked for. */
const WITHOUT_BLANKS = new Set(['am', 'ja', 'km', 'my', 'th', 'zh-Hans', 'zh-Hant']);

/** How much of what was written is found, in percent. A line that ends is a blank to whoever searches. */
function foundIn(language: string, text: string): Found {
  const flat = ` ${text.normalize('NFC').replaceAll(/\s+/gu, ' ')} `;
  const joined = flat.replaceAll(' ', '');
  const isBlankless = WITHOUT_BLANKS.has(language);
  const written = passages(language).map((passage) => passage.normalize('NFC'));
  const words = written.flatMap((passage) =>
    isBlankless ? segmentsOf(passage, language) : passage.split(' '),
  );
  const pairs = written.flatMap((passage) => {
    const parts = passage.split(' ');
    return parts.slice(1).map((word, index) => `${parts[index] ?? ''} ${word}`);
  });
  const share = (sought: readonly string[], where: string): number =>
    (100 * sought.filter((one) => where.includes(one)).length) / Math.max(1, sought.length);
  return {
    words: share(words, isBlankless ? joined : flat),
    pairs: isBlankless ? 100 : share(pairs, flat),
    invisible: text.match(/[\u200B\u2060\uFEFF]/gu)?.length ?? 0,
  };
}

function segmentsOf(passage: string, language: string): readonly string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(passage)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.replaceAll(/[ \u200B]/gu, ''));
}

/** What each reader finds at least, of words and of pairs, from left to right; documented in docs/languages.md. */
const LEAST = { pdftotext: [95, 90], mutool: [35, 5], pdfium: [95, 90], 'pdf.js': [75, 55] } as const;
/** These two go by what the file says of its runs, so no sign that nobody wrote reaches who copies from it. */
const PLAIN: ReadonlySet<string> = new Set(['pdftotext', 'pdfium', 'pdf.js']);

describe.runIf(isThorough)(`words are found again${LEFT_TO_CI}`, () => {
  test('in a text that nobody here wrote, by every reader', async () => {
    const { folder, exit, err } = await runIn(HANDOUTS, [
      'build',
      'rights-*',
      ...LANGUAGES.flatMap((language) => ['--language', language]),
    ]);
    expect([exit, exit === 0 ? '' : err]).toEqual([0, '']);
    const rows: string[] = [`extraction | declaration | ${Object.keys(READERS).join(' | ')} |`];
    const wrong: string[] = [];
    for (const language of LANGUAGES) {
      const file = join(folder, 'output', 'oak', language, `${idFor(language)}.large.letter.pdf`);
      const cells: string[] = [];
      for (const [reader, read] of Object.entries(READERS)) {
        const found = foundIn(language, await read(file, RIGHT_TO_LEFT.has(language)));
        const { words, pairs, invisible } = found;
        cells.push(`${words.toFixed(1)} ${pairs.toFixed(1)} ${invisible}`);
        if (RIGHT_TO_LEFT.has(language)) continue;
        const [leastWords, leastPairs] = LEAST[reader as keyof typeof LEAST];
        if (words < leastWords || pairs < leastPairs || (PLAIN.has(reader) && invisible > 0))
          wrong.push(`${language} by ${reader}: ${cells.at(-1) ?? ''}`);
      }
      rows.push(`extraction | ${language} | ${cells.join(' | ')} |`);
    }
    process.stdout.write(`${rows.join('\n')}\n`);
    expect(wrong).toEqual([]);
  }, 600_000);
});
