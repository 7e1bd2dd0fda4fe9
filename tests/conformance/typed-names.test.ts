import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFTextField, ReadingDirection } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { drawWithPdfium, inkIn } from '../support/draw-with-pdfium.js';
import { fillWithPdfJs, type ShownField } from '../support/fill-with-pdfjs.js';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { canPrint } from '../support/press-fonts.js';
import { OAK, OAK_TEXT, REST_TEXT, runIn } from '../support/refusal.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { typeWithPdfium } from '../support/type-with-pdfium.js';
import { FLAVOURS, noVeraPdf, veraPdf } from '../support/verapdf.js';
import { isThorough } from '../support/thorough.js';

/** Names as people have them who are given a sheet in the language, with letters that the sheet itself may lack. */
const NAMES: Readonly<Record<string, string>> = {
  am: 'ወይዘሮ ጽጌረዳ ገብረእግዚአብሔር',
  ar: 'فاطمة الزهراء بنت يوسف',
  bn: 'শ্রীমতী রোকেয়া সাখাওয়াত',
  de: 'Jürgen Großmüller',
  el: 'Ευαγγελία Ψαρρού-Οικονόμου',
  en: 'Zoë Núñez-Özil',
  es: 'Begoña Íñiguez Güell',
  fa: 'ژاله پورگچی',
  fr: 'Anaïs Lefèvre-Œuvrard',
  he: 'שירה בן־צבי',
  hi: 'श्रीमती लक्ष्मी त्रिवेदी',
  hy: 'Հռիփսիմե Ղազարյան',
  ja: '齋藤 優子',
  km: 'ស្រីពៅ ញ៉ែម',
  ko: '황보 혜경',
  my: 'ဒေါ်ခင်မျိုးချစ်',
  pl: 'Łucja Żądło-Świętek',
  ru: 'Щукина Ёлка Объедкова',
  th: 'กัญญ์ชลา เพ็ชรน้ำผึ้ง',
  uk: 'Ґалаґан Їжакевич Єва',
  ur: 'ڈاکٹر ٹیپو گڑھی',
  vi: 'Nguyễn Thị Phượng Vỹ Đặng',
  'zh-Hans': '欧阳静怡 赵喆玥',
  'zh-Hant': '歐陽靜怡 趙曉燕',
};
/** Where not all is tried: one of each way to write. */
const FEW = new Set(['ar', 'vi', 'zh-Hans']);
const LANGUAGES = Object.keys(NAMES).filter(
  (language) => canPrint(language) && (isThorough || FEW.has(language)),
);
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);
/** Viewers write a field letter by letter: these come out as they are written. docs/clinics.md says which do not. */
const LETTER_BY_LETTER = new Set(
  'am de el en es fr hy ja ko pl ru th uk vi zh-Hans zh-Hant'
    .split(' ')
    .filter((language) => canPrint(language)),
);

const sheets = new Map<string, Promise<Uint8Array>>();

/** A sheet with fields: two to a line and several lines. */
function fillableIn(language: string): Promise<Uint8Array> {
  const made = sheets.get(language) ?? makeFillable(language);
  sheets.set(language, made);
  return made;
}

async function makeFillable(language: string): Promise<Uint8Array> {
  const { folder, err } = await runIn(
    {
      [`content/handouts/walk/${language}.md`]: REST_TEXT,
      [OAK]: `${OAK_TEXT}follow_up:\n  heading: Plan\n  fields: [With, Where]\n  lines: 4\n`,
    },
    ['build', 'walk', '--language', language, '--fillable'],
  );
  expect(err).not.toContain('error');
  return readFileSync(join(folder, `output/oak/${language}/walk_fillable.large.letter.pdf`));
}

interface Filled {
  readonly texts: readonly ShownField[];
  readonly filled: Uint8Array;
}

const copies = new Map<string, Promise<Filled>>();

/** The sheet as Firefox saves it with a name in each of its fields. */
function filledIn(language: string): Promise<Filled> {
  const known = copies.get(language) ?? fill(language);
  copies.set(language, known);
  return known;
}

async function fill(language: string): Promise<Filled> {
  const { fields, filled } = await fillWithPdfJs(await fillableIn(language), () => NAMES[language] ?? '');
  return { texts: fields.filter(({ kind }) => kind !== 'checkbox'), filled };
}

/** A text without blanks and marks of direction, in no order: from right to left readers give another one. */
function lettersOf(text: string): string {
  const seen = text.normalize('NFKC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
  return [...seen].toSorted().join('');
}

describe.each(LANGUAGES)('a name typed into a sheet in %s', (language) => {
  const name = NAMES[language] ?? '';

  test('is written in the font of the sheet, so that no viewer needs another one', async () => {
    const { texts, filled } = await filledIn(language);
    expect(texts.map(({ kind }) => kind)).toContain('text');
    expect(texts.map(({ kind }) => kind)).toContain('lines');
    // What pdf.js cannot write in the font of a field, it writes in one that the file does not bring.
    expect(Buffer.from(filled).toString('latin1')).not.toMatch(
      /\/BaseFont\s*\/(?:Helvetica|ArialMT|ArialUnicode|LiberationSans)/u,
    );
  });

  test('is drawn by PDFium in each field', async () => {
    const { texts, filled } = await filledIn(language);
    const drawn = await drawWithPdfium(filled);
    for (const { page, rect, tooltip } of texts)
      expect({ tooltip, isInked: inkIn(drawn[page - 1], rect) > 60 }).toEqual({ tooltip, isInked: true });
  });

  test('is drawn in all its letters when it is typed in PDFium, where nothing else has them', async () => {
    const { texts, filled } = await filledIn(language);
    const field = texts.find(({ kind }) => kind === 'lines');
    if (!field) throw new Error('no field of several lines');
    const saved = inkIn((await drawWithPdfium(filled))[field.page - 1], field.rect);
    const typed = inkIn(await typeWithPdfium(await fillableIn(language), field, name), field.rect);
    // pdf.js begins a little higher, so that a few pixels fall elsewhere; a letter that is lost is more than that.
    expect(typed / saved).toBeGreaterThan(0.75);
  });

  test.skipIf(missingPrograms.includes('pdftotext'))('is found by poppler, letter for letter', async () => {
    const { filled } = await filledIn(language);
    const path = join(temporaryFolder(), 'filled.pdf');
    writeFileSync(path, filled);
    const { out } = ask('pdftotext', path, '-');
    const lines = out
      .normalize('NFC')
      .split('\n')
      .map((line) => line.trim());
    const found = LETTER_BY_LETTER.has(language)
      ? lines.filter((line) => line.includes(name.normalize('NFC')))
      : lines.filter((line) => lettersOf(line).includes(lettersOf(name)));
    expect(found.length).toBeGreaterThanOrEqual(1);
  });
});

const textFieldsOf = (document: PDFDocument): readonly PDFTextField[] =>
  document
    .getForm()
    .getFields()
    .flatMap((field) => (field instanceof PDFTextField ? [field] : []));

describe('fields', () => {
  test('have names that no other sheet has', async () => {
    const names: string[] = [];
    for (const language of ['en', 'es', 'vi'])
      names.push(
        ...(await fillWithPdfJs(await fillableIn(language), () => '')).fields.map(({ name }) => name),
      );
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('oak_walk_en_1-0-0_large_letter_1');
  });

  test('begin on the right where the sheet does, and its pages are turned so', async () => {
    for (const language of ['en', 'ar']) {
      const document = await PDFDocument.load(await fillableIn(language));
      const isRight = RIGHT_TO_LEFT.has(language);
      expect(textFieldsOf(document).map((field) => field.getAlignment())).toEqual(
        textFieldsOf(document).map(() => (isRight ? 2 : 0)),
      );
      const preferences = document.catalog.getViewerPreferences();
      expect(preferences?.getReadingDirection() === ReadingDirection.R2L).toBe(isRight);
    }
  });

  test('take text of any length: they scroll', async () => {
    const document = await PDFDocument.load(await fillableIn('en'));
    expect(textFieldsOf(document)).toHaveLength(4);
    for (const field of textFieldsOf(document))
      expect({
        length: field.getMaxLength(),
        isCombed: field.isCombed(),
        scrolls: field.isScrollable(),
      }).toEqual({ length: undefined, isCombed: false, scrolls: true });
  });

  test('of several lines show all of a long text, on as many lines as it takes', async () => {
    const words = Array.from({ length: 14 }, (_, index) => `word${index}`).join(' ');
    const { filled } = await fillWithPdfJs(await fillableIn('en'), ({ kind }) =>
      kind === 'lines' ? words : '',
    );
    const path = join(temporaryFolder(), 'long.pdf');
    writeFileSync(path, filled);
    const { out } = ask('pdftotext', path, '-');
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(words);
  });
});

describe.skipIf(noVeraPdf !== undefined)(
  `veraPDF${noVeraPdf === undefined ? '' : ` (skipped: ${noVeraPdf})`}`,
  () => {
    test.each(FLAVOURS)(
      'finds nothing in a sheet with fields in any language, by %s',
      async (flavour) => {
        const folder = temporaryFolder();
        for (const language of LANGUAGES)
          writeFileSync(join(folder, `${language}.pdf`), await fillableIn(language));
        const judged = await veraPdf(flavour, folder);
        expect(judged).toHaveLength(LANGUAGES.length);
        expect(judged.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
      },
      300_000,
    );
  },
);
