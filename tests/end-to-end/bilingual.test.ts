import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { readTaggedPdf } from '../support/structure/read-tagged-pdf.js';
import { breachesIn } from '../support/structure/structure-checks.js';
import { heard, textUnder } from '../support/structure/tagged-text.js';
import { copyOfSamples, SMALL_PROJECT } from '../support/temporary-project.js';
import {
  ENGLISH,
  ENGLISH_FILE,
  SPANISH,
  SPANISH_FILE,
  translatedProject,
} from '../support/translated-project.js';

const PAIR = ['build', '--bilingual', 'es+en'];
const SHEET = 'oak/es+en/rest.large.letter.pdf';
const OAK = 'content/clinics/oak.yaml';
const OAK_TEXT = String(SMALL_PROJECT[OAK]);
const FOLLOW_UP = `follow_up: { heading: Your follow-up, text: Bring this sheet., fields: [Next visit, With] }
translations:
  es:
    follow_up: { heading: Su seguimiento, text: Traiga esta hoja., fields: [Próxima cita, Con] }
`;

/** The small project in two languages, stamped. */
async function stampedProject(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const folder = translatedProject({ [OAK]: `${OAK_TEXT}languages: [en]\n${FOLLOW_UP}`, ...changes });
  expect((await runHandouts(['stamp', 'rest'], { folder })).exit).toBe(0);
  return folder;
}

const bytesAt = (folder: string, file: string): Uint8Array => readFileSync(join(folder, 'output', file));

describe('a sheet in two languages', () => {
  test('is told as an event of the published kind, without what its clinic says of itself', async () => {
    const { out } = await runHandouts([...PAIR, '--dry-run', '--json'], { folder: await stampedProject() });
    const told = out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as object]));
    const event = told.find((one) => 'language' in one);
    expect(Object.keys(event ?? {}).toSorted()).toEqual([
      'clinic',
      'event',
      'file',
      'fillable',
      'handout',
      'language',
      'paper',
      'size',
      'template',
      'why',
    ]);
  });

  test('says each part in the patient’s language, and then once more in the other, tagged with it', async () => {
    const folder = await stampedProject();
    const { exit, out } = await runHandouts(PAIR, { folder });
    expect([exit, out]).toEqual([0, `${SHEET}\n`]);
    const pdf = await readTaggedPdf(bytesAt(folder, SHEET));
    expect(breachesIn(pdf)).toEqual([]);
    expect(pdf.language).toBe('es');
    const headings = pdf.elements.filter(({ role }) => role === 'H1' || role === 'H2');
    expect(headings.map((heading) => heard(textUnder(pdf, heading)))).toEqual([
      'Descanso',
      'Busque ayuda',
      'Get help right away',
      'Cómo descansar',
      'How to rest',
      'Su seguimiento',
      'Mis preguntas',
      'Léalo en internet',
      'Sobre esta hoja',
      'About this sheet',
    ]);
    const english = pdf.elements.filter(({ language }) => language === 'en');
    const words = english.map((element) => heard(textUnder(pdf, element))).join(' ');
    for (const said of [
      'Rest at home',
      'Rest helps you heal.',
      'trouble breathing',
      'Lie down for 2 hours.',
      'Bring this sheet.',
      'This is a sample.',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/dificultad|Acuéstese|Traiga/u);
  });

  test('has one follow-up area, with the labels of both', async () => {
    const folder = await stampedProject();
    await runHandouts(PAIR, { folder });
    const pdf = await readTaggedPdf(bytesAt(folder, SHEET));
    const words = pdf.elements.filter(({ role }) => role === 'P').map((p) => heard(textUnder(pdf, p)));
    expect(words.filter((text) => / \/ /u.test(text))).toEqual([
      'Próxima cita / Next visit',
      'Con / With',
      'Notas / Notes',
    ]);
  });

  test('is one more file to the manifest, and is made again when either language changes', async () => {
    const folder = await stampedProject({ [OAK]: `${OAK_TEXT}languages: [en, es+en]\n${FOLLOW_UP}` });
    const first = await runHandouts(['build'], { folder });
    expect(first.out.split('\n').filter(Boolean)).toEqual(['oak/en/rest.large.letter.pdf', SHEET]);
    const manifest = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as {
      files: readonly { readonly language: string }[];
    };
    expect(manifest.files.map(({ language }) => language)).toEqual(['en', 'es+en']);
    expect((await runHandouts(['build', '--prune'], { folder })).err).toContain('2 unchanged');
    expect((await runHandouts(['verify'], { folder })).exit).toBe(0);
    const spanish = join(folder, SPANISH_FILE);
    writeFileSync(spanish, readFileSync(spanish, 'utf8').replace('Libre', 'Libre.'));
    const { out } = await runHandouts(['build', '--why'], { folder });
    expect(out).toContain(SHEET);
    expect(out).not.toContain('oak/en/');
  });

  test('is not printed when the translation is out of date', async () => {
    const folder = await stampedProject();
    writeFileSync(join(folder, ENGLISH_FILE), ENGLISH.replace('Lie down', 'Lie in bed'));
    const { exit, err } = await runHandouts(PAIR, { folder });
    expect(exit).toBe(1);
    expect(err).toContain('en.md has changed since it was translated: How to rest');
  });

  test('is not printed by a template that knows one language only', async () => {
    const folder = await stampedProject();
    const { exit, err } = await runHandouts([...PAIR, '--template', 'brief'], { folder });
    expect(exit).toBe(1);
    expect(err).toContain('the template "brief" leaves out the second language');
  });

  test('must not lose a translation that was never stamped', async () => {
    const { exit, err } = await runHandouts(PAIR, { folder: translatedProject({ [SPANISH_FILE]: SPANISH }) });
    expect(exit).toBe(1);
    expect(err).toContain('handouts stamp rest --language es');
  });
});

test.each([
  ['es', '--bilingual is "es", and names two languages'],
  ['es+es', '--bilingual is "es+es", and names two languages'],
  ['es+en+vi', '--bilingual is "es+en+vi", and names two languages'],
  ['es+fr', 'no handout is there in the language "fr"'],
])('--bilingual %s is refused', async (pair, what) => {
  const { exit, err } = await runHandouts(['build', '--bilingual', pair], { folder: translatedProject() });
  expect(err).toContain(what);
  expect(exit).toBe(2);
});

test.each([
  ['en+ar', { arabic: 'right', english: 'left' }],
  ['ar+en', { arabic: 'right', english: 'left' }],
])('in %s each language begins at its own side', async (pair, sides) => {
  const folder = copyOfSamples();
  const { exit } = await runHandouts(
    ['build', 'fever-in-children', '--clinic', 'riverside', '--bilingual', pair],
    { folder },
  );
  expect(exit).toBe(0);
  const { pages } = await readPdf(bytesAt(folder, `riverside/${pair}/fever-in-children.large.letter.pdf`));
  const headings = pages
    .flatMap(({ runs }) => runs)
    .filter(({ sizePt, isBold }) => isBold && sizePt > 18 && sizePt < 24)
    // What stands behind a heading, "(continued)", has no side of its own.
    .filter(({ text }) => !text.trim().startsWith('('));
  const sideOf = ({ xPt, widthPt }: (typeof headings)[number]): string =>
    Math.abs(xPt - 72) < 30 ? 'left' : Math.abs(xPt + widthPt - 540) < 30 ? 'right' : 'between';
  const arabic = headings.filter(({ text }) => /\p{sc=Arabic}{3}/u.test(text)).map(sideOf);
  const english = headings.filter(({ text }) => /\p{sc=Latin}{3}/u.test(text)).map(sideOf);
  expect(arabic.length).toBeGreaterThan(5);
  expect(english.length).toBeGreaterThan(5);
  expect(arabic).toContain('right');
  expect(english).toContain('left');
  // A heading may have several runs; one of them begins the line.
  expect(arabic.filter((side) => side === sides.english)).toEqual([]);
  expect(english.filter((side) => side === sides.arabic)).toEqual([]);
});
