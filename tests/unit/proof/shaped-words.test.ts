import { describe, expect, test } from 'vitest';
import { drawWithPdfium, type DrawnPage } from '../../support/draw-with-pdfium.js';
import { canPrint } from '../../support/press-fonts.js';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';
import { isThorough } from '../../support/thorough.js';

/** Words that are drawn otherwise than letter by letter, a line each. */
const WORDS = {
  ar: [
    'اللّٰه يعطيك العافية، لا لإ لآ لله',
    'حرف ـلـ في محـمد ســـارة 1447 هـ',
    'ال**كتا**بة، كـ**ـتاب**، وا[لصيد](https://oak-clinic.example/b)لية',
    'خذ ٥٠٠ ملغ (٣ مرات) و500 mg',
  ],
  fa: ['می‌روم و خانه‌ی ما، ه‍ و ک**تا**ب‌ها', '۵۰۰ میلی‌گرم گچ پژ'],
  ur: ['ب**چّ**ے کو پانی پلائیں؛ ڈاکٹر ٹھیک ہے۔ ے ۓ ۂ'],
  he: ['התקשרו אל \u200E+972-3-555-0123', '\u200Fשלום\u200F (abc) בְּרֵאשִׁית', '500 מ"ג ה**תקש**רו ג׳ורג׳'],
  hi: ['ऐसे निर्देश क्ष त्र ज्ञ ज़रूरी र्कि', 'क्\u200Dष और क्\u200Cष, र्\u200Dय, कि**ता**ब ५०० मिग्रा'],
  bn: ['নির্দিষ্ট নির্বিশেষে, ব্যক্তিনির্বিশেষে যন্ত্রণা', 'র\u200D্যাব আ\u200Cইন চি**কিৎ**সক'],
  my: ['ရွံ့ ကျွန်ုပ် မြန်မာ သင်္ဘော ဆေး**သောက်**ပါ'],
  km: ['ស្ត្រីប្រើថ្នាំ ប៉ុន្តែ កើ កឿ កៀ កោ កៅ ញ្ញា'],
  th: ['ทำ น้ำ ญี่ปุ่น ปฏิบัติ ผู้ป่วย ไป**หาห**มอ'],
  vi: ['gọi bác sĩ, mọi người, một'.normalize('NFD'), 'ĐẶNG ỨNG ỐM'.normalize('NFD')],
  ko: ['의사에게 전화', '의사'.normalize('NFD')],
  en: ['Yorùbá: ọ̀kan ẹ́ Ṣ̀; office A\u00ADB; AV To qj', 'Dose for سارة: 250 mg; नमस्ते'],
} as const;
type Language = keyof typeof WORDS;

const LANGUAGES = (Object.keys(WORDS) as Language[]).filter(canPrint);

const press = openPress({
  ...manyClinics(2, 7),
  ...Object.fromEntries(
    LANGUAGES.map((language) => [
      `content/handouts/shaped-${language}/${language}.md`,
      `---\n${FRONT_MATTER}---\n\n## Aa\n\n${WORDS[language].join('\n\n')}\n`,
    ]),
  ),
});

const jobIn = (language: Language): ReturnType<typeof press.job> =>
  press.job('clinic-1', { handout: `shaped-${language}`, language, size: 'clear' });

describe.each(LANGUAGES)('in %s', (language) => {
  test('words are drawn as their font draws them, and not doubted', async () => {
    const job = jobIn(language);
    expect(press.doubts(job, await press.make(job))).toEqual([]);
  });
});

/** The glyphs of pieces of text. */
const PIECE = /(?<=1 0 0 -1 [\d.]+ [\d.]+ Tm \[)[^\]]*(?=\] TJ)/gu;
const GLYPH = /(?<=[<0-9a-f])(?!0001)[0-9a-f]{4}(?=(?:[0-9a-f]{4})*>)/gu;
const MOST_PLANTED = isThorough ? 400 : 10;

interface Plant {
  readonly what: string;
  readonly data: string;
}

/** Each of some glyphs once gone, once twice, and once in the place of the one before it. */
function plantsIn(page: string, glyphs: ReadonlySet<string>): readonly Plant[] {
  return [...page.matchAll(PIECE)].flatMap((piece) => {
    let before: RegExpExecArray | undefined;
    return [...piece[0].matchAll(GLYPH)].flatMap((found) => {
      const [glyph] = found;
      const start = piece.index + found.index;
      const last = before;
      before = found;
      if (!glyphs.has(glyph)) return [];
      const put = (from: number, to: number, text: string): Plant => ({
        what: `${page.slice(from, to)} as ${text} in ${piece[0]}`,
        data: page.slice(0, from) + text + page.slice(to),
      });
      const isBehind = last?.index === found.index - 4 && last[0] !== glyph;
      return [
        put(start, start + 4, ''),
        put(start, start + 4, glyph + glyph),
        ...(isBehind ? [put(start - 4, start + 4, glyph + last[0])] : []),
      ];
    });
  });
}

/** The codes of parts of letters, for which no text stands. */
function partsOfLetters(bytes: Uint8Array): ReadonlySet<string> {
  const parts = new Set<string>();
  editedPdf(bytes, (part) => {
    if (part.data?.includes('beginbfchar') === true)
      for (const [, code = ''] of part.data.matchAll(/<([0-9a-f]{4})> <2060>/gu)) parts.add(code);
    return part;
  });
  return parts;
}

test.each((['bn', 'hi', 'my'] as const).filter(canPrint))(
  'in %s, no part of a letter can be lost, drawn twice or change places',
  async (language) => {
    const job = jobIn(language);
    const copy = await press.make(job);
    let page = '';
    editedPdf(copy.bytes, (part) => {
      if (isPage(part) && page === '') page = part.data ?? '';
      return part;
    });
    const all = plantsIn(page, partsOfLetters(copy.bytes));
    const step = Math.max(1, Math.floor(all.length / MOST_PLANTED));
    const plants = all.filter((_, at) => at % step === 0);
    const passed: string[] = [];
    for (const { data, what } of plants) {
      const bytes = editedPdf(copy.bytes, (part) => (part.data === page ? { ...part, data } : part));
      // Some glyphs have neither ink nor room.
      if (
        press.doubts(job, { ...copy, bytes }).length === 0 &&
        isSeen(await drawn(bytes), await drawn(copy.bytes))
      )
        passed.push(what);
    }
    expect(plants.length).toBeGreaterThan(8);
    expect(passed).toEqual([]);
  },
);

/** Pixels a point; a viewer puts glyphs on whole ones, so that the same may be drawn one of them further. */
const SCALE = 4;
const SEEN = 64;

/** Whether more than the edges of glyphs are drawn otherwise: three pixels across and three down. */
function isSeen(now: DrawnPage, before: DrawnPage): boolean {
  const differs = now.grey.map((value, at) => (Math.abs(value - (before.grey[at] ?? 0)) > SEEN ? 1 : 0));
  const across = differs.map((one, at) => one & (differs[at + 1] ?? 0) & (differs[at + 2] ?? 0));
  const { widthPx } = now;
  return across.some(
    (one, at) => (one & (across[at + widthPx] ?? 0) & (across[at + 2 * widthPx] ?? 0)) === 1,
  );
}

/** The first page as a viewer draws it. */
async function drawn(bytes: Uint8Array): Promise<DrawnPage> {
  const [page] = await drawWithPdfium(bytes, SCALE);
  if (!page) throw new Error('the file has no page');
  return page;
}
