import { expect, test } from 'vitest';
import { REST, REST_TEXT, runIn } from '../support/refusal.js';

const WALK = 'content/handouts/walk/en.md';
const CALL = (items: string, heading = 'Call us'): string =>
  `:::call\n## ${heading}\nCall {{clinic.phone}} if you have:\n- ${items}\n\nIf you cannot reach us, call {{clinic.emergency}}.\n:::\n`;

const checkIn = (files: Readonly<Record<string, string>>, ...argv: readonly string[]) =>
  runIn(files, ['check', ...argv]);

/** The report on the words of the small handout, with this body. */
async function wordsOf(body: string, language = 'en') {
  const text = `${REST_TEXT.split('---\n').slice(0, 2).join('---\n')}---\n\n${body}`;
  const { out } = await checkIn(
    { [REST]: language === 'en' ? text : null, [`content/handouts/rest/${language}.md`]: text } as never,
    '--words',
    '--json',
  );
  const [report] = (JSON.parse(out) as { words: readonly Report[] }).words;
  return report;
}

interface Report {
  readonly sentences: number;
  readonly words: number;
  readonly grades: readonly { readonly formula: string; readonly value: number; readonly means: string }[];
  readonly hardest: readonly { readonly text: string; readonly place: { readonly line: number } }[];
}

test('a sound project has no mistake', async () => {
  const { exit, out } = await checkIn({});
  expect([exit, out]).toEqual([0, '1 handout looked at, no mistake\n']);
});

test('the same words under two urgencies in two handouts are refused with both places', async () => {
  const walk = REST_TEXT.replace('- trouble breathing', '- blue lips').replace(
    '## How to rest',
    `${CALL('Trouble breathing.')}\n## How to rest`,
  );
  const { exit, err } = await checkIn({ [WALK]: walk });
  expect(exit).toBe(3);
  expect(err).toContain(
    '"Trouble breathing." stands under "call today", and under "emergency" at content/handouts/rest/en.md:15:1',
  );
});

test('grades are those of the formulas, and what counts as what is told', async () => {
  // 12 words, 2 sentences, 13 syllables: 0.39 × 6 + 11.8 × 13/12 − 15.59.
  const report = await wordsOf('## Rest\nThe cat sat on the mat. The dog ran home to water.\n');
  expect([report?.sentences, report?.words]).toEqual([2, 12]);
  expect(report?.grades.map(({ formula, value }) => [formula, value])).toEqual([
    ['Flesch-Kincaid', -0.5],
    ['SMOG', 3.1],
  ]);
  const { out } = await checkIn({}, '--words');
  expect(out).toContain('How it is counted: a sentence ends with');
});

test('Spanish is graded by its own formulas', async () => {
  // 4 words, 1 sentence, 6 syllables: el ni-ño be-be a-gua is 8.
  const report = await wordsOf('## Agua\nEl niño bebe agua.\n', 'es');
  expect(report?.grades).toEqual([
    { formula: 'Fernández-Huerta', value: 97.8, means: 'ease from 0 to 100' },
    { formula: 'INFLESZ', value: 93.8, means: 'very easy' },
  ]);
});

test('words of a language without blanks are counted, not its sentences', async () => {
  const report = await wordsOf('## 休息\n请您多休息。\n', 'zh-Hans');
  expect([report?.sentences, report?.words]).toEqual([1, 4]);
});

test('a full stop within a number or behind p.m. ends no sentence', async () => {
  const report = await wordsOf('## Rest\nTake 2.5 mL at 8 p.m. and rest. Then sleep.\n');
  expect(report?.sentences).toBe(2);
});

test('the hardest sentence is shown with its place', async () => {
  const report = await wordsOf(
    '## Rest\nRest now.\n\nInsufficiency necessitates considerable institutional intervention.\n',
  );
  expect(report?.hardest[0]).toMatchObject({
    text: 'Insufficiency necessitates considerable institutional intervention.',
    place: { line: 15 },
  });
});

const handoutWith = (body: string): string => REST_TEXT.replace('## How to rest', `${body}\n## How to rest`);

test('vague words in a call section are told with an example in numbers', async () => {
  const { exit, err } = await checkIn(
    { [REST]: handoutWith(CALL('bleeding that will not stop', 'Call us today')) },
    '--words',
  );
  expect([exit, err]).toEqual([0, expect.stringContaining('"will not stop" leaves open how much') as string]);
  expect(err).toContain('10 minutes of pressing');
});

test('a call section that does not say when is told, one that does is not', async () => {
  const none = await checkIn({ [REST]: handoutWith(CALL('a cough', 'Call us if')) }, '--words');
  expect(none.err).toContain('the call section does not say when to call');
  const today = await checkIn({ [REST]: handoutWith(CALL('a cough', 'Call us today if')) }, '--words');
  expect(today.err).not.toContain('does not say when');
});

test('a medical word is told with a plainer one, unless the handout explains it', async () => {
  const bare = await checkIn({ [REST]: handoutWith('## Your tests\nYou get an ultrasound.\n') }, '--words');
  expect(bare.err).toContain('the medical word "ultrasound" is not explained');
  expect(bare.err).toContain('or write: scan');
  const told = await checkIn(
    { [REST]: handoutWith('## Your tests\nYou get a scan (ultrasound).\n') },
    '--words',
  );
  expect(told.err).not.toContain('ultrasound');
});

test('a project has its own words', async () => {
  const own = 'medical:\n  - { words: poultice, instead: warm cloth }\n';
  const { err } = await checkIn(
    { [REST]: handoutWith('## Tests\nA poultice and an ultrasound.\n'), 'content/words/en.yaml': own },
    '--words',
  );
  expect(err).toContain('"poultice" is not explained');
  expect(err).not.toContain('"ultrasound"');
});

test('a handout that is not there is told', async () => {
  const { exit, err } = await checkIn({}, 'rst');
  expect([exit, err]).toEqual([2, expect.stringContaining('did you mean "rest"?') as string]);
});
