import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { followUpFor } from '../../src/compose/follow-up.js';
import { noteView } from '../../src/compose/note-view.js';
import { Log } from '../../src/diagnostics/index.js';
import { toClinic } from '../../src/model/index.js';
import { readYaml } from '../../src/read/index.js';
import { spoken as clinic, CLINIC_TEXT } from '../support/content.js';
import { logged } from '../support/logged.js';
import { readWithPdfium } from '../support/read-with-pdfium.js';
import { OAK, OAK_TEXT, runIn } from '../support/refusal.js';

function said(more: string): readonly string[] {
  const log = new Log();
  const located = readYaml(CLINIC_TEXT + more, 'oak.yaml', log);
  if (located) toClinic(located, 'oak', log);
  return logged(log);
}

/** The lines of a note as they are composed: paragraphs, and lines in them. */
function note(text: string): readonly (readonly string[])[] {
  return (noteView(text) ?? []).map((paragraph) =>
    paragraph
      .toString()
      .split('<br/>')
      .map((line) => line.replaceAll(/<[^>]*>/gu, '')),
  );
}

describe('lines that a person wrote stay lines', () => {
  test('of a note, and blank lines part its paragraphs', () => {
    expect(note('Take 1 pill at 8:00\n2 pills at 20:00')).toEqual([
      ['Take 1 pill at 8:00', '2 pills at 20:00'],
    ]);
    expect(note('\n  a  b \r\n c\r\n \t \n\u200B\nd\n')).toEqual([['a b', 'c'], ['d']]);
    expect(note('a < b\nc')).toEqual([['a &lt; b', 'c']]);
  });

  test('of a follow-up text, and blank lines part its paragraphs', () => {
    const of = clinic('follow_up:\n  heading: H\n  text: |\n    First\n    still first.\n\n    Second.\n');
    expect(followUpFor(of, 'fever', (_, value) => value).texts).toEqual(['First\nstill first.', 'Second.']);
    const loose = clinic('follow_up:\n  heading: H\n  text: "a\\n\\n \\n\\u00A0\\n c\\n  d \\n\\n"\n');
    expect(followUpFor(loose, 'fever', (_, value) => value).texts).toEqual(['a', 'c\nd']);
  });

  test.each([
    ['hours: |\n  Mon 8–5\n  Fri 8–12\n', 'Mon 8–5\nFri 8–12'],
    ['hours: "Mon 8–5\\nFri 8–12"\n', 'Mon 8–5\nFri 8–12'],
    ['hours: |+\n  Mon 8–5\n\n', 'Mon 8–5'],
    ['hours: Mon 8–5\n', 'Mon 8–5'],
  ])('of hours: %j', (more, hours) => {
    expect(clinic(more).fields.hours).toBe(hours);
  });

  test.each([
    'hours: Mon 8–5\n  Fri 8–12\n',
    'hours: "Mon 8–5\n  Fri 8–12"\n',
    'address: [214 River\n  Road]\n',
    'address:\n  - 214 River Road\n    Springfield\n',
    'translations:\n  es:\n    hours: Lun 8–5\n      Vie 8–12\n',
  ])('%j would run together, and is refused', (more) => {
    expect(said(more)).toEqual([expect.stringMatching(/would run together$/u)]);
  });

  test.each([
    'short_name: |\n  Oak\n  Elm\n',
    'address: ["a\\nb"]\n',
    'follow_up: { heading: "a\\nb" }\n',
    'follow_up: { heading: a, fields: ["a\\nb"] }\n',
  ])('%j cannot have lines, and is refused', (more) => {
    expect(said(more)).toEqual([expect.stringMatching(/must be on one line$/u)]);
  });
});

test('hours, follow-up words and a note stand on their lines in print, in both templates and in a row of a table', async () => {
  const more = `hours: |\n  Mon 8–5\n\n \n   Fri 8–12\nfollow_up:\n  heading: Next\n  text: |\n    Come at 8\n     2 weeks later again.\n\n  \n\n    Bring this.\n`;
  const csv =
    'id,name,phone,emergency,website,hours,template\nelm,Elm,(555) 010-3000,911,https://elm.example.org,"Tue 8–5\n\n \nSat 8–12",brief\n';
  const { folder, exit, err } = await runIn({ [OAK]: OAK_TEXT + more, 'content/clinics.csv': csv }, [
    'build',
  ]);
  expect([exit, err]).toMatchObject([0, expect.anything()]);
  const text = await textOf(join(folder, 'output/oak/en/rest.large.letter.pdf'));
  expect(text).toMatch(/Mon 8–5\n/u);
  expect(text).toMatch(/\nFri 8–12\n/u);
  expect(await textOf(join(folder, 'output/elm/en/rest.large.letter.pdf'))).not.toMatch(/Tue 8–5 Sat/u);
  expect(text).toMatch(/Come at 8\n2 weeks later again\.\n+Bring this\.\n/u);
});

test('a note stands on its lines in print', async () => {
  const { folder, exit, out } = await runIn({}, ['build', 'rest', '--clinic', 'oak', '--note', '-'], {
    input: 'Take 1 pill at 8:00\n2 pills at 20:00\n\nCall us.',
  });
  expect(exit).toBe(0);
  const text = await textOf(join(folder, 'output', out.trim()));
  // A page may end between its paragraphs.
  expect(text).toMatch(/Take 1 pill at 8:00\n2 pills at 20:00\n(?:.*\n){0,3}Call us\.\n/u);
});

async function textOf(file: string): Promise<string> {
  return (await readWithPdfium(readFileSync(file))).join('\n').replaceAll(/ *\r?\n/gu, '\n');
}
