import { describe, expect, test } from 'vitest';
import { isolatesIn } from '../../../src/fonts/isolates-in.js';

/** The isolates of a text, each as it is written between ⟦ and ⟧. */
function marked(text: string, direction: 'ltr' | 'rtl', values: readonly string[] = []): string {
  const stretches = values.map((value) => ({
    start: text.indexOf(value),
    end: text.indexOf(value) + value.length,
  }));
  const signs = new Map<number, string>();
  const isolates = isolatesIn(text, direction, stretches);
  expect(isolates).toEqual(isolates.toSorted((a, b) => a.start - b.start || b.end - a.end));
  for (const { start, end } of isolates) {
    expect([start >= 0, start < end, end <= text.length]).toEqual([true, true, true]);
    signs.set(start, `${signs.get(start) ?? ''}⟦`);
    signs.set(end, `⟧${signs.get(end) ?? ''}`);
  }
  const units = Array.from({ length: text.length + 1 }, (_, index) => index);
  return units.map((index) => (signs.get(index) ?? '') + text.charAt(index)).join('');
}

describe('in text from left to right, what runs against it is isolated and nothing else', () => {
  test.each([
    'Dose for ⟦سارة⟧: 250 mg; dose for ⟦يوسف⟧: 500 mg.',
    'Say "⟦نعم⟧" for yes and "⟦لا⟧" for no, then press 1.',
    'Call ⟦محمد⟧ at (555) 010-1234 or ⟦علي⟧ at (555) 010-9999.',
    '⟦سارة⟧, ⟦يوسف⟧ and ⟦علي⟧/⟦محمد⟧ (⟦خالد⟧) 5 ⟦ريم⟧ 6',
    '⟦שרה⟧ and ⟦דוד⟧: 2 tablets',
    'Give ⟦علي⟧، ⟦سارة⟧ 5 mg, ⟦علي؛⟧ ⟦سارة⟧ 5 mg',
    'Give ⟦علي⟧ (⟦سارة⟧ 5 mg) or ⟦علي⟧(⟦سارة⟧ 5 mg, ⟦שרה⟧ ( ⟦דוד⟧ 5 mg',
    'Say "⟦نعم ⟦5⟧⟧" or \'⟦لا، ⟦10⟧⟧\' now',
    // One name, one saying.
    'Ask ⟦محمد علي⟧ first',
    'Ask ⟦د. سارة⟧ first',
    'Ask ⟦בן-גוריון⟧ first',
    'Ask ⟦צה"ל⟧ first',
    'Say "⟦اشرب الماء. ثم نم.⟧" today',
    // Digits of Arabic, whose signs would run from right to left.
    'Call ⟦٠١٢⟧-⟦٣٤٥٦⟧ now',
    'Take 500 mg at 8:30, or 250 mg.',
    'Call ⟦٠١٢⟧ or ⟦سارة⟧ ⟦٥⟧ ⟦علي⟧ at ⟦٦⟧',
    'Say "⟦اشرب ⟦⟦٢⟧⟧ كوب⟧" now, call ⟦٠١٢⟧ or ⟦٣⟧',
    // A sign that ends what nobody began.
    'Take 5\u2069 now, \u2066\u2069⟦سارة⟧',
  ])('%s', (text) => {
    expect(marked(text.replaceAll(/[⟦⟧]/gu, ''), 'ltr')).toBe(text);
  });

  test('a number in a saying is isolated in it', () => {
    expect(marked('Say "اشرب 2 كوب." now', 'ltr')).toBe('Say "⟦اشرب ⟦2⟧ كوب.⟧" now');
  });
});

describe('in text from right to left, numbers with their signs and Latin words are isolated', () => {
  test.each([
    'التخفيف ⟦1 : 1000⟧ فقط',
    'العدد ⟦10^9/L⟧ هنا',
    'סודיום ⟦Na+ 135-145 mEq/L⟧ תקין',
    'سن ⟦65+⟧ سنة',
    `طول ⟦5'10"⟧ تقريبا`,
    'رمز ⟦ICD-10: E11.9⟧ هنا',
    'حرارة ⟦≥ 38 °C⟧ أو ⟦-18 °C⟧ أو ⟦±5⟧ أو ⟦1/2⟧',
    '⟦№ 5⟧ و ⟦50%⟧ و ⟦%50⟧ و ⟦50 %⟧ و ⟦50  %⟧.',
    '⟦2×500⟧ و ⟦2*500 mg⟧ و ⟦pH 7.35–7.45⟧ و ⟦A1C < 7%⟧',
    '⟦COVID-19⟧ و ⟦B12⟧ و ⟦SpO2 92%⟧ و ⟦Cl- 98⟧',
    'من ⟦8:00 – 17:00⟧ يوم ⟦2026-11-22⟧',
    'קח ⟦"Advil" 200 mg⟧ עכשיו',
    'חום ⟦(101.3 °F)⟧ או ⟦38.5 °C (101.3 °F)⟧',
    'ثم ⟦(500 mg!)⟧ هنا',
    'ב-⟦24⟧ שעות, ⟦5⟧ מ"ג',
    '⟦500 mg⟧/يوم',
    '⟦20⟧, ⟦30⟧ (⟦20⟧, ⟦30⟧) هنا',
    '⟦https://x.example.org/ar/⟧ هنا',
    '⟦+1 (555) 010-1234⟧، ⟦(555) 010-1234⟧',
    'عند ⟦Springfield, IL 62701⟧ هنا',
    'ضغط ⟦>= 140 mmHg⟧ أو ⟦<= 90⟧ أو ⟦(>=140)⟧ هنا',
    // A point before a number is its own.
    'خذ ⟦.5 mg⟧ أو ⟦(.25 mg)⟧ أو ⟦<.5⟧ أو ⟦-.5⟧ أو ⟦.5–.75 mg⟧ أو ⟦$.50⟧ أو ⟦≥ .5%⟧ ثم ⟦5⟧.',
    // Powers, ions, kinds of blood, units with a point.
    'عدد ⟦10⁻³⟧ أو ⟦2 × 10⁻⁶ M⟧ أو ⟦Na⁺ 135–145 mmol/L⟧ أو ⟦HCO₃⁻ 22⟧ أو ⟦A⁺⟧ أو ⟦O-⟧ أو ⟦HIV-⟧.',
    'خذ ⟦5 mg·kg⁻¹⟧ أو ⟦0·5 mg⟧ أو ⟦5·10⁹/L⟧ أو ⟦A;B⟧ أو ⟦5…10⟧ أو ⟦1 ½⟧.',
    // Codes to dial, prices, single quotation marks.
    'اطلب ⟦*123*4#⟧ أو ⟦*31#⟧ أو ⟦5$⟧ أو ⟦5 £⟧ أو ⟦<5>⟧ هنا',
    "قل ⟦'Take 5'⟧ أو ⟦‘5’⟧ أو 'نعم ⟦5⟧' هنا",
    // A dash between words is no minus, and one behind the number of a list neither.
    'الجرعة – ⟦5 mg⟧ ثم ⟦1⟧- خذ - كل، النتيجة: ⟦- 5 mEq/L⟧',
    // A sign before a number with its unit does not stand behind the unit; one before a word parts it from the number.
    'خذ ⟦+ 5 mg⟧ الآن أو ⟦- 5 mg⟧ أو ⟦− 0.5 D⟧ أو ⟦- 5 %⟧ ثم + ⟦5⟧ حبات - ⟦5⟧ حبات',
    'קח ⟦+ 5 mg⟧ כעת או ⟦- 5 mg⟧ ואז ⟦5 mg⟧ - כדור',
    // What is on two lines is two.
    'خذ ⟦5⟧\u2028⟦10⟧ هنا',
    // An Arabic comma within digits groups them, and parts all else.
    'عدد ⟦1،000⟧ أو ⟦A⟧،⟦5⟧ أو ⟦5⟧،⟦A⟧ أو ⟦5⟧،⟦B12⟧ أو ⟦Oak⟧، ⟦Elm⟧ هنا',
    // A name before a colon stands before its dose, as the text runs; a code or a proportion is one.
    'خذ ⟦Paracetamol⟧: ⟦500 mg⟧ أو ⟦paracetamol⟧: ⟦500 mg⟧ أو ⟦ParacetamolXR⟧: ⟦500 mg⟧ أو ⟦ASAflow⟧: ⟦81 mg⟧',
    'عند ⟦Room 5 Oak⟧: ⟦7⟧ أو ⟦5⟧: ⟦10⟧ أو ⟦B12: 300⟧ أو ⟦BP: 120/80⟧',
    'عند ⟦Oak⟧ : ⟦5⟧ أو ⟦5⟧ : ⟦Oak⟧ أو ⟦H2O⟧ : ⟦5⟧ أو ⟦5⟧ : ⟦B12⟧',
    'خذ ⟦B12⟧, ⟦5 mg⟧ هنا',
    // Dots that lead from one to the other.
    'الاسم ⟦A⟧ .................................... ⟦5⟧ هنا',
    // Marks of direction part nothing.
    'خذ \u200E⟦-5 °C⟧ ثم ⟦5\u200E mg⟧ ثم ⟦5 \u200Fmg⟧ هنا',
  ])('%s', (text) => {
    expect(marked(text.replaceAll(/[⟦⟧]/gu, ''), 'rtl')).toBe(text);
  });

  test.each([
    // Phone numbers of native digits keep the order of their groups.
    'تلفن ⟦۰۲۱-۱۲۳۴-۵۶۷۸⟧ الان',
    'تلفن ⟦(۰۲۱) ۱۲۳۴-۵۶۷۸⟧ الان',
    'تلفن ⟦+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸⟧ الان',
    'تلفن ⟦۵۵۵-۰۱۲۳⟧ الان',
    'هاتف ⟦⟦٠١٢⟧ ⟦٣٤٥٦⟧⟧ الآن',
    'هاتف العيادة ⟦⟦٢٢٣٤⟧-⟦٥٦٧٨⟧⟧ هنا',
    'عيادة ⟦⟦٢٢٣٤⟧–⟦٥٦٧٨⟧⟧ هنا',
    'رقم ⟦⟦٢٢٣⟧-⟦٤٤٥⟧-⟦٦٦٧⟧⟧ أو ⟦⟦٢⟧-⟦٣⟧-⟦٤⟧⟧ هنا',
    'اتصل على الرقم ⟦⟦٢٠٠٠⟧-⟦٤٠٠٠⟧⟧ الآن',
    'ضغط ⟦⟦١٢٠⟧ / ⟦٨٠⟧⟧ هنا',
    'هاتف ⟦⟦٥٥٥⟧-⟦١٢٣٤⟧⟧ الآن',
    // Ranges are read from right to left.
    'من ⟦⟦٦⟧⟧-⟦⟦٨⟧⟧ ساعات',
    'من ⟦⟦٢٥٠⟧⟧–⟦⟦٥٠٠⟧⟧ ملغ',
    'من ⟦⟦٥٠٠⟧⟧-⟦⟦١٠٠٠⟧⟧ ملغ',
    'از ⟦۸:۰۰⟧ – ⟦۱۷:۰۰⟧ باز',
    'سال ⟦۱۴۰۲⟧-⟦۱۴۰۳⟧',
    'سعرات ⟦⟦٢٠٠٠⟧⟧-⟦⟦٤٠٠٠⟧⟧ يوميا',
    // And are not torn by what runs from left to right before them.
    'خذ ⟦Oak⟧ ⟦⟦٦⟧⟧-⟦⟦٨⟧⟧ مرات',
    'خذ ⟦5 mg⟧ ⟦۶⟧ – ⟦۸⟧ بار',
    'خذ ⟦[1]⟧ ⟦⟦٢٫٥⟧⟧-⟦⟦٣⟧⟧ مرات',
    'خذ ⟦Oak⟧ ⟦⟦٢٠⟧⟧-⟦⟦٣٠⟧⟧ مرات',
    'خذ ⟦[1]⟧ ⟦⟦٢٫٢٥⟧⟧-⟦⟦٣⟧⟧ مرات',
    // But a phone number behind a name goes with it, and so does the next one.
    'تلفن ⟦Oak ۰۲۱-۱۲۳۴-۵۶۷۸⟧ یا ⟦۰۲۱-۸۷۶۵-۴۳۲۱⟧ هنا',
    // Two numbers are two; a pressure is one, however it is typed.
    'اتاق ⟦۵⟧ ⟦۶⟧ و فشار ⟦۱۲۰ /۸۰⟧ و ⟦۱۲۰/ ۸۰⟧ و ⟦۱۲۰ / ۸۰⟧',
    // A comparison runs as the text does, with blanks and without; each number keeps its unit.
    'ضغط ⟦⟦١٤٠⟧⟧ > ⟦⟦١٢٠⟧⟧ أو ⟦⟦١٤٠⟧⟧>⟦⟦١٢٠⟧⟧ أو ⟦⟦١٢٠/٨٠⟧⟧ ‹ ⟦⟦١٤٠/٩٠⟧⟧ أو ⟦⟦١٤٠⟧⟧ >= ⟦⟦١٢٠⟧⟧',
    'ضغط ⟦⟦٥⟧⟧ ≥ ⟦⟦٣⟧⟧ أو ⟦⟦٥⟧⟧ ≤ ⟦⟦٣⟧⟧ أو ⟦⟦٥⟧⟧ ± ⟦⟦٣⟧⟧ أو ⟦⟦٥⟧⟧±⟦⟦٣⟧⟧ أو ⟦⟦٥⟧⟧ ≈ ⟦⟦٣⟧⟧ أو ⟦⟦٥⟧⟧ ~ ⟦⟦٣⟧⟧',
    'دواء ⟦⟦٥٠٠⟧⟧ ملغ > ⟦⟦٢٥٠⟧⟧ ملغ أو ⟦⟦١٠٠⟧⟧٪ > ⟦⟦٥٠⟧⟧٪ أو ⟦⟦٥٠٠⟧⟧ ⟦mg⟧ > ⟦⟦٢٥٠⟧⟧ ⟦mg⟧',
    'فشار ⟦۱۴۰⟧ > ⟦۱۲۰⟧ و قند ⟦۷۰⟧ ≤ ⟦۱۳۰⟧ و ⟦۵⟧ ± ⟦۲⟧ و ⟦۵۰۰⟧ میلی > ⟦۳۰۰⟧ میلی',
    'سكر ⟦A1C⟧ < ⟦⟦٧⟧⟧٪ أو ⟦⟦٥⟧⟧ > ⟦3⟧ أو ⟦5⟧ > ⟦⟦٣⟧⟧ أو ⟦A1C < 7%⟧',
    // So it does between quantities in any digits, whose units are words of the text.
    'קח ⟦500⟧ מ"ג > ⟦250⟧ מ"ג, دواء ⟦500⟧ ملغ >= ⟦250⟧ ملغ أو ⟦500 mg > 250 mg⟧ أو ⟦5⟧ أو ⟦> 7⟧ ملغ، חום ⟦> 38⟧ מעלות',
    // Before a single number it is read before it, and never stands between the number and its unit.
    'حرارة > ⟦⟦٣٨٫٥⟧⟧ °م أو >⟦⟦٣٨٫٥⟧⟧ أو ± ⟦⟦٥⟧⟧ أو (≥⟦⟦١٤٠⟧⟧)، تب ≥ ⟦۳۸٫۵⟧ درجه',
    // So is the minus of Arabic; that of Persian and Urdu stands on the left of its digits.
    'حرارة −⟦⟦٥⟧⟧ °م أو - ⟦⟦٥⟧⟧ °م، دما ⟦−۵⟧ °س',
    // The degree comes behind its number and before its letter.
    'حرارة ⟦⟦٣٧٫٥⟧⟧°م أو ⟦⟦٣٨⟧⟧° م أو ⟦⟦٣٧⟧⟧°/⟦⟦٣٨⟧⟧° أو ⟦۳۸⟧°س أو ⟦۳۸°C⟧ أو ⟦⟦٣٧⟧⟧° ⟦⟦٣٨⟧⟧',
    // Times, dates and fractions are one number.
    'في ⟦⟦٨:٣٠⟧⟧ أو ⟦⟦٢٫٥⟧⟧ أو ⟦۱۴۰۲/۰۵/۱۲⟧',
  ])('%s', (text) => {
    expect(marked(text.replaceAll(/[⟦⟧]/gu, ''), 'rtl')).toBe(text);
  });
});

describe('a value that is filled in', () => {
  test('is isolated as a whole where it runs the other way', () => {
    expect(marked('Call عيادة 24 النور now', 'ltr', ['عيادة 24 النور'])).toBe('Call ⟦عيادة ⟦24⟧ النور⟧ now');
    expect(marked('اتصل Smith & Sons Inc. الآن', 'rtl', ['Smith & Sons Inc.'])).toBe(
      'اتصل ⟦Smith & Sons Inc.⟧ الآن',
    );
  });

  test('is not where it runs with its paragraph', () => {
    expect(marked('Ask سارة at Oak, علي', 'ltr', ['Oak'])).toBe('Ask ⟦سارة⟧ at Oak, ⟦علي⟧');
    expect(marked('عيادة النور هنا', 'rtl', ['النور'])).toBe('عيادة النور هنا');
  });

  test('with words of both directions is the paragraph’s own, whatever it begins with', () => {
    expect(marked('COVID-19 عند الأطفال', 'rtl', ['COVID-19 عند الأطفال'])).toBe('⟦COVID-19⟧ عند الأطفال');
    expect(marked('سارة: 250; يوسف: 500', 'ltr', ['سارة: 250; يوسف: 500'])).toBe('⟦سارة⟧: 250; ⟦يوسف⟧: 500');
  });

  test('stays with the words beside it that run as it does', () => {
    expect(marked('ثم Call 911 if you have a phone هنا', 'rtl', ['911'])).toBe(
      'ثم ⟦Call 911 if you have a phone⟧ هنا',
    );
    expect(marked('Call 911 or 112 now', 'rtl', ['911', '112'])).toBe('⟦Call 911 or 112 now⟧');
    expect(marked('اتصل Oak 911 112 هنا', 'rtl', ['911', '112'])).toBe('اتصل ⟦Oak 911⟧ ⟦112⟧ هنا');
  });

  test('that is empty parts nothing', () => {
    const text = 'خذ 5 mg الآن';
    const at = text.indexOf(' mg');
    expect(isolatesIn(text, 'rtl', [{ start: at, end: at }])).toEqual(isolatesIn(text, 'rtl', []));
  });

  test('does not take the number behind it along', () => {
    expect(marked('خذ 5 555-0123 الآن', 'rtl', ['555-0123'])).toBe('خذ ⟦5⟧ ⟦555-0123⟧ الآن');
  });

  test('does not give the dash behind it to the number after, which nothing parts from the beginning', () => {
    const numbersOf = (text: string, value: string): string => marked(text, 'rtl', [value]);
    expect(numbersOf('خذ 911 – ٦-٨ ساعات', '911')).not.toContain('⟦– ٦');
    expect(numbersOf('خذ 911 Oak – ٦-٨ ساعات', '911')).not.toContain('⟦– ٦');
    expect(numbersOf('خذ 911 - 5 ساعات', '911')).not.toContain('⟦- 5');
    expect(numbersOf('- 5 درجات', '911')).toContain('⟦- ⟦5⟧⟧');
  });
});

describe('isolates that an author wrote', () => {
  test('do not part a number from its unit', () => {
    expect(marked('خذ \u2066-5\u2069 mg ثم', 'rtl')).toBe('خذ ⟦\u2066-5\u2069 mg⟧ ثم');
  });

  test('are left as they are, and what is in them runs as they say', () => {
    expect(marked('خذ \u2066سارة 500\u2069 ثم', 'rtl')).toBe('خذ \u2066⟦سارة⟧ 500\u2069 ثم');
    expect(marked('Take \u2067سارة 500\u2069 now', 'ltr')).toBe('Take \u2067سارة ⟦500⟧\u2069 now');
  });

  test('run as their first letters do where they leave it open', () => {
    expect(marked('خذ \u2068Oak سارة\u2069 ثم', 'rtl')).toBe('خذ \u2068Oak ⟦سارة⟧\u2069 ثم');
    expect(marked('ثم \u2068سارة 5\u2069 هنا', 'rtl')).toBe('ثم \u2068سارة ⟦5⟧\u2069 هنا');
  });

  test('may lie in each other as deep as somebody likes', () => {
    const [opens, closes] = ['\u2067'.repeat(20_000), '\u2069'.repeat(20_000)];
    const text = `Take ${opens}سارة 500${closes} now`;
    const start = text.indexOf('500');
    expect(isolatesIn(text, 'ltr', [])).toEqual([{ start, end: start + 3, direction: 'ltr' }]);
  });
});
