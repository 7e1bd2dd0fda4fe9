import { afterAll, describe, expect, test } from 'vitest';
import { bidiLevels } from '../../src/fonts/bidi-levels.js';
import { breakOpportunities } from '../../src/layout/measure/break-opportunities.js';
import { inVisualOrder } from '../../src/layout/measure/in-visual-order.js';
import { isKeptWithNeighbour } from '../../src/layout/measure/is-kept-with-neighbour.js';
import { wantsChromium } from '../support/chromium/ask-chromium.js';
import { askLines, type Asked } from '../support/chromium/ask-lines.js';
import { withSigns } from '../support/chromium/with-signs.js';
import { articlesIn, DECLARATIONS } from '../support/declaration.js';
import { HARD_STRINGS, NAMES_IN_ORDER } from '../support/hard-strings.js';
import { NUMBER_STRINGS } from '../support/number-strings.js';
import { seeded } from '../support/random.js';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur']);
const directionOf = (language: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr');
/** Nothing that has a place of its own: marks, joiners, blanks. */
const UNSEEN = /[\p{M}\p{Cf}\s]/u;

interface Sentence {
  readonly language: string;
  readonly text: string;
}

const told: string[] = [];
afterAll(() => {
  for (const line of told) process.stdout.write(`order and breaks | ${line}\n`);
});

/** The signs of a text that are seen, by their index, from left to right. */
function ourOrder({ language, text }: Sentence): readonly number[] {
  const { levels, edges } = bidiLevels(text, directionOf(language), []);
  const units = Array.from({ length: text.length }, (_, index) => {
    const edge = edges.get(index);
    const unit = { index, level: levels[index] ?? 0 };
    return edge === undefined ? [unit] : [{ index: -1, level: edge }, unit];
  }).flat();
  return inVisualOrder(units)
    .map(({ index }) => index)
    .filter((index) => index >= 0 && isSeen(text, index));
}

function isSeen(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  // The second half of a character has no place.
  if (unit >= 0xdc00 && unit < 0xe000) return false;
  return !UNSEEN.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}

const asked = ({ language, text }: Sentence): Asked => {
  const direction = directionOf(language);
  return { language, direction, text: withSigns(text, direction).marked };
};

/** Sentences whose signs Chromium draws in another order than we. */
function wrongOrders(sentences: readonly Sentence[]): readonly string[] {
  const answers = askLines(sentences.map(asked));
  return sentences.flatMap((sentence, index) => {
    const { text, language } = sentence;
    const { places } = withSigns(text, directionOf(language));
    const middles = answers[index]?.middles ?? [];
    const seen = ourOrder(sentence)
      .map((at) => ({ at, x: middles[places[at] ?? -1] ?? -1 }))
      .filter(({ x }) => x >= 0);
    // Letters that are drawn as one have one place, or share it out among themselves.
    const wrong = seen.find(({ x }, place) => x < (seen[place - 1]?.x ?? 0) - 0.5);
    return wrong ? [`${language} at ${wrong.at}: ${text}`] : [];
  });
}

describe.runIf(wantsChromium)('Chromium, given the same isolates as signs in the text', () => {
  const sentences = [...NUMBER_STRINGS, ...HARD_STRINGS, ...NAMES_IN_ORDER];

  test('draws every sentence with numbers and names in the order in which we do', () => {
    const wrong = wrongOrders(sentences);
    told.push(`${sentences.length - wrong.length} of ${sentences.length} sentences have the same order`);
    expect(wrong).toEqual([]);
  }, 120_000);
});

/** Why a line may end in one of both and not in the other; nothing where no reason is known. */
function reasonOf(text: string, at: number): string | undefined {
  if (isKeptWithNeighbour(text, at))
    return 'a mark that ends a sentence begins no line of ours, after a blank neither';
  if (/[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u.test(text.charAt(at)))
    return 'small kana begin no line of ours (strict kinsoku)';
  if (/\p{sc=Hebrew}-$/u.test(text.slice(0, at))) return 'a Hebrew word keeps its hyphen (LB21a)';
  const isWord = /[\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Thai}]/u;
  return isWord.test(text.charAt(at - 1)) && isWord.test(text.charAt(at))
    ? 'the dictionaries of ICU in Node and in Chromium know other words'
    : undefined;
}

/** So many of the places of a language may differ by its dictionary. */
const MOST_BY_DICTIONARY = 0.35;

/** Words, numbers and signs of both directions, as they might stand in a sentence. */
const PIECES =
  'سارة|يوسف|محمد علي|שרה|דוד|می‌نا|Oak|mg|mL|°C|A1C|Na+|5|38.5|1:10|٥٠|٢٫٥|۶-۸|۰۲۱-۱۲۳۴|(555) 010-1234|(|)|[|]|"|“|”|«|»|, |. |: |; |، |؛ |؟| – |-|/|+|%|٪|<|>|=|≥|±| × |\'|&|#|\u2067|\u2066|\u2069'.split(
    '|',
  );
const ROUNDS = 3000;

/** Sentences put together by chance; isolates are closed on their line, as those are that the press takes. */
function byChance(): readonly Sentence[] {
  const random = seeded(20261129);
  return Array.from({ length: ROUNDS }, () => {
    const words = Array.from({ length: random.between(2, 14) }, () => {
      const piece = random.oneOf(['a', ...PIECES]);
      return random.between(0, 3) === 0 ? piece : `${piece} `;
    });
    let open = 0;
    const text = words
      .join('')
      .replaceAll(/[\u2066\u2067\u2069]/gu, (sign) => {
        if (sign !== '\u2069') open += 1;
        else if (open === 0) return '';
        else open -= 1;
        return sign;
      })
      .trim();
    return { language: random.oneOf(['ar', 'en', 'he']), text: text + '\u2069'.repeat(open) };
  }).filter(({ text }) => text !== '');
}

describe.runIf(wantsChromium)('Chromium, given sentences put together by chance', () => {
  test('orders all of these as we do', () => {
    const sentences = byChance();
    const wrong = wrongOrders(sentences);
    told.push(`${sentences.length - wrong.length} of ${sentences.length} sentences by chance, same order`);
    expect(wrong.slice(0, 20)).toEqual([]);
  }, 120_000);
});

describe.runIf(wantsChromium)('the Declaration of Human Rights, articles 1 to 10', () => {
  const languages = Object.keys(DECLARATIONS);
  const all = languages.flatMap((language) =>
    articlesIn(language).map((text): Sentence => ({ language, text })),
  );

  test('stands in the order in which Chromium draws it', () => {
    const wrong = wrongOrders(all);
    told.push(
      `${all.length - wrong.length} of ${all.length} paragraphs in ${languages.length} languages, same order`,
    );
    expect(languages.length).toBeGreaterThanOrEqual(40);
    expect(wrong).toEqual([]);
  }, 120_000);

  test('may end its lines where Chromium may, or for a known reason', () => {
    const answers = askLines(all.map((one) => ({ ...one, direction: directionOf(one.language) })));
    const unknown: string[] = [];
    for (const language of languages) {
      const reasons = new Map<string, number>();
      let same = 0;
      all.forEach((one, index) => {
        if (one.language !== language) return;
        const { text } = one;
        const theirs = new Set(answers[index]?.breaks);
        const places = breakOpportunities(text, language).map(({ position }) => position);
        const ours = new Set(places.filter((position) => position < text.length));
        for (const at of new Set([...ours, ...theirs])) {
          const isSame = ours.has(at) && theirs.has(at);
          if (isSame) same += 1;
          const reason = isSame ? 'same' : reasonOf(text, at);
          if (reason === undefined) unknown.push(`${language}: ${text.slice(0, at)}|${text.slice(at)}`);
          else if (!isSame) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        }
      });
      const others = [...reasons].map(([reason, count]) => `${count}: ${reason}`);
      told.push([`${language} | ${same} the same`, ...others].join(' | '));
      const different = [...reasons.values()].reduce((sum, count) => sum + count, 0);
      if (different / (same + different) > MOST_BY_DICTIONARY)
        unknown.push(`${language}: ${different} places`);
    }
    expect(unknown).toEqual([]);
  }, 120_000);
});
