import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import {
  ENGLISH,
  ENGLISH_FILE,
  SPANISH,
  SPANISH_FILE,
  translatedProject,
} from '../support/translated-project.js';

const STAMP = ['stamp', 'rest', '--language', 'es'];
const CHANGED = ENGLISH.replace('Lie down', 'Lie in bed');

async function stampedProject(): Promise<string> {
  const folder = translatedProject();
  expect((await runHandouts(STAMP, { folder })).exit).toBe(0);
  return folder;
}

function change(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

const textAt = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

async function wordsOf(folder: string, file: string): Promise<string> {
  const { pages } = await readPdf(readFileSync(join(folder, 'output', file)));
  const texts = pages.flatMap(({ runs }) => runs.map(({ text }) => text));
  return texts.join(' ').replaceAll(/\s+/gu, ' ');
}

describe('handouts stamp', () => {
  test('writes what the original says into the translation, and nothing else', async () => {
    const folder = translatedProject();
    const { exit, out } = await runHandouts(STAMP, { folder });
    expect([exit, out]).toEqual([
      0,
      `${SPANISH_FILE} now answers for en.md 1.0.0:\n  title and summary\n  Get help right away\n  How to rest\n`,
    ]);
    const stamped = textAt(folder, SPANISH_FILE);
    const block = /^translation:\n(?: .*\n)+/mu.exec(stamped)?.[0] ?? '';
    expect(block).toContain('  of: 1.0.0\n');
    expect(block).toMatch(/^ {4}- "[0-9a-f]{8} How to rest"/mu);
    expect(stamped.replace(/^translation:\n(?: .*\n)+/mu, '')).toBe(
      SPANISH.replace(/^translation:.*\n/mu, ''),
    );
  });

  test('a second time it has nothing to write', async () => {
    const folder = await stampedProject();
    const before = textAt(folder, SPANISH_FILE);
    const { out } = await runHandouts(STAMP, { folder });
    expect(out).toBe(`${SPANISH_FILE} says what en.md 1.0.0 says\n`);
    expect(textAt(folder, SPANISH_FILE)).toBe(before);
  });

  test('knows a file that an editor on Windows has saved', async () => {
    const folder = translatedProject({ [SPANISH_FILE]: `\uFEFF${SPANISH.replaceAll('\n', '\r\n')}` });
    expect((await runHandouts(STAMP, { folder })).exit).toBe(0);
    expect((await runHandouts(['build'], { folder })).exit).toBe(0);
  });

  test('refuses a translation that lacks a sign of danger', async () => {
    const folder = translatedProject({ [SPANISH_FILE]: SPANISH.replace('- fiebre de 38,0 °C\n', '') });
    const { exit, err } = await runHandouts(STAMP, { folder });
    expect(exit).toBe(1);
    expect(err).toContain('the section ":::emergency" lists 1 signs, and the original 2');
    expect(textAt(folder, SPANISH_FILE)).not.toContain('parts:');
  });

  test.each([
    [['stamp', 'rset'], 'there is no handout "rset"'],
    [['stamp', 'rest', '--language', 'fr'], 'none of these handouts is there in "fr"'],
    [['stamp'], 'the command stamp wants one more word'],
  ])('%j is refused', async (argv, what) => {
    const { exit, err } = await runHandouts(argv, { folder: translatedProject() });
    expect(err).toContain(what);
    expect(exit).toBe(2);
  });
});

describe('a translation whose original has moved on', () => {
  test('is not printed, and the parts that changed are named; the original is', async () => {
    const folder = await stampedProject();
    expect((await runHandouts(['build'], { folder })).exit).toBe(0);
    change(folder, ENGLISH_FILE, CHANGED);
    const why = await runHandouts(['build', '--dry-run', '--why'], { folder });
    expect(why.out + why.err).toMatch(/oak\/es\/rest\S* +\(changed: content\/handouts\/rest\/en\.md\)/u);
    const { exit, err, out } = await runHandouts(['build'], { folder });
    expect(exit).toBe(1);
    expect(err).toMatch(
      /es\.md:\d+:\d+ {2}error: en\.md has changed since it was translated: How to rest \(oak, rest, es/u,
    );
    expect(err).toContain('--allow-stale rest');
    expect(out).toBe('oak/en/rest.large.letter.pdf\n');
  });

  test('is printed again once it is stamped', async () => {
    const folder = await stampedProject();
    change(folder, ENGLISH_FILE, CHANGED);
    const { out } = await runHandouts(STAMP, { folder });
    expect(out).toBe(`${SPANISH_FILE} now answers for en.md 1.0.0:\n  How to rest\n`);
    expect((await runHandouts(['build'], { folder })).err).not.toContain('error');
  });

  test('is printed with a notice in its language where a waiver names it, and no longer than that', async () => {
    const folder = await stampedProject();
    change(folder, ENGLISH_FILE, CHANGED.replace('38.0', '38.0 °C or 38.0'));
    change(folder, SPANISH_FILE, textAt(folder, SPANISH_FILE).replace('38,0', '38,0 °C o 38,0'));
    const waived = await runHandouts(['build', '--allow-stale', 'rest'], { folder });
    expect(waived.exit).toBe(0);
    expect(await wordsOf(folder, 'oak/es/rest.large.letter.pdf')).toContain(
      'cambiaron 2 partes del original',
    );
    expect(await wordsOf(folder, 'oak/en/rest.large.letter.pdf')).not.toContain('original');
    const manifest = JSON.parse(textAt(folder, 'output/manifest.json')) as { files: readonly object[] };
    expect(manifest.files.map((file) => 'allowed_stale' in file)).toEqual([false, true]);
    const again = await runHandouts(['build', '--allow-stale', 'rest'], { folder });
    expect(again.err).toContain('2 unchanged');
    const without = await runHandouts(['build'], { folder });
    expect(without.err).toContain('en.md has changed since it was translated');
    expect(without.exit).toBe(1);
  });

  test('a waiver for a handout that is not there is refused', async () => {
    const { exit, err } = await runHandouts(['build', '--allow-stale', 'rset'], {
      folder: translatedProject(),
    });
    expect(err).toContain('there is no handout "rset"');
    expect(exit).toBe(2);
  });

  test.each([
    ['lines are filled anew', ENGLISH.replace('Lie down for', 'Lie down\nfor')],
    ['a review is put off', ENGLISH.replace('2029-11-22', '2030-11-22')],
    ['more colons stand around a section', ENGLISH.replaceAll(':::', '::::')],
  ])('does not count as moved on where %s', async (_what, text) => {
    const folder = await stampedProject();
    change(folder, ENGLISH_FILE, text);
    expect((await runHandouts(['build'], { folder })).err).not.toContain('has changed');
  });
});

describe('a translation that cannot be one', () => {
  test.each([
    [
      'it was never stamped',
      {},
      'the translation does not keep what en.md said when it was made',
      'handouts stamp rest --language es',
    ],
    [
      'it does not say that it is one',
      { [SPANISH_FILE]: SPANISH.replace(/^translation:.*\n/mu, '') },
      'the handout does not say that it translates en.md',
      'add translation: { status: draft, of: 1.0.0',
    ],
    [
      'its original is not there',
      { [SPANISH_FILE]: SPANISH.replace('of: 0.9.0', 'from: fr, of: 0.9.0') },
      'there is no content/handouts/rest/fr.md, which it says that it translates',
      'write the language of the original after from:',
    ],
    [
      'it translates itself',
      { [SPANISH_FILE]: SPANISH.replace('of: 0.9.0', 'from: es, of: 0.9.0') },
      'the handout says that it translates itself',
      'write the language of the original after from:',
    ],
    [
      'a section is missing',
      { [SPANISH_FILE]: SPANISH.replace(/## Cómo[^]*/u, '') },
      'the section "##" is missing behind this one',
      'translate it from content/handouts/rest/en.md:19:1',
    ],
    [
      'a section is of another kind',
      { [SPANISH_FILE]: SPANISH.replace(':::emergency', ':::call') },
      'the section ":::call" stands where the original has ":::emergency"',
      'see content/handouts/rest/en.md:12:1',
    ],
    [
      'a number is another',
      { [SPANISH_FILE]: SPANISH.replace('38,0', '39,0') },
      '38.0 is not in the translation of "Get help right away"',
      'write it in digits, as at content/handouts/rest/en.md:12:1',
    ],
    [
      'the number to call is not there',
      { [SPANISH_FILE]: SPANISH.replace('al {{clinic.emergency}} ', '') },
      '{{clinic.emergency}} is not in the translation of "Get help right away"',
      'write it as at content/handouts/rest/en.md:12:1',
    ],
    [
      'it says reviewed and not by whom',
      { [SPANISH_FILE]: SPANISH.replace('status: draft', 'status: reviewed') },
      'translation.status "reviewed" is "reviewed", but reviewed_by or reviewed_on is empty',
      'sample and draft are said in print',
    ],
    [
      'a mark was written by hand',
      { [SPANISH_FILE]: SPANISH.replace('of: 0.9.0', 'parts: [Rest], of: 0.9.0') },
      'translation.parts.0 "Rest" was not written by the press',
      'handouts stamp',
    ],
  ])('%s', async (_what, changes, what, hint) => {
    const folder = translatedProject(changes);
    const { exit, err, out } = await runHandouts(['build'], { folder });
    expect(err).toContain(what);
    expect(err).toContain(hint);
    expect(exit).toBe(1);
    expect(out).toBe('oak/en/rest.large.letter.pdf\n');
  });

  test('an English text may be the translation', async () => {
    const swap = (text: string): string => text.replace(/^translation:.*\n/mu, '');
    const folder = translatedProject({
      [SPANISH_FILE]: swap(SPANISH),
      [ENGLISH_FILE]: ENGLISH.replace(
        'sources:',
        'translation: { status: draft, from: es, of: 1.0.0, by: "", reviewed_by: "", reviewed_on: "" }\nsources:',
      ),
    });
    expect((await runHandouts(['stamp', 'rest'], { folder })).out).toContain('en.md now answers for es.md');
    expect((await runHandouts(['build'], { folder })).exit).toBe(0);
  });
});

test('list translations tells what is there, what is current and what is not', async () => {
  const folder = await stampedProject();
  change(folder, ENGLISH_FILE, CHANGED);
  const walk = 'content/handouts/walk/en.md';
  mkdirSync(join(folder, 'content/handouts/walk'));
  change(folder, walk, ENGLISH);
  const { exit, out } = await runHandouts(['list', 'translations', '--json'], { folder });
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toEqual([
    { id: 'rest', language: 'en', translates: '', state: 'original', changed: '', review: 'sample' },
    {
      id: 'rest',
      language: 'es',
      translates: 'en 1.0.0',
      state: 'stale',
      changed: 'How to rest',
      review: 'draft',
    },
    { id: 'walk', language: 'en', translates: '', state: 'original', changed: '', review: 'sample' },
    { id: 'walk', language: 'es', translates: '', state: 'missing', changed: '', review: '' },
  ]);
});
