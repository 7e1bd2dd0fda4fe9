import { describe, expect, test } from 'vitest';
import { hostileBuild } from '../support/hostile/hostile-build.js';
import { OAK, OAK_TEXT, REST, REST_TEXT } from '../support/refusal.js';

const CSV = 'content/clinics.csv';
const HEAD = 'id,name,phone,emergency,website';
const TEMPLATE = 'templates/handout.hbs';

const clinic = (more: string) => ({ [OAK]: `${OAK_TEXT}${more}\n` });
const named = (name: string) => ({ [OAK]: OAK_TEXT.replace('Oak Clinic', JSON.stringify(name)) });
const followUp = (text: string) => clinic(`follow_up:\n  heading: Notes\n  text: ${JSON.stringify(text)}`);
const body = (text: string) => ({ [REST]: `${REST_TEXT}\n${text}\n` });
const front = (key: string, value: string) => ({
  [REST]: REST_TEXT.replace(new RegExp(`^${key}:.*$`, 'mu'), () => `${key}: ${value}`),
});
const lines = (count: number, line: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => line(index)).join(between);

interface Case {
  readonly what: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly says?: string | undefined;
}

const told = (what: string, changes: Case['changes'], says?: string): Case => ({ what, changes, says });

const TOLD: readonly Case[] = [
  told(
    'a name of 10,000 letters',
    named('o'.repeat(10_000)),
    'has 10,000 characters, and at most 300 are printed',
  ),
  told('a name of 10,000 words', named('Oak '.repeat(10_000)), 'at most 300 are printed'),
  told(
    'hours of 200 KB',
    clinic(`hours: ${JSON.stringify('Mon 8:30 '.repeat(22_000))}`),
    'at most 2,000 are printed',
  ),
  told('a clinic of 1 MB', clinic(`hours: "${'8'.repeat(1_000_000)}"`), 'and at most 256 KB are read'),
  told('a follow-up of 100 KB', followUp('Come back. '.repeat(9100)), 'at most 20,000 are printed'),
  told('a word of 20,000 letters to follow up', followUp('a'.repeat(20_000)), 'may not be split'),
  told(
    '640 lines of address',
    clinic(`address:\n${lines(640, (at) => `  - ${at} Road`)}`),
    'has more than 40 entries',
  ),
  told(
    '1,000 labels',
    clinic(`follow_up:\n  heading: N\n  fields:\n${lines(1000, (at) => `    - f${at}`)}`),
    'more than 40 entries',
  ),
  told(
    '2,000 handouts of a clinic',
    clinic(`handouts:\n${lines(2000, (at) => `  - h${at}`)}`),
    'more than 1,000 entries',
  ),
  told(
    'a website of 100 KB',
    { [OAK]: OAK_TEXT.replace('oak.example.org', `oak.example.org/${'a'.repeat(100_000)}`) },
    'at most 2,000',
  ),
  told(
    'a phone number of 5,000 digits',
    { [OAK]: OAK_TEXT.replace('(555) 010-2000', '5550102'.repeat(700)) },
    'at most 2,000',
  ),
  told('an unknown key of 100 KB', clinic(`${'k'.repeat(100_000)}: x`), 'error'),
  told('4,001 keys', clinic(lines(4100, (at) => `k${at}: x`)), 'more than 4000 keys'),
  told('a map in 200 maps', clinic(`hours: ${'{a: '.repeat(200)}x${'}'.repeat(200)}`), 'nested too deep'),
  told('a list in 20,000 lists', clinic(`hours: ${'['.repeat(20_000)}`), 'nested too deep'),
  told(
    'aliases of aliases',
    clinic(`a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]`),
    'error',
  ),
  told(
    '30 clinics of the same id',
    { [CSV]: `${HEAD}\n${lines(30, () => 'elm,Elm,555 1234,911,https://e.example.org')}` },
    'is the id of',
  ),
  told(
    'a quote that is never closed',
    { [CSV]: `${HEAD}\nelm,"Elm,555 1234,911,https://e.example.org\n${'x,'.repeat(100_000)}` },
    'never closed',
  ),
  told(
    'a row of 300 KB',
    { [CSV]: `${HEAD}\nelm,${'E'.repeat(300_000)},5,911,https://e.example.org` },
    'KB in one row',
  ),
  told('a row of 50,000 cells', { [CSV]: `${HEAD}\nelm${',x'.repeat(50_000)}` }, 'error'),
  told(
    '10,000 columns',
    { [CSV]: `${HEAD}${lines(10_000, (at) => `,c${at}`, '')}\nelm,Elm,555 1234,911,https://e.example.org` },
    'error',
  ),
  told('a title of 10,000 letters', front('title', 't'.repeat(10_000)), 'at most 300 are printed'),
  told('a summary of 10,000 letters', front('summary', 's'.repeat(10_000)), 'at most 2,000 are printed'),
  told('a version of 10,000 digits', front('version', `1.${'0'.repeat(10_000)}.0`), 'must be a version'),
  told('a paragraph of 40 KB', body('Lie down. '.repeat(4000)), 'more than 30000 characters'),
  told('a word of 20 KB', body('a'.repeat(20_000)), 'may not be split'),
  told('20,000 digits', body('1'.repeat(20_000)), 'may not be split'),
  told('a heading of 20 KB', body(`## ${'Lie down '.repeat(2200)}\n\nx`), 'error'),
  told('lists in lists, 200 deep', body(lines(200, (at) => `${' '.repeat(at * 2)}- a`)), 'nested too deep'),
  told('quotes in quotes, 5,000 deep', body(`${'> '.repeat(5000)}a`), 'nested too deep'),
  told('100 sections in sections', body(':::notes\n'.repeat(100)), 'error'),
  told('600 stars', body('*a '.repeat(600)), 'error'),
  told('10,000 links that are none', body('[a]('.repeat(7000)), 'error'),
  told('10,000 open braces', body('{{'.repeat(10_000)), 'error'),
  told('10,000 closed braces', body(`}${'}'.repeat(10_000)}`), 'error'),
  told('10,000 backslashes and a brace', body(`${'\\'.repeat(10_000)}{`), 'error'),
  told('20,000 footnotes that are none', body('[^'.repeat(14_000))),
  told(
    'a handout of 200 KB',
    body(lines(4000, (at) => `Lie down ${at} times on your side.`, '\n\n')),
    'at most 128 KB are read',
  ),
  told('a handout of nothing but blanks', { [REST]: ' '.repeat(100_000) }, 'error'),
  told('a handout of nothing but dashes', { [REST]: '-'.repeat(100_000) }, 'error'),
  told('front matter that never ends', { [REST]: `---\n${'a: b\n'.repeat(3000)}` }, 'error'),
  told('marks without a letter', body(`x ${'\u0301'.repeat(5000)}`)),
  told('an invisible name', named('\u200B\u2060\u00AD'), 'error'),
  told('a name of marks of order', named('\u202Eoak'), 'error'),
  told('a template of one tag name of 100 KB', { [TEMPLATE]: `<${'a'.repeat(100_000)}` }, 'error'),
  told('a template of 5,000 open tags', { [TEMPLATE]: '<p>'.repeat(5000) }, 'error'),
  told('a template of open remarks', { [TEMPLATE]: '{{!--'.repeat(20_000) }, 'error'),
  told('a template of 1,000 open blocks', { [TEMPLATE]: '{{#if clinic.name}}'.repeat(1000) }, 'error'),
  told(
    'a template that calls itself',
    { [TEMPLATE]: '{{> me}}', 'templates/partials/me.hbs': '{{> me}}' },
    'error',
  ),
  told('a template of braces', { [TEMPLATE]: '{'.repeat(100_000) }, 'error'),
  told('a template with a prototype', { [TEMPLATE]: '{{constructor.constructor}}' }, 'error'),
  told('phrases of 200 KB', { 'content/phrases/en.yaml': `version: "${'v'.repeat(200_000)}"` }, 'error'),
  told(
    'a list of fonts of 10,000 lines',
    { 'fonts/fonts.yaml': lines(10_000, () => 'families: []') },
    'error',
  ),
];

const RIGHT: readonly Case[] = [
  told('a follow-up of 19 KB', followUp('Come back to the desk. '.repeat(820))),
  told('a paragraph of 29 KB', body('Lie down when you are tired. '.repeat(1000))),
  told('hours of 1,900 letters', clinic(`hours: ${JSON.stringify('Mon 8:30–17:00, '.repeat(118))}`)),
  told('40 lines of address', clinic(`address:\n${lines(40, (at) => `  - ${at} Road`)}`)),
  told('200 items', body(lines(200, (at) => `- lie down ${at}`))),
  told('150 rows', body(`| A | B |\n| - | - |\n${lines(150, (at) => `| day ${at} | ${at} |`)}`)),
  told('a rule of 10,000 blanks', body(`| A | B |\n| -${' '.repeat(10_000)}| - |\n| a | b |`)),
  told('80 headings', body(lines(80, (at) => `### Rest ${at}\n\nLie down.`, '\n\n'))),
  told('names from right to left', body(`Say ${'سارة (555) 010-2000 محمد '.repeat(120)}`)),
  told('text without blanks', body('日本語の薬を飲む。'.repeat(200))),
  told('500 lines that end', body(lines(500, () => 'Lie down', '\\\n'))),
];

describe('what is too much is told, in time and without a trace of the program', () => {
  test.each(TOLD)('$what', async ({ changes, says }) => {
    const { exit, err, wrong } = await hostileBuild(changes);
    expect(wrong).toEqual([]);
    if (says === undefined) return;
    expect(err).toContain(says);
    expect(exit).not.toBe(0);
  });
});

describe('what is much is made', () => {
  test.each(RIGHT)('$what', async ({ changes }) => {
    const { err, made, wrong } = await hostileBuild(changes);
    expect(wrong).toEqual([]);
    expect({ made, err }).toMatchObject({ made: ['oak/en/rest.large.letter.pdf'] });
  });
});

test('a message never says more than a screen of what it read', async () => {
  const { err } = await hostileBuild(clinic(`${'k'.repeat(100_000)}: x`));
  expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(2200);
});

test('one clinic that is too much stops no other', async () => {
  const { made } = await hostileBuild({ ...named('o'.repeat(10_000)), 'content/clinics/elm.yaml': OAK_TEXT });
  expect(made).toEqual(['elm/en/rest.large.letter.pdf']);
});
