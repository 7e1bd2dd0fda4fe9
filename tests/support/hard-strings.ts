import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from './folders.js';
import type { NumberString } from './number-strings.js';

/** Ten sentences with a place for a number, and two with a place for two names, in each of 27 languages. */
const FRAMES = JSON.parse(
  readFileSync(join(PROJECT_FOLDER, 'tests/support/number-frames.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** What stands in the first ten, frame by frame. */
const VALUES: readonly (readonly string[])[] = [
  ['≥ 38 °C', '38.5 °C', '> 39°C'],
  ['- 18 °C', '−18 °C', '2–8 °C'],
  ['№ 5', '#12'],
  ['1 : 1000', '1:10', '50%'],
  [`5'10"`, '178 cm', '5 ft 10 in'],
  ['4.5 × 10^9/L', '10^9/L', '±5'],
  ['ICD-10: E11.9', 'COVID-19', 'B12'],
  ['A1C < 7%', 'pH 7.35–7.45', 'SpO2 92%', 'Na+ 135–145 mEq/L'],
  ['2×500 mg', '2*500 mg', '1/2'],
  ['< 5 mg', '10 mg/kg/day', '25 mcg/h', '0.5–1 ml'],
];
/** How numbers are called number where that is written in short. */
const NUMBER_SIGNS: Readonly<Record<string, string>> = {
  en: 'No. 5',
  es: 'n.º 5',
  pt: 'n.º 5',
  fr: 'n° 5',
  pl: 'nr 5',
  de: 'Nr. 5',
  el: 'αρ. 5',
  ru: '№ 5',
  uk: '№ 5',
};
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
const FIRST_NATIVE_DIGIT: Readonly<Record<string, number>> = {
  hi: 0x966,
  bn: 0x9e6,
  th: 0xe50,
  my: 0x1040,
  km: 0x17e0,
};
const FULL_WIDTH = new Set(['ja', 'ko', 'zh-Hans', 'zh-Hant']);
/** Next to a number these put no blank. */
const WITHOUT_BLANKS = new Set([...FULL_WIDTH, 'th', 'km', 'my']);
/** Native digits of those who write from right to left, where one number stands in several groups or parts. */
const NATIVE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  ar: ['٠١٢ ٣٤٥٦', '٠٢-١٢٣٤-٥٦٧٨', '٨:٣٠', '١٢٠/٨٠', '٢٫٥', '+٩٦٢ ٦ ٥٥٥ ٠١٢٣', '٥٥٥-٠١٢٣'],
  fa: ['۰۲۱-۱۲۳۴-۵۶۷۸', '(۰۲۱) ۱۲۳۴-۵۶۷۸', '۸:۳۰', '۱۲۰/۸۰', '۲٫۵', '+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸', '۱۴۰۵/۰۹/۰۱'],
  ur: ['۰۲۱-۱۲۳۴-۵۶۷۸', '۰۳۰۰ ۱۲۳۴۵۶۷', '۸:۳۰', '۱۲۰/۸۰', '۲٫۵'],
};
/** What does not print alike in native digits or full width: codes, and signs of other scripts. */
const CODE = /[A-Z]\w*\d|\^/u;

/** A sentence with two names, and the pieces that must stand one after another in the direction of the sentence. */
export interface NamesInOrder {
  readonly language: string;
  readonly text: string;
  readonly pieces: readonly string[];
}

/** What a clinic's sheet counts, costs and names by numbers: units, money, hours, rooms, articles, numbers in words. */
const COUNTED = JSON.parse(
  readFileSync(join(PROJECT_FOLDER, 'tests/support/counted-phrases.json'), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;
/** The frame of a dose. */
const DOSE = 9;

const filled = (frame: string, value: string): string => frame.replace('{}', value);

/** Sentences with signs before numbers, native digits, full-width forms and units without blanks. */
const SIGNED: readonly NumberString[] = Object.entries(FRAMES).flatMap(([language, frames]) =>
  frames.slice(0, VALUES.length).flatMap((frame, index): readonly NumberString[] => {
    const plain = (VALUES[index] ?? []).map((value) =>
      value === '№ 5' ? (NUMBER_SIGNS[language] ?? value) : value,
    );
    const inFrame = (value: string): NumberString => ({
      language,
      text: filled(frame, value),
      stretches: [value],
    });
    const bare = frame.replaceAll(/ ?\{\} ?/gu, '{}');
    const glued = WITHOUT_BLANKS.has(language)
      ? plain
          .filter((value) => /^\d/u.test(value) && /[%a-z]$/u.test(value))
          .map((value): NumberString => ({ language, text: filled(bare, value), stretches: [value] }))
      : [];
    const native = plain
      .filter((value) => !CODE.test(value))
      .flatMap((value) => inOtherDigits(value, language));
    const groups = NATIVE_GROUPS[language]?.[index];
    return [...plain, ...native, ...(groups === undefined ? [] : [groups])].map(inFrame).concat(glued);
  }),
);

/** Sentences with what is counted, in the digits of Europe and in others, with blanks and without. */
const COUNTED_STRINGS: readonly NumberString[] = Object.entries(COUNTED).flatMap(([language, phrases]) => {
  const frame = FRAMES[language]?.[DOSE] ?? '';
  const bare = frame.replaceAll(/ ?\{\} ?/gu, '{}');
  const all = phrases.flatMap((phrase) => [
    { frame, phrase },
    ...inOtherDigits(phrase, language)
      .filter((other) => other !== phrase)
      .map((other) => ({ frame, phrase: other })),
    ...(WITHOUT_BLANKS.has(language) ? [{ frame: bare, phrase: phrase.replaceAll(' ', '') }] : []),
  ]);
  return all.map(({ frame: around, phrase }): NumberString => {
    const text = filled(around, phrase);
    if (!RIGHT_TO_LEFT.has(language)) return { language, text, stretches: [phrase] };
    return { language, text, stretches: phrase.match(/\p{Nd}+/gu) ?? [], together: [phrase] };
  });
});

/** Sentences whose numbers are hard to keep whole and in order. */
export const HARD_STRINGS: readonly NumberString[] = [...SIGNED, ...COUNTED_STRINGS];

/** A number in the digits that a language has besides those of Europe. */
function inOtherDigits(value: string, language: string): readonly string[] {
  const first = FIRST_NATIVE_DIGIT[language];
  if (first !== undefined)
    return [value.replaceAll(/\d/gu, (digit) => String.fromCodePoint(first + Number(digit)))];
  if (!FULL_WIDTH.has(language)) return [];
  return [
    value
      .replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
      .replace(/(?<=\d) /u, ''),
  ];
}

const NAMES = {
  ltr: [
    ['سارة', 'يوسف'],
    ['محمد علي', 'فاطمة حسن'],
    ['שרה', 'דוד'],
    ['علي', 'خالد'],
    ['رُقيّة', 'آمنة'],
    ['ד"ר כהן', 'גב׳ לוי'],
  ],
  rtl: [
    ['Sarah', 'Joseph'],
    ['Anna Maria Lopez', 'Smith & Sons'],
    ['Сара', 'Юсеф'],
    ['Ann', 'Bo'],
    ['Dr. Ng', 'O’Brien'],
    ['Ελένη', 'Νίκος'],
  ],
} as const;

/** Names of the other direction beside numbers, in every language, and beside its own digits. */
export const NAMES_IN_ORDER: readonly NamesInOrder[] = Object.entries(FRAMES).flatMap(([language, frames]) =>
  frames.slice(VALUES.length).flatMap((frame, index) =>
    NAMES[RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'].flatMap(([one, other]): readonly NamesInOrder[] => {
      const [first = '', second = ''] = index === 0 ? ['250', '500'] : ['(555) 010-1234', '(555) 010-9999'];
      const text = filled(filled(frame, one), other);
      const plain = { language, text, pieces: [one, first, other, second] };
      const [own] = index === 0 ? inOtherDigits(text, language) : [];
      const pieces = [one, ...inOtherDigits(first, language), other, ...inOtherDigits(second, language)];
      return own === undefined || FULL_WIDTH.has(language)
        ? [plain]
        : [plain, { language, text: own, pieces }];
    }),
  ),
);
