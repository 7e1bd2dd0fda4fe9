import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { toClinic, toHandout } from '../../../src/model/index.js';
import { CLINIC_TEXT, located, markdown } from '../../support/content.js';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { logged, onlyOne } from '../../support/logged.js';

/** What is wrong with a clinic whose file says the least and these lines; line 5 is the first of them. */
function clinicLog(more: string, text = CLINIC_TEXT): Log {
  const log = new Log();
  expect(toClinic(located(text + more), 'oak', log)).toBeUndefined();
  return log;
}

function handoutLog(frontMatter: string): Log {
  const log = new Log();
  expect(toHandout(markdown('## Rest\n\nText\n', frontMatter), 'rest', 'en', log)).toBeUndefined();
  return log;
}

describe('keys that nobody knows', () => {
  test('a slip of the pen is told at the key, with the word that was meant', () => {
    expect(onlyOne(clinicLog('afterhours: "1"\n'))).toEqual({
      severity: 'error',
      code: 'unknown-key',
      what: 'unknown key "afterhours"',
      place: { file: 'content/clinics/oak.yaml', line: 5, column: 1 },
      hint: 'did you mean "after_hours"?',
    });
  });

  test('deeper down the key’s own neighbours are suggested', () => {
    expect(onlyOne(clinicLog('follow_up:\n  heading: Next\n  feilds: [A]\n'))).toMatchObject({
      what: 'follow_up: unknown key "feilds"',
      hint: 'did you mean "fields"?',
      place: { line: 7, column: 3 },
    });
  });

  test('behind an id that the clinic chose too', () => {
    expect(
      onlyOne(clinicLog('follow_up:\n  heading: Next\n  handouts:\n    fever:\n      txt: A\n')),
    ).toMatchObject({
      hint: 'did you mean "text"?',
      place: { line: 9 },
    });
  });

  test('in a list too', () => {
    const text = FRONT_MATTER.replace('accessed:', 'acessed:');
    expect(handoutLog(text).diagnostics).toMatchObject([
      { what: '"sources.0.accessed" is missing' },
      { what: 'sources.0: unknown key "acessed"', hint: 'did you mean "accessed"?' },
    ]);
  });

  test('every one of them is told in one run', () => {
    expect(logged(clinicLog('one: 1\ntwo: 2\n')).length).toBe(2);
  });
});

describe('values that are missing', () => {
  test('a required one is told at its parent, with the line to add', () => {
    expect(onlyOne(clinicLog('', CLINIC_TEXT.replace(/^phone.*\n/mu, '')))).toEqual({
      severity: 'error',
      code: 'missing-value',
      what: '"phone" is missing',
      place: { file: 'content/clinics/oak.yaml', line: 1, column: 1 },
      hint: 'add a line phone: …',
    });
  });

  test('a file that is no map is told once', () => {
    const log = new Log();
    toClinic(located('just words\n'), 'oak', log);
    expect(log.errors.length).toBe(1);
    expect(log.errors[0]?.place).toMatchObject({ line: 1, column: 1 });
  });
});

describe('values that cannot be', () => {
  test('one of a few words suggests the nearest', () => {
    expect(onlyOne(clinicLog('size: largee\n'))).toMatchObject({
      code: 'bad-value',
      what: 'size "largee" must be one of clear, large-uk, large, xlarge, xxlarge',
      place: { line: 5, column: 7 },
      hint: 'did you mean "large"?',
    });
  });

  test.each([
    ['colour: teal\n', 'colour "teal" is not a colour such as "#0b5d66"'],
    ['colour:\n', 'colour is not a colour such as "#0b5d66"'],
    ['short_name: " "\n', 'short_name " " is empty'],
    ['languages: []\n', 'languages is an empty list'],
    ['languages: en\n', 'languages "en" must be a list'],
    ['languages: [en_US]\n', 'languages.0 "en_US" is not a language tag such as en, es or zh-Hans'],
    ['languages: [EN]\n', 'languages.0 "EN" is written "en"'],
    ['languages: [tl]\n', 'languages.0 "tl" is written "fil"'],
    ['duplex: maybe\n', 'duplex "maybe" must be yes or no'],
    ['template: "../secret"\n', 'template "../secret" must be the name of a template'],
    [
      'logo: oak.svg\n',
      'logo "oak.svg" has no logo_alt beside it: say what the logo shows for people who cannot see it',
    ],
    ['follow_up: { heading: A, lines: 41 }\n', 'follow_up.lines "41" must be at most 40'],
    ['follow_up: { heading: A, lines: -1 }\n', 'follow_up.lines "-1" must be a whole number'],
    ['follow_up: { heading: A, lines: 1.5 }\n', 'follow_up.lines "1.5" must be a whole number'],
    ['follow_up: { heading: A, fields: [""] }\n', 'follow_up.fields.0 is empty'],
  ])('%j', (more, what) => {
    expect(onlyOne(clinicLog(more)).what).toBe(what);
  });

  test('an id in a clinic’s file must be one', () => {
    expect(onlyOne(clinicLog('follow_up:\n  heading: A\n  handouts:\n    "My Fever": {}\n'))).toMatchObject({
      code: 'bad-key',
      what: '"My Fever" must be the id of a handout',
      place: { line: 8, column: 5 },
    });
  });

  test('a long wrong value is cut in the message', () => {
    expect(onlyOne(clinicLog(`colour: ${'x'.repeat(500)}\n`)).what.length).toBeLessThan(120);
  });
});

describe('phone numbers', () => {
  const withPhone = (phone: string): Log => {
    const log = new Log();
    const text = CLINIC_TEXT.replace('(206) 555-0117', phone).replace('emergency: "911"', 'emergency: "112"');
    toClinic(located(text), 'oak', log);
    return log;
  };

  test.each([
    '(206) 555-0117',
    '206.555.0117',
    '+44 (0)20 7946 0018',
    '030/901820',
    '911',
    '555-0117 ext. 12',
    '555-0117 x12',
    '555-0117 Ext 12',
    '555-0117, ext. 5',
    '555-0117 extension 5',
    '206–555–0117',
    '1-800-FLOWERS',
    '(888) 555-CARE',
  ])('%s is one', (phone) => {
    expect(withPhone(phone).errors).toEqual([]);
  });

  test.each([
    'call us',
    '1-800-flowers',
    'FLOWERS',
    '55-CARE',
    '555—0117',
    '555-0117*2',
    '()',
    '555‑0117',
    '555\u200B0117',
    '1',
    '<b>911</b>',
    '{{clinic.emergency}}',
  ])('%s is none', (phone) => {
    // What has neither a letter nor a digit is what a machine left.
    const code = phone === '()' ? 'machine-value' : 'bad-value';
    expect(withPhone(phone).errors).toMatchObject([{ code, place: { line: 2, column: 8 } }]);
  });
});

describe('front matter', () => {
  test.each([
    ['version: 1.0.0', 'version: "1.0"', 'version "1.0" must be a version such as 1.2.0'],
    [
      'published: 2026-11-22',
      'published: 2026-02-30',
      'published "2026-02-30" must be a date such as 2026-11-22',
    ],
    [
      'published: 2026-11-22',
      'published: 22.11.2026',
      'published "22.11.2026" must be a date such as 2026-11-22',
    ],
    ['status: sample', 'status: reviewed', 'review.status "reviewed" is "reviewed", but by or on is empty'],
    [
      'url: https://medlineplus.gov',
      'url: http://medlineplus.gov',
      'sources.0.url "http://medlineplus.gov" must begin with https://',
    ],
    ['url: https://medlineplus.gov', 'url: https://', 'sources.0.url "https://" must begin with https://'],
  ])('%s in place of %s', (before, after, what) => {
    expect(onlyOne(handoutLog(FRONT_MATTER.replace(before, after))).what).toBe(what);
  });

  test('a review by somebody on a day is one', () => {
    const log = new Log();
    const text = FRONT_MATTER.replace(
      'status: sample, by: "", on: ""',
      'status: reviewed, by: Dr. A, on: 2026-11-01',
    );
    expect(toHandout(markdown('## Rest\n\nText\n', text), 'rest', 'en', log)).toBeDefined();
    expect(log.diagnostics).toEqual([]);
  });

  test('a handout without text is refused', () => {
    const log = new Log();
    expect(toHandout(markdown(''), 'rest', 'en', log)).toBeUndefined();
    expect(onlyOne(log).code).toBe('empty-handout');
  });
});

describe('a clinic that says the least', () => {
  test('gets what most clinics want', () => {
    const log = new Log();
    expect(toClinic(located(CLINIC_TEXT), 'oak', log)?.fields).toMatchObject({
      size: 'large',
      paper: 'letter',
      profile: 'acb',
      template: 'handout',
      duplex: 'no',
      languages: ['en'],
    });
    expect(log.diagnostics).toEqual([]);
  });
});
