import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.js';
import {
  OAK,
  OAK_TEXT,
  REST,
  REST_TEXT,
  runIn,
  toldOf,
  wantedOf,
  WITHOUT_OAK,
  WITHOUT_REST,
} from '../support/refusal.js';

const body = (text: string) => ({ [REST]: `${REST_TEXT}\n${text}\n` });
const LONG = 'pneumono'.repeat(20);

test.each([
  ['in a paragraph', LONG, '21:1'],
  ['on the second line of a paragraph', `one\n${LONG}`, '22:1'],
  ['in a list', `- a\n- ${LONG}`, '22:3'],
  ['in strong words', `Take **${LONG}** now.`, '21:8'],
])('a word wider than the column, %s, is refused with by how much', async (name, text, at) => {
  const refusal = {
    name,
    changes: body(text),
    at: `${REST}:${at}`,
    says: `"${LONG.slice(0, 39)}…" is `,
    hint: 'shorten it, put a blank into it, or choose a smaller size',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('the message says how much too wide a word is', async () => {
  const { err } = await runIn(body(LONG), ['build']);
  expect(err).toMatch(/is \d+ pt wider than its line of \d+ pt, and may not be split/u);
});

test('a table wider than the page is refused with by how much', async () => {
  const row = `|${' abcdefghij |'.repeat(12)}`;
  const { err, exit, out } = await runIn(body(`${row}\n|${'-|'.repeat(12)}\n${row}`), ['build']);
  expect(err).toMatch(
    /^content\/handouts\/rest\/en\.md:21:1 {2}error: the table is \d+ pt wider than its column of \d+ pt/mu,
  );
  expect(err).toContain('hint: use fewer columns or shorter words, or make it a list');
  expect([exit, out]).toEqual([1, '']);
});

test('more fields than a page holds are refused, and name follow_up', async () => {
  const fields = Array.from({ length: 40 }, (_, index) => `Visit ${index}`).join(', ');
  const { err, exit, out } = await runIn(
    { [OAK]: `${OAK_TEXT}follow_up:\n  heading: A\n  fields: [${fields}]\n` },
    ['build', '--size', 'xxlarge'],
  );
  expect(err).toMatch(/error: .* needs \d+ pt, and a page has \d+ pt/u);
  expect(err).toContain('use fewer words or fewer fields in follow_up');
  expect([exit, out]).toEqual([1, '']);
});

test('a character that no font has is told in the body, with its code point', async () => {
  const refusal = {
    name: '',
    changes: body('Drink 🥤 often.'),
    at: `${REST}:21:7`,
    says: 'no font has the character "🥤" (U+1F964)',
    hint: 'write it in words, or add a font that has it to fonts/fonts.yaml',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('a line of the address that is too wide is told in the clinic’s file', async () => {
  const refusal = {
    name: '',
    changes: { [OAK]: `${OAK_TEXT}hours: ${LONG}\n` },
    at: `${OAK}:5:8`,
    says: `"${LONG.slice(0, 39)}…" is `,
    made: WITHOUT_OAK,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('an address that no QR code could hold is refused with by how much', async () => {
  const refusal = {
    name: '',
    changes: { [REST]: REST_TEXT.replace('/rest"', `/${'r'.repeat(1980)}"`) },
    at: `${REST}:4:9`,
    says: 'the address for the QR code is 4 characters too long for any phone',
    hint: 'use a shorter address',
    made: WITHOUT_REST,
  };
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('words over an area to write in that take a page of their own are printed whole, and the places to write stay together', async () => {
  const words = Array.from({ length: 120 }, (_, index) => `Instruction${index + 1}ends.`);
  const followUp = `follow_up:\n  heading: Your way\n  text: ${words.join(' ')}\n  fields: [Next visit]\n  lines: 6\n`;
  const { err, exit, folder } = await runIn({ [OAK]: `${OAK_TEXT}${followUp}` }, [
    'build',
    'rest',
    '--clinic',
    'oak',
    '--size',
    'xxlarge',
  ]);
  expect(err).toContain('warning: the words over the area to write in may stand on the page before it');
  expect(exit).toBe(0);
  const { pages } = await readPdf(readFileSync(join(folder, 'output/oak/en/rest.xxlarge.letter.pdf')));
  const texts = pages.map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s+/gu, ''),
  );
  expect(words.filter((word) => !texts.join('').includes(word))).toEqual([]);
  const places = texts.filter((text) => text.includes('Nextvisit') || text.includes('Notes'));
  expect(places).toHaveLength(1);
});

const SIGNS = (count: number, of: string) =>
  Array.from({ length: count }, (_, index) => `- sign ${index + 1} of ${of} that comes at once`).join('\n');
const SECOND_BOX = `:::emergency\n## Go to a hospital now\nGo, or call {{clinic.emergency}}, if you have:\n${SIGNS(12, 'harm')}\n:::`;

test('a second urgent box that has no room on page 1 is no mistake: --explain tells where it stands', async () => {
  const { err, exit } = await runIn(body(SECOND_BOX), ['build', 'rest', '--clinic', 'oak', '--explain']);
  expect(err).not.toContain('warning:');
  expect(err).toContain(
    'the urgent box "Go to a hospital now" does not fit on page 1 with what stands before it, and stands on page 2',
  );
  expect(exit).toBe(0);
});

test('a first urgent box that does not fit page 1 is warned of once, with its own place, and no box after it', async () => {
  const signs = REST_TEXT.replace('- trouble breathing', SIGNS(24, 'trouble'));
  const { err, exit } = await runIn({ [REST]: `${signs}\n${SECOND_BOX}\n` }, [
    'build',
    'rest',
    '--clinic',
    'oak',
  ]);
  expect(err.match(/warning: .*/gu)).toEqual([
    expect.stringContaining(
      'the urgent box "Get help right away" does not fit on page 1 and goes on on page 2',
    ),
  ]);
  expect(err).toMatch(/^content\/handouts\/rest\/en\.md:\d+:\d+ {2}warning/mu);
  expect(exit).toBe(0);
});
