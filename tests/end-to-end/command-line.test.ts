import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.js';
import { filesIn, OAK, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';
import { eventsIn } from '../support/events-in.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const ELM = { 'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'Elm') };
const TERMINAL = { isTerminal: true };

test.each([
  [[], 'name a command', 'handouts --help'],
  [['bild'], 'unknown command "bild"', 'did you mean "build"?'],
  [['build', '--clinc', 'oak'], 'unknown option "--clinc"', 'did you mean "--clinic"?'],
  [['build', '--clinc=oak'], 'unknown option "--clinc"', 'did you mean "--clinic"?'],
  [['list', '--jsn'], 'unknown option "--jsn"', 'did you mean "--json"?'],
  [['build', '-x'], 'unknown option "-x"', 'handouts build --help'],
  [['build', 'rset'], 'there is no handout "rset"', 'did you mean "rest"?'],
  [['build', 'zzz-*'], 'there is no handout "zzz-*"', 'it can be: rest'],
  [['build', '--clinic', 'okk'], 'there is no clinic "okk"', 'did you mean "oak"?'],
  [['build', '--language', 'xx'], 'no handout is there in the language "xx"', 'there is: en'],
  [['build', '--size', 'larg'], 'unknown size "larg"', 'did you mean "large"?'],
  [['build', '--paper', 'a5'], 'unknown paper "a5"', 'did you mean "a4"?'],
  [['build', '--allow-expired', 'rset'], 'there is no handout "rset"', 'did you mean "rest"?'],
  [['list', 'clinic'], 'unknown list "clinic"', 'did you mean "clinics"?'],
  [['list', 'sizes', 'more'], '"more" is one word too many', 'handouts list --help'],
  [['schema', 'clinik'], 'unknown kind "clinik"', 'did you mean "clinic"?'],
  [['schema'], 'the command schema wants one more word', 'handouts schema --help'],
  [['build', '--clinic'], 'nothing follows --clinic', 'handouts build --help'],
  [['build', '--out'], 'nothing follows --out', 'handouts build --help'],
  [['build', '--out='], 'nothing follows --out', 'handouts build --help'],
  [['build', '--out', 'a', '--out', 'b'], '--out is given twice', 'handouts build --help'],
  [['build', '--template', 'a', '--template', 'b'], '--template is given twice', 'handouts build --help'],
  [
    ['build', '--json', '--out', '-'],
    '--json and --out - both want standard output',
    'leave one of them out',
  ],
  [
    ['build', '--out', '-'],
    '--out - takes exactly one sheet, and this names 2',
    'name one handout, one --clinic',
  ],
  [
    ['build', '--note', 'nowhere.txt'],
    'the note nowhere.txt cannot be read: there is no such file',
    'name a text file, or - for standard input',
  ],
  [
    ['build', '--note', 'content'],
    'the note content cannot be read: it is a folder',
    'name a text file, or - for standard input',
  ],
  [
    ['build', '--note', '/dev/zero'],
    'the note /dev/zero cannot be read: it is a device and not a file',
    'name a text file, or - for standard input',
  ],
  [
    ['build', '--note', process.execPath],
    `the note ${process.execPath} has ${Math.ceil(statSync(process.execPath).size / 1024)} KB, and at most 20000 characters are printed`,
    'shorten it',
  ],
])('handouts %j is wrong usage', async (argv, says, hint) => {
  const { exit, err, out, folder } = await runIn(ELM, argv);
  expect(err).toBe(`error: ${says}\n  hint: ${/hint: (.*)/u.exec(err)?.[1] ?? ''}\n`);
  expect(err).toContain(`hint: ${hint}`);
  expect(exit).toBe(2);
  expect(out).toBe('');
  expect(filesIn(join(folder, 'output'))).toEqual([]);
});

test('a PDF is not written to a terminal', async () => {
  const { exit, err, bytes } = await runIn({}, ['build', '--out', '-'], TERMINAL);
  expect(err).toContain('a PDF is not written to a terminal');
  expect(err).toContain('hint: send it to a file: --out - > handout.pdf');
  expect([exit, bytes.length]).toEqual([2, 0]);
});

test('--out - writes one PDF to standard output and no file', async () => {
  const { exit, bytes, folder } = await runIn({}, ['build', '--out', '-']);
  expect(exit).toBe(0);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(filesIn(join(folder, 'output'))).toEqual([]);
});

test('a copy that fails writes nothing to standard output', async () => {
  const { exit, bytes } = await runIn({ [REST]: 'broken' }, ['build', '--out', '-']);
  expect([exit, bytes.length]).toEqual([1, 0]);
});

test('ids behind a bare -- are handouts', async () => {
  const { folder, exit } = await runIn({ 'content/handouts/walk/en.md': REST_TEXT }, ['build', '--', 'rest']);
  expect(exit).toBe(0);
  expect(filesIn(join(folder, 'output'))).toEqual(['oak/en/rest.large.letter.pdf']);
});

test('what is asked for twice is made once', async () => {
  const { out } = await runIn({}, ['build', 'rest', 'rest', '--size', 'large', '--size', 'large']);
  expect(out).toBe('oak/en/rest.large.letter.pdf\n');
});

test('a handout that is not there in the language asked for is told, where nothing is left to make', async () => {
  const { err, exit } = await runIn({ 'content/handouts/walk/es.md': REST_TEXT }, [
    'build',
    'walk',
    '--language',
    'en',
  ]);
  expect(err).toContain('none of these handouts is there in en');
  expect(exit).toBe(2);
});

test.each([
  ['an empty one', ' \n', 'the note is empty'],
  ['one with control characters', 'Rest\f', 'the note holds characters that cannot be printed'],
  [
    'one with a soft hyphen in a number',
    'Rest.\r\n\r\ntake 12\u00AD50 mg',
    'line 3 of the note holds an invisible character inside a number',
  ],
  [
    'one with a blank of no width in a number',
    '8:\u200B30',
    'line 1 of the note holds an invisible character inside a number',
  ],
  ['one with an invisible character', 'a\u200Bb', 'line 1 of the note holds an invisible character'],
  ['one in a wrong encoding', 'Dear\nJosÃ©', 'line 2 of the note was read in a wrong encoding'],
  ['one in another wrong encoding', 'Êëèíèêà', 'line 1 of the note was read in a wrong encoding'],
  ['one of a web page', 'a &amp; b', 'line 1 of the note holds a sign as web pages write it'],
  ['one of a form letter', 'Dear {name},', 'line 1 of the note holds the name of a value'],
  ['one that lost a sign', 'Come at 8?30', 'line 1 of the note holds a ? where a sign was lost'],
  ['one that is not UTF-8', 'Rest \uFFFD', 'the note holds characters that cannot be printed'],
  [
    'one of 21,000 characters',
    'word '.repeat(4200),
    'the note has 21000 characters, and at most 20000 are printed',
  ],
])('a note: %s is refused', async (_name, input, says) => {
  const { exit, err, out } = await runIn({}, ['build', '--note', '-'], { input });
  expect(err).toContain(`error: ${says}`);
  expect(err).toContain('\n  hint: ');
  expect([exit, out]).toEqual([2, '']);
});

test('a note goes onto exactly one copy', async () => {
  const { exit, err } = await runIn(ELM, ['build', '--note', '-'], { input: 'Rest.' });
  expect(err).toContain('--note takes exactly one sheet, and this names 2');
  expect(exit).toBe(2);
});

test.each([
  ['a character that no font has', 'One.\n\n\nTwo 🙂', 'the note:4:5  error: no font has the character "🙂"'],
  [
    'a word wider than the column',
    `One.\n\n${'x'.repeat(300)}`,
    'the note:3:1  error: a part of the note is ',
  ],
])('a note with %s is told at its own line, as a mistake of this copy', async (_name, input, says) => {
  const { exit, err } = await runIn({}, ['build', '--note', '-'], { input });
  expect(err).toContain(says);
  expect(exit).toBe(1);
});

test('a note of 5,000 characters is printed whole, and its signs as they stand', async () => {
  const words = Array.from({ length: 900 }, (_, index) => `w${index}`);
  const input = `\uFEFF{{clinic.name}} <b> & **x**\r\n\r\n${words.join(' ')}`;
  expect(input.length).toBeGreaterThan(4300);
  const { exit, folder, out } = await runIn({}, ['build', '--note', '-'], { input });
  expect(exit).toBe(0);
  const { pages } = await readPdf(readFileSync(join(folder, 'output', out.trim())));
  const text = pages
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join(' ')
    .split(/\s+/u);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
  expect(text.join('')).toContain('{{clinic.name}}<b>&**x**');
});

test.each(['today', '-1', '1.5', '999999999999'])('SOURCE_DATE_EPOCH=%s is refused', async (seconds) => {
  const { exit, err } = await runIn({}, ['build'], { env: { SOURCE_DATE_EPOCH: seconds } });
  expect(err).toBe(
    `error: SOURCE_DATE_EPOCH is "${seconds}"\n  hint: set it to seconds since 1970, or unset it\n`,
  );
  expect(exit).toBe(2);
});

const EXPIRED = { [REST]: REST_TEXT.replace('2029-11-22', '2020-01-01') };

test('a handout whose review ran out is refused, and the way round is named', async () => {
  const { exit, err, out } = await runIn(EXPIRED, ['build']);
  expect(err).toContain(`${REST}:7:49  error: the review of "rest" ran out on 2020-01-01`);
  expect(err).toContain('--allow-expired rest');
  expect([exit, out]).toEqual([1, '']);
});

test('--allow-expired prints it with a notice, and the manifest keeps that', async () => {
  const { exit, folder } = await runIn(EXPIRED, ['build', '--allow-expired', 'rest']);
  expect(exit).toBe(0);
  const { pages } = await readPdf(readFileSync(join(folder, 'output/oak/en/rest.large.letter.pdf')));
  const text = pages
    .flatMap(({ runs }) => runs.map((run) => run.text))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
  expect(text).toContain('The review of this sheet ran out on January 1, 2020');
  expect(JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'))).toMatchObject({
    files: [{ allowed_expired: true }],
  });
});

test('--json holds every mistake and every file, and nothing else is on standard output', async () => {
  const { out, exit } = await runIn({ ...ELM, [OAK]: `${OAK_TEXT}phoen: 1\nsiez: x\n` }, ['build', '--json']);
  expect(exit).toBe(1);
  expect(eventsIn(out)).toMatchObject([
    {
      event: 'diagnostic',
      severity: 'error',
      code: 'unknown-key',
      place: { file: OAK, line: 5, column: 1 },
      hint: 'did you mean "phone"?',
    },
    { event: 'diagnostic', severity: 'error', code: 'unknown-key', place: { file: OAK, line: 6, column: 1 } },
    { event: 'broken-clinic', clinic: 'oak' },
    { event: 'planned', copies: 1, to_make: 1 },
    { event: 'made', file: 'elm/en/rest.large.letter.pdf', clinic: 'elm', why: 'new' },
    { event: 'summary', exit_code: 1, made: 1, broken_clinics: ['oak'], interrupted: false },
  ]);
});

const ESCAPE = '\u001B[';

test('colours are for terminals', async () => {
  const broken = { [REST]: 'broken' };
  expect((await runIn(broken, ['build'])).err).not.toContain(ESCAPE);
  expect((await runIn(broken, ['build'], TERMINAL)).err).toContain(ESCAPE);
});

test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('there are no colours with %j', async (env) => {
  const { err } = await runIn({ [REST]: 'broken' }, ['build'], { isTerminal: true, env });
  expect(err).not.toContain(ESCAPE);
});

test('a list of a project with mistakes shows what it can and fails', async () => {
  const { out, err, exit } = await runIn({ ...ELM, [OAK]: 'x: y\n' }, ['list', 'clinics']);
  expect(out).toContain('Elm Clinic');
  expect(out).toContain('(cannot be read)');
  expect(err).toContain(`${OAK}:1:1  error: unknown key "x"`);
  expect(exit).toBe(3);
});

test('a list of languages leaves out a file that is named by none, and says so', async () => {
  const { out, err, exit } = await runIn({ 'content/handouts/rest/english_x.md': REST_TEXT }, [
    'list',
    'languages',
  ]);
  expect(out).not.toContain('english_x');
  expect(err).toContain('content/handouts/rest/english_x.md');
  expect(exit).toBe(0);
});

test('nothing that is said of a note repeats its words', async () => {
  const note = `Dear Ana, your test is back. ${'Anaanaanaanaana'.repeat(8)}`;
  const refused = await runHandouts(['build', 'rest', '--note', '-', '--json', '--explain'], {
    folder: temporaryProject(),
    input: note,
  });
  expect(refused.exit).toBe(1);
  expect(refused.err).toContain('the note:1:1');
  expect(`${refused.err}${refused.out}`).not.toContain('Ana');
  const printed = await runHandouts(['build', 'rest', '--note', '-', '--json', '--explain'], {
    folder: temporaryProject(),
    input: 'Dear Ana, see you on Tuesday at 8:30.',
  });
  expect(printed.exit).toBe(0);
  expect(`${printed.err}${printed.out}`).not.toContain('Ana');
});
