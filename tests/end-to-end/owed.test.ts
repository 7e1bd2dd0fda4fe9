import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRESS_TEMPLATES } from '../support/press-templates.js';
import { OAK, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';

const MAIN = 'templates/handout.hbs';
const MAIN_TEXT = PRESS_TEMPLATES[MAIN] ?? '';
const partial = (name: string) => `templates/partials/${name}.hbs`;

/** A clinic and a handout of which everything is owed. */
const PROJECT: Readonly<Record<string, string>> = {
  [OAK]: `${OAK_TEXT}after_hours: "(555) 010-2999"
follow_up:
  heading: Your next visit
  text: We will call you.
  fields: [Next visit]
`,
  [REST]: REST_TEXT.replace(
    '## How to rest',
    ':::call\n## Call us the same day\nCall {{clinic.phone}} if it hurts. If you cannot reach us, call {{clinic.emergency}}.\n:::\n\n## How to rest',
  ),
};

const buildWith = (changes: Readonly<Record<string, string>>) =>
  runIn({ ...PROJECT, ...PRESS_TEMPLATES, ...changes }, ['build']);
const without = (words: string) => ({ [MAIN]: MAIN_TEXT.replace(words, '') });

test('the templates of the press owe nothing', async () => {
  for (const template of ['handout', 'brief']) {
    const { err, exit } = await runIn(PROJECT, ['build', '--template', template]);
    expect([exit, err.includes('error')]).toEqual([0, false]);
  }
});

/** What a template leaves out or makes less of, and what is said of it. */
const LACKING: readonly (readonly [what: string, changes: Readonly<Record<string, string>>, says: string])[] =
  [
    [
      'the urgent box',
      without('{{#each urgent}}{{> urgent-box}}{{/each}}'),
      'the template leaves out the urgent box "Get help right away"',
    ],
    [
      'an urgent box that is plain',
      {
        [partial('urgent-box')]: (PRESS_TEMPLATES[partial('urgent-box')] ?? '').replace(
          'look="emergency"',
          'look="plain"',
        ),
      },
      'the template does not print the urgent box "Get help right away" in <box look="emergency" first-page="yes">',
    ],
    [
      'an urgent box that may go to another page',
      {
        [partial('urgent-box')]: (PRESS_TEMPLATES[partial('urgent-box')] ?? '').replace(
          ' first-page="yes"',
          '',
        ),
      },
      'the template does not print the urgent box "Get help right away" in <box look="emergency" first-page="yes">',
    ],
    [
      'urgent signs as a part of the text',
      { [partial('urgent-box')]: '<part><h2>{{heading}}</h2>{{body}}</part>' },
      'the template does not print the urgent box "Get help right away"',
    ],
    [
      'the urgent heading',
      { [partial('urgent-box')]: '<box look="emergency" first-page="yes">{{body}}</box>' },
      'the template leaves out the urgent box "Get help right away"',
    ],
    [
      'the call section',
      without('{{#each rest}}{{> section}}{{#if second}}{{second}}{{/if}}{{/each}}'),
      'the template leaves out the call section "Call us the same day"',
    ],
    [
      'the call section of one clinic',
      {
        [partial('section')]:
          `{{#unless (eq kind "call")}}${PRESS_TEMPLATES[partial('section')] ?? ''}{{/unless}}`,
      },
      'the template leaves out the call section "Call us the same day"',
    ],
    [
      'a call section that is plain text',
      { [partial('section')]: '<part>{{#if heading}}<h2>{{heading}}</h2>{{/if}}{{body}}</part>' },
      'the template does not print the call section "Call us the same day" in <box look="call">',
    ],
    [
      'the number after hours',
      {
        [partial('numbers')]: '<p>{{clinic.phone}}</p>',
        [partial('clinic-details')]: '<p>{{clinic.name}}</p>',
        [partial('masthead')]: (PRESS_TEMPLATES[partial('masthead')] ?? '').replaceAll(
          'after_hours',
          'hours',
        ),
      },
      "the template leaves out the clinic's numbers",
    ],
    [
      'the notice of a sample',
      { [partial('notices')]: '', [partial('first-notices')]: '' },
      'the template leaves out the notice "This is a sample.',
    ],
    ['the QR code', without('{{> online}}'), 'the template leaves out the QR code'],
    [
      'the QR code of another address',
      {
        [partial('online')]: (PRESS_TEMPLATES[partial('online')] ?? '').replace(
          'href="{{handout.online}}"',
          'href="https://other.example.org"',
        ),
      },
      'the template leaves out the QR code',
    ],
    ['the follow-up area', without('{{> follow-up}}'), 'the template leaves out the follow-up area'],
    [
      'the fields of the follow-up area',
      { [partial('follow-up-lines')]: '' },
      'the template leaves out the follow-up area',
    ],
    [
      'the words of the follow-up area',
      { [partial('follow-up-words')]: '<h2>{{phrase "follow_up"}}</h2>' },
      'the template leaves out the follow-up area',
    ],
    [
      'the version',
      {
        [partial('folio')]: '<folio><start>{{handout.title}}</start><end>{{phrase "folio"}}</end></folio>',
        [partial('about')]: '<h2>{{phrase "about"}}</h2>{{> notices}}',
      },
      'the template leaves out the version 1.0.0',
    ],
  ];

test.each(LACKING)('%s: a template without it is refused', async (_what, changes, says) => {
  const { err, exit, out } = await buildWith(changes);
  expect(err).toContain(`${MAIN}:1:1  error: ${says}`);
  expect([exit, out]).toEqual([1, '']);
});

test('a template without the note of a copy is refused for that copy', async () => {
  const { err, exit } = await runIn(
    { ...PROJECT, ...PRESS_TEMPLATES, [partial('note')]: '' },
    ['build', '--note', '-', '--out', 'noted'],
    { input: 'Take your log with you.' },
  );
  expect(err).toContain('error: the template leaves out the note');
  expect(exit).toBe(1);
});

/** Numbers that a template says itself; where each is, and what is quoted of it. */
const NUMBERS: readonly (readonly [line: string, number: string])[] = [
  ['<p>Call (555) 010-7777 now.</p>', '555) 010-7777'],
  ['<p>Call 911.</p>', '911'],
  ['<p>Ring 112 or 999</p>', '112'],
  ['<p>9<strong>1</strong>1</p>', '911'],
  ['<p>9{{! not here }}11</p>', '911'],
  ['<p>9{{#if clinic.name}}11{{/if}}</p>', '911'],
  ['<p>&#57;&#x31;&#49;</p>', '911'],
  ['<p>٩١١</p>', '٩١١'],
  ['<p><a href="tel:+15550107777">Call us</a></p>', '15550107777'],
  ['<writing-lines label="Call 5550107777" count="2"/>', '5550107777'],
  ['<p>{{phrase "scan" title="Call 911"}}</p>', '911'],
  ['<ol start="5550199"><li><p>is the number to call.</p></li></ol>', '5550199'],
  ["<ol start='911'><li><p>is the number to call.</p></li></ol>", '911'],
  ['<ol start="55"><li><p>50199</p></li></ol>', '55. 50199'],
  ['<p>Call ⁵⁵⁵⁰¹⁹⁹</p>', '5550199'],
  ['<p>Call &#x2085;₅₅</p>', '555'],
  ['<p>55<br/>50<br/>19</p>', '55 50 19'],
  ['<p>5·5·5·0</p>', '5·5·5·0'],
  ['<p>5_5_5</p>', '5_5_5'],
  ['<p>55:50:19:9</p>', '55:50:19:9'],
  ['<p>55 | 50 | 19</p>', '55 | 50 | 19'],
  ['<p>55</p><p>50</p>', '55 50'],
];

describe('numbers of a template’s own', () => {
  const withLine = (line: string, tag = '<handout>') => ({
    [MAIN]: MAIN_TEXT.replace('<handout>', tag).replace('{{> folio}}', `{{> folio}}\n  ${line}`),
  });

  test.each(NUMBERS)('%s is refused where it stands', async (line, number) => {
    const { err, exit } = await buildWith(withLine(line));
    expect(err).toMatch(/^templates\/handout\.hbs:5:\d+ {2}error: the template has a number of its own/mu);
    expect(err).toContain(`"${number}"`);
    expect(exit).toBe(1);
  });

  test('in a partial that is called it is refused there, and in one that is not called it is nobody’s', async () => {
    const { err } = await buildWith({
      [partial('about')]: `${PRESS_TEMPLATES[partial('about')] ?? ''}<p>Call 911.</p>`,
    });
    expect(err).toMatch(/^templates\/partials\/about\.hbs:\d+:\d+ {2}error: the template has a number/mu);
    expect((await buildWith({ [partial('mine')]: '<p>Call 911.</p>' })).exit).toBe(0);
  });

  test.each([
    '<p>Page 1 of 2, at 8:30</p>',
    '<p>Page 1 of 2</p><p>2 × a day</p>',
    '<p>8:00</p><p>12:00</p>',
    '<p>8</p><p>9</p><p>10</p>',
    '<ol start="20"><li><p>x</p></li></ol>',
    '<p>{{phrase "version" version="1.2"}}</p>',
  ])('%s is none', async (line) => {
    expect((await buildWith(withLine(line))).err).not.toContain('a number of its own');
  });

  test('a template that says that it has one may have it', async () => {
    const { exit } = await buildWith(withLine('<p>Call 911.</p>', '<handout omits="own-number">'));
    expect(exit).toBe(0);
  });
});

describe('what a template says that it leaves out', () => {
  const OMITTING = {
    [MAIN]:
      '<handout omits="call numbers notices follow-up version">{{> masthead}}<h1>{{handout.title}}</h1>{{#each urgent}}{{> urgent-box}}{{/each}}{{> online}}</handout>',
  };

  test('is left out, the record of each copy keeps it, and verify shows it', async () => {
    const { exit, folder } = await buildWith(OMITTING);
    expect(exit).toBe(0);
    const manifest = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as {
      files: object[];
    };
    const omits = ['call', 'numbers', 'notices', 'follow-up', 'version'];
    expect(manifest.files).toMatchObject([{ omits }]);
    const verified = await runHandouts(['verify'], { folder });
    expect(verified.out).toContain(
      '1 sheet leaves out call, numbers, notices, follow-up, version: so says its template "handout"',
    );
    const lines = await runHandouts(['verify', '--json'], { folder });
    expect(lines.out).toContain(`"omits":${JSON.stringify(omits)}`);
  });

  test.each([
    'urgent',
    'everything',
    'call,notices',
    'qr',
    'Call',
    'call  notices',
    'constructor',
    '{{clinic.name}}',
  ])('omits="%s" names nothing that may be left out', async (omits) => {
    const { err, exit } = await buildWith({
      [MAIN]: MAIN_TEXT.replace('<handout>', `<handout omits="${omits}">`),
    });
    expect(err).toMatch(
      /omits="[^"]*" is not names of wait, call, numbers, notices, follow-up, note, version, own-number/u,
    );
    expect(exit).toBe(1);
  });

  test('urgent signs and the QR code cannot be declared away', async () => {
    const { err, exit } = await buildWith({
      [MAIN]: MAIN_TEXT.replace('<handout>', '<handout omits="call notices">').replace(
        '{{#each urgent}}{{> urgent-box}}{{/each}}',
        '',
      ),
    });
    expect(err).toContain('the template leaves out the urgent box');
    expect(exit).toBe(1);
  });
});
