import { describe, expect, test } from 'vitest';
import { lineWords, type Letter } from '../../../src/proof/paper/line-words.js';
import { isOrdered } from '../../../src/proof/paper/is-ordered.js';

/**
 * A line as it is read, set by hand: each part of it begins at a place, counted in letters from the left, and its letters
 * go on to the right; `<` before a place says that they go on to the left.
 */
function isRight(parts: readonly (readonly [text: string, place: string])[], isBackwards: boolean): boolean {
  const letters = parts.flatMap(([text, place]) => {
    const falls = place.startsWith('<');
    const start = Number(place.replace('<', ''));
    return [...text].map((sign, at): Letter => {
      const left = falls ? start - at : start + at;
      return { text: sign, left, right: left + 1 };
    });
  });
  return isOrdered(lineWords(letters), isBackwards);
}

describe('in a paragraph from left to right', () => {
  test('a name from right to left stands whole where it is read', () => {
    expect(
      isRight(
        [
          ['Dose for ', '0'],
          ['سارة', '<12'],
          [': 250 mg', '13'],
        ],
        false,
      ),
    ).toBe(true);
  });

  test('two names that changed places are seen', () => {
    const swapped = [
      ['Dose for ', '0'],
      ['سارة', '<42'],
      [': 250 mg; for ', '13'],
      ['يوسف', '<12'],
      [': 500 mg', '43'],
    ] as const;
    expect(isRight(swapped, false)).toBe(false);
  });

  test('a number that went to the other side of a name is seen', () => {
    expect(
      isRight(
        [
          ['Dose for ', '0'],
          ['سارة', '<19'],
          [': 250 mg', '9'],
        ],
        false,
      ),
    ).toBe(false);
  });

  test('a name whose letters run the wrong way is seen', () => {
    expect(
      isRight(
        [
          ['Dose for ', '0'],
          ['سارة', '9'],
        ],
        false,
      ),
    ).toBe(false);
  });
});

describe('in a paragraph from right to left', () => {
  test('numbers are whole, and words follow each other to the left', () => {
    expect(
      isRight(
        [
          ['خذ ', '<20'],
          ['500 mg', '11'],
          [' كل ', '<10'],
          ['8', '6'],
          [' ساعات', '<5'],
        ],
        true,
      ),
    ).toBe(true);
  });

  test('a number from right to left is seen', () => {
    expect(
      isRight(
        [
          ['خذ ', '<20'],
          ['500', '<17'],
          [' mg', '<14'],
        ],
        true,
      ),
    ).toBe(false);
  });

  test('a unit before its number is seen', () => {
    expect(
      isRight(
        [
          ['خذ ', '<20'],
          ['500', '15'],
          ['mg', '12'],
        ],
        true,
      ),
    ).toBe(false);
  });

  test('two doses that changed places are seen', () => {
    expect(
      isRight(
        [
          ['صباحا ', '<30'],
          ['250', '5'],
          [' مساء ', '<22'],
          ['500', '14'],
        ],
        true,
      ),
    ).toBe(false);
  });

  test('an end of a range that went before its start is seen', () => {
    expect(
      isRight(
        [
          ['من ', '<30'],
          ['8:30', '20'],
          [' ', '19'],
          ['–', '18'],
          [' ', '17'],
          ['17:00', '12'],
        ],
        true,
      ),
    ).toBe(false);
    expect(
      isRight(
        [
          ['من ', '<30'],
          ['8:30', '14'],
          [' ', '18'],
          ['–', '19'],
          [' ', '20'],
          ['17:00', '21'],
        ],
        true,
      ),
    ).toBe(true);
  });

  test('words that lie in each other are seen', () => {
    expect(
      isRight(
        [
          ['كلمة', '<10'],
          [' ', '6'],
          ['أخرى', '<9'],
        ],
        true,
      ),
    ).toBe(false);
  });

  test('what ends a sentence stands at its left end, and the sign of a number at its own', () => {
    expect(
      isRight(
        [
          ['اتصل ', '<20'],
          ['-18', '10'],
          ['.', '9'],
        ],
        true,
      ),
    ).toBe(true);
    expect(
      isRight(
        [
          ['اتصل ', '<20'],
          ['18', '10'],
          ['.', '9'],
        ],
        true,
      ),
    ).toBe(true);
    expect(
      isRight(
        [
          ['اتصل ', '<20'],
          ['-', '13'],
          ['18', '11'],
        ],
        true,
      ),
    ).toBe(false);
  });
});

describe('signs and groups of numbers that changed places are seen, from right to left', () => {
  test.each([
    ['.5', '5.'],
    ['$.50', '50.$'],
    ['10⁻³', '³⁻10'],
    ['Na⁺', '⁺Na'],
    ['O-', '-O'],
    ['HIV-', '-HIV'],
    ['5$', '$5'],
    ['*123*4#', '#123*4*'],
    ['<5>', '>5<'],
    ['0·5', '5·0'],
    ['٢٢٣٤-٥٦٧٨', '٥٦٧٨-٢٢٣٤'],
    ['٢٢٣-٤٤٥-٦٦٧', '٦٦٧-٤٤٥-٢٢٣'],
  ])('%s shown as %s', (written, shown) => {
    // Each sign takes the leftmost place that is left for it, but digits keep their own order.
    const taken = new Set<number>();
    const parts = [...written].map((sign): readonly [string, string] => {
      const at = [...shown].findIndex((other, index) => other === sign && !taken.has(index));
      taken.add(at);
      return [sign, String(10 + at)];
    });
    const line = (word: readonly (readonly [string, string])[]): (readonly [string, string])[] => [
      ['خذ ', '<30'],
      ...word,
      [' من', '<6'],
    ];
    expect(isRight(line([[written, '10']]), true)).toBe(true);
    expect(isRight(line(parts), true)).toBe(false);
  });

  test('a range in native digits may run either way', () => {
    expect(
      isRight(
        [
          ['خذ ', '<30'],
          ['٦-٨', '10'],
          [' من', '<6'],
        ],
        true,
      ),
    ).toBe(true);
    expect(
      isRight(
        [
          ['خذ ', '<30'],
          ['٦', '12'],
          ['-', '11'],
          ['٨', '10'],
          [' من', '<6'],
        ],
        true,
      ),
    ).toBe(true);
  });

  test('two names with a comma between, on a sheet from left to right', () => {
    expect(
      isRight(
        [
          ['Give ', '0'],
          ['علي،', '<13'],
          [' ', '9'],
          ['سارة', '<8'],
          [' 5', '14'],
        ],
        false,
      ),
    ).toBe(false);
    expect(
      isRight(
        [
          ['Give ', '0'],
          ['علي', '<7'],
          ['،', '8'],
          [' ', '9'],
          ['سارة', '<13'],
          [' 5', '14'],
        ],
        false,
      ),
    ).toBe(true);
  });
});

describe('a sign beside native digits, from right to left, stands as the text runs', () => {
  /** What is written, put on a line as it is seen: each sign at the place that it has there, from the left. */
  const isSeenRight = (written: string, seen: string): boolean => {
    const taken = new Set<number>();
    const places = [...written].map((sign) => {
      const at = [...seen].findIndex((other, index) => other === sign && !taken.has(index));
      expect(at).toBeGreaterThanOrEqual(0);
      taken.add(at);
      return [sign, String(10 + at)] as const;
    });
    return isRight([['خذ ', '<60'], ...places, [' من', '<6']], true);
  };

  test.each([
    ['١٤٠ > ٢٣٥', '٢٣٥ > ١٤٠', '> ٢٣٥ ١٤٠'],
    ['١٤٠ > ٢٣٥', '٢٣٥ > ١٤٠', '١٤٠ > ٢٣٥'],
    ['١٤٠ >= ٢٣٥', '٢٣٥ >= ١٤٠', '>= ٢٣٥ ١٤٠'],
    ['١٤٠>٢٣٥', '٢٣٥>١٤٠', '١٤٠>٢٣٥'],
    ['۱۴۰ ≤ ۲۳۵', '۲۳۵ ≤ ۱۴۰', '≤ ۲۳۵ ۱۴۰'],
    ['٥ ± ٣', '٣ ± ٥', '± ٣ ٥'],
    ['٥٠ حبة > ٢٣ ملغ', 'غلم ٢٣ > ةبح ٥٠', 'غلم > ٢٣ ةبح ٥٠'],
    ['≥ ٣٨ م', 'م ٣٨ ≥', 'م ≥ ٣٨'],
    ['>٣٨ م', 'م ٣٨>', 'م >٣٨'],
    ['−٥ م', 'م ٥−', 'م −٥'],
    ['−۵ م', 'م −۵', 'م ۵−'],
    ['٣٨°م', 'م°٣٨', 'م٣٨°'],
    ['٣٨° م', 'م °٣٨', 'م ٣٨°'],
    ['٣٧°-٤٨', '٤٨-°٣٧', '٣٧°-٤٨'],
    ['>−٥ م', 'م ٥−>', 'م >−٥'],
    ['۳۸° C', '۳۸° C', 'C °۳۸'],
    ['٥≠٣', '٣≠٥', '٥≠٣'],
    ['٥٪>٣', '٣>٪٥', '٥٪>٣'],
    ['۳۸°C', '۳۸°C', 'C°۳۸'],
    ['5 %.', '.5 %', '.% 5'],
    ['5 $,', ',5 $', ',$ 5'],
    ['5 %; 6 $', '6 $ ;5 %', '6 $ ;% 5'],
  ])('%s is right as %s and not as %s', (written, right, wrong) => {
    expect([isSeenRight(written, right), isSeenRight(written, wrong)]).toEqual([true, false]);
  });
});
