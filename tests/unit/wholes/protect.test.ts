import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/layout/measure/break-lines.js';
import { breakOpportunities } from '../../../src/layout/measure/break-opportunities.js';
import { numberWordsIn } from '../../support/content.js';
import { protect } from '../../../src/wholes/protect.js';

/** The stretches between which a line may end. */
function stretches(text: string, language = 'en'): readonly string[] {
  const keeps = protect(text, language, numberWordsIn);
  const places = breakOpportunities(text, language)
    .map(({ position }) => position)
    .filter((position) => !keeps.some(({ start, end }) => position > start && position < end));
  return places.map((position, index) => text.slice(places[index - 1] ?? 0, position).trimEnd());
}

describe('what is never split', () => {
  test.each([
    // Phone numbers of the United States
    'Call |(206) 555-0117| now',
    'Call |206-555-0117| now',
    'Call |206.555.0117| now',
    'Call |206 555 0117| now',
    'Call |+1 206 555 0117| now',
    'Call |+1 (206) 555-0117| now',
    'Call |1-800-222-1222| now',
    'Call |(555) 010-2000 ext. 12| now',
    'Call |(555) 010-2000 x12| now',
    // of the United Kingdom and Ireland
    'Call |020 7946 0018| now',
    'Call |+44 20 7946 0018| now',
    'Call |+44 (0)20 7946 0018| now',
    'Call |0131 496 0000| now',
    'Call |+353 1 234 5678| now',
    // of the continent
    'Call |+49 30 901820| now',
    'Call |030/901820| now',
    'Call |+33 1 42 68 53 00| now',
    'Call |01 42 68 53 00| now',
    // Doses and amounts
    'take |5 mg| now',
    'add |1 1/2 cups| sugar',
    'add |1½ cups| sugar',
    'under |130 mg/dL| before',
    'under |7.0 mmol/L| before',
    'on |22 Nov. 2026| we',
    'open |9 a.m.–5 p.m.| daily',
    'take |1 or 2 tablets| now',
    'take |1.5 mL| now',
    'take |1,5 ml| now',
    'take |4,000 mg| now',
    'take |500 mg/5 mL| now',
    'take |250 µg| now',
    'take |2 tablets| now',
    'use |2 puffs| now',
    'lose |2.5 kg| first',
    'give |100 000 IU| once',
    'add |1/2 cup| sugar',
    'add |2 tablespoons| sugar',
    'drink |8 oz| daily',
    'about |50 %| heal',
    // Ranges
    'take |6-8 tablets| daily',
    'take |6–8 tablets| daily',
    'for |6 to 8 weeks| more',
    'for |2 or 3 days| more',
    'every |4 to 6 hours| take',
    'wait |10-15 minutes| first',
    'within |24 hours| call',
    // Times
    'at |8:30 a.m.| sharp',
    'at |8:30 am| sharp',
    'at |8.30 p.m.| sharp',
    'open |8:30–17:00| daily',
    'open |8:30 to 17:00| daily',
    'open |24/7| here',
    'at |5 o’clock| today',
    // Measurements
    'over |38.0 °C| (100.4 °F)| call',
    'over |38.0°C| call',
    'below |160/110| today',
    'below |160/110 mmHg| today',
    // Dates
    'on |22 November 2026| we',
    'on |November 22, 2026| we',
    'on |22 November| we',
    'on |Nov 22| we',
    'by |2026-11-22| we',
    'by |11/22/2026| we',
    'by |22.11.2026| we',
    // Addresses
    'see |https://riverside.example.com/h/fever| now',
    'see |https://riverside.example.com/h/fever-in-children?a=b-c#d| now',
    'see |www.nhs.uk/conditions/fever| now',
    'see |medlineplus.gov/fever.html| now',
    'see |riverside.example.com| now',
    'see |my-clinic.example.com| now',
    'write |nurse@riverside.example.com| today',
    'write |first.last+care@example.org| today',
  ])('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    const [before = '', ...rest] = marked.split('|');
    expect(stretches(text)).toEqual([before.trim(), ...rest.map((part) => part.trim())]);
  });

  test.each([
    ['es', 'el |22 de noviembre de 2026| nos'],
    ['fr', 'le |22 novembre 2026| nous'],
    ['de', 'am |22. November 2026| um'],
    ['it', 'il |22 novembre 2026| noi'],
    ['vi', 'gọi |(206) 555-0117| ngay'],
  ])('in %s: %s', (language, marked) => {
    const text = marked.replaceAll('|', '');
    expect(stretches(text, language)).toEqual(marked.split('|').map((part) => part.trim()));
  });
});

describe('what stays together while a line is wide enough', () => {
  test.each([
    // A number and what it counts, whatever that is.
    ['en', 'take |5 cc| or |3 lozenges| or |2 x daily,| |6 hourly'],
    ['en', 'pay |$5 million| at |SW1A 1AA| or |K1A 0B1| now'],
    ['de', 'nimm |1.000.000 I.E.| am Tag'],
    ['es', 'espere |5 ó 6 horas| o |2 ratitos| más'],
    ['am', '|2 ፍሬ| ይውሰዱ'],
    ['hy', 'սա |50 դրամ| է'],
    // What a number names.
    ['en', 'with |Type 2 diabetes| in |room 5B,| |page 12'],
    ['de', 'nach |§ 5 Abs. 2 Nr. 3,| |Zimmer 12'],
    ['ru', 'ул. Мира, |д. 5, |кв. 12, |ст. 5 п. 2'],
    ['ru', '|по 1 таблетке| и |по 1 леденцу'],
    ['vi', 'nhà |số 5,| |phòng 12'],
    ['ko', '|제 5호, |제 5 조'],
    // Hours with their minutes, days with their years.
    ['vi', 'uống |lúc 8 giờ 30 phút'],
    ['fr', 'venez à |8 heures 30 |demain'],
    ['th', '|22 พฤศจิกายน 2569 |และ |22 พฤศจิกายน พ.ศ. 2569'],
    ['pl', '|22 listopada 2026 r.'],
    ['fr', 'le |1er mai, |5 € 50'],
    ['es', 'el |1.er día'],
    ['am', '|፭ ፍሬ'],
    ['bn', '|২টি বড়ি'],
    ['ja', '|〒123-4567| と |1，000 円'],
    // Numbers in words.
    ['zh-Hans', '|一日|三次，|半片，|三分之一片，|第 5 页'],
    ['ja', '|一日|三回、|半錠'],
    ['ko', '|세 번 |두 알, |반 알'],
    ['en', 'take |half a tablet| or |one tablet| now'],
  ])('in %s: %s', (language, marked) => {
    const text = marked.replaceAll('|', '');
    // Words between the bars may be parted at their blanks.
    const whole = marked.split('|').map((part) => part.trim());
    const found = stretches(text, language);
    for (const part of whole.filter((one) => /\p{N}|[一三半세두반]|half|one/u.test(one)))
      expect(found.join('|')).toContain(part);
  });

  test('but nothing that is only beside a number', () => {
    expect(stretches('Call 911 if it hurts, or 999 for help, 24/7 or at (555) 010-0123 today')).toEqual(
      'Call|911|if|it|hurts,|or|999|for|help,|24/7|or|at|(555) 010-0123|today'.split('|'),
    );
  });

  test('and all of it gives way where a line is too narrow', () => {
    const text = 'every 12 physiotherapeutically';
    const keeps = protect(text, 'en', numberWordsIn);
    const wide = { text, keeps, opportunities: breakOpportunities(text, 'en') };
    const tooWide: unknown[] = [];
    const widthOf = (start: number, end: number): number => end - start;
    const lines = breakLines({ ...wide, widthOf }, 22, (stretch) => tooWide.push(stretch));
    expect(lines.map(({ start, visibleEnd }) => text.slice(start, visibleEnd))).toEqual([
      'every 12',
      'physiotherapeutically',
    ]);
    expect(tooWide).toEqual([]);
  });
});

describe('several phone numbers in a row', () => {
  test.each([
    '555 0101| 555 0102| 555 0103| 555 0104',
    '555-0101| 555-0102',
    '(555) 010-0101| (555) 010-0102',
    '+1 555 010 0101| +1 555 010 0102',
    '01 42 68 53 00| 01 42 68 53 01',
    '01 23 45 67 89',
    '020 7946 0018| 020 7946 0019',
    '555-0101| or| 555-0102',
    '1234 5678 9012 3456',
    '555 0101| 555 0102| 1 800 222 1222',
    '٠١٢ ٣٤٥٦| ٠١٢ ٣٤٥٧',
    '12| 13| 14| 15| 16| 17| 18| 19| 20| 21',
  ])('are parted between them and nowhere else: %s', (marked) => {
    expect(stretches(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()));
  });
});

describe('in scripts without blanks', () => {
  test.each([
    ['血压|≥140/90或|体温|>38.5℃|时', ['≥140/90', '>38.5℃']],
    ['电话|555-0142，|2026年5月', ['555-0142，', '2026年5月']],
    ['费用|３，５００元，|２０２６年', ['３，５００元，', '２０２６年']],
    ['ถ้าความดัน≥140/90หรืออุณหภูมิ>38.5℃', ['≥140/90', '>38.5℃']],
  ])('signs of reckoning and full-width commas glue no words: %s', (marked, parts) => {
    const text = marked.replaceAll('|', '');
    const found = stretches(text, /[ก-๙]/u.test(text) ? 'th' : 'zh-Hans');
    for (const part of parts) expect(found.join('|')).toContain(part);
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(14);
  });
});

describe('what may be split', () => {
  test.each([
    'Wash your hands with soap and water.',
    'Rest, drink plenty of water and call us if you feel worse.',
    'Ask your nurse or your doctor about the results of your tests.',
    'May I take a bath? March on.',
    'Keep the cut clean and dry.',
    'It helps to sit in a chair and to put your feet up.',
    'Eat apples, pears or plums, e.g. after lunch.',
  ])('%s', (text) => {
    expect(stretches(text)).toEqual(text.split(' '));
  });

  test.each([
    ['call 999 or NHS 111 for help', ['call', '999', 'or', 'NHS', '111', 'for', 'help']],
    ['people aged 65 and older', ['people', 'aged 65', 'and', 'older']],
    ['take 2 more and 3 others', ['take', '2 more', 'and', '3 others']],
    ['5 mgs', ['5', 'mgs']],
    ['the follow-up visit', ['the', 'follow-', 'up', 'visit']],
  ])('%s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  test('a long sentence with many numbers still breaks between them', () => {
    const parts = stretches(
      'Take 5 mg at 8:30 a.m., 10 mg at 1 p.m. and 5 mg at 9:00 p.m. for 6 to 8 weeks.',
    );
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual('6 to 8 weeks.'.length);
  });
});
