import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawWithPdfium, inkIn } from '../support/draw-with-pdfium.js';
import { fillWithPdfJs } from '../support/fill-with-pdfjs.js';
import { ask } from '../support/outside-programs.js';
import { canPrint } from '../support/press-fonts.js';
import { readWithPdfium } from '../support/read-with-pdfium.js';
import { OAK, OAK_TEXT, REST_TEXT, runIn } from '../support/refusal.js';

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
  'zh-Hans': '欧阳静怡 赵晓燕',
  'zh-Hant': '歐陽靜怡 趙曉燕',
};
const LANGUAGES = Object.keys(NAMES).filter((language) => canPrint(language));
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

async function fillableIn(language: string): Promise<Uint8Array> {
  const { folder, err } = await runIn(
    {
      [`content/handouts/walk/${language}.md`]: REST_TEXT,
      [OAK]: OAK_TEXT,
    },
    ['build', 'walk', '--language', language, '--fillable'],
  );
  expect(err).not.toContain('error');
  return readFileSync(join(folder, `output/oak/${language}/walk_fillable.large.letter.pdf`));
}

const letters = (text: string): string =>
  [...text.normalize('NFKC').replaceAll(/[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, '')].toSorted().join('');

describe.each(LANGUAGES)('a name typed into a sheet in %s', (language) => {
  test('is kept and seen', async () => {
    const name = NAMES[language] ?? '';
    const empty = await fillableIn(language);
    const { fields, filled } = await fillWithPdfJs(empty, () => name);
    const folder = mkdtempSync(join(tmpdir(), 'typed-'));
    writeFileSync(join(folder, 'filled.pdf'), filled);
    if (process.env['KEEP']) writeFileSync(join(process.env['KEEP'], `${language}.pdf`), filled);
    const poppler = ask('pdftotext', join(folder, 'filled.pdf'), '-').out;
    const pdfium = (await readWithPdfium(filled)).join('\n');
    const drawn = await drawWithPdfium(filled);
    const texts = fields.filter(({ kind }) => kind !== 'checkbox');
    const first = texts[0];
    console.log(
      `typed ${language} fields ${texts.length} ${first?.name} font ${String(/FakeUnicode|Helvetica/u.exec(Buffer.from(filled).toString('latin1'))?.[0])} poppler ${poppler.normalize('NFC').includes(name.normalize('NFC'))} ${letters(poppler).includes(letters(name))} pdfium ${pdfium.includes(name)} ink ${first ? inkIn(drawn[first.page - 1], first.rect) : 0}`,
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(RIGHT_TO_LEFT.size).toBe(4);
  }, 60_000);
});
