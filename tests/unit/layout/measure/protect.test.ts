import { describe, expect, test } from 'vitest';
import { breakOpportunities } from '../../../../src/layout/measure/break-opportunities.js';
import { numberWordsIn } from '../../../support/content.js';
import { protect } from '../../../../src/layout/measure/protect.js';

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
    ['Type 2 diabetes', ['Type', '2', 'diabetes']],
    ['call 999 or NHS 111 for help', ['call', '999', 'or', 'NHS', '111', 'for', 'help']],
    ['people aged 65 and older', ['people', 'aged', '65', 'and', 'older']],
    ['take 2 more and 3 others', ['take', '2', 'more', 'and', '3', 'others']],
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
