import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { deskHere } from '../support/desk/desk-here.js';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

const HANDOUT = 'content/handouts/rest/en.md';

async function textOf(answer: Response): Promise<string> {
  const { pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

async function mistakesOf(answer: Response): Promise<string> {
  expect(answer.status).toBe(422);
  return JSON.stringify(await answer.json());
}

describe('a sheet from the desk', () => {
  test('is byte for byte the sheet that a build makes', async () => {
    const folder = temporaryProject();
    const { sheet } = await deskHere(folder);
    const bytes = Buffer.from(await (await sheet()).arrayBuffer());
    await runHandouts(['build'], { folder });
    expect(bytes.equals(readFileSync(join(folder, 'output/oak/en/rest.large.letter.pdf')))).toBe(true);
  });

  test('with a note has it, and the next one without has nothing of it', async () => {
    const { sheet } = await deskHere(temporaryProject());
    const before = Buffer.from(await (await sheet()).arrayBuffer());
    expect(await textOf(await sheet({ note: 'Come on Tuesday at 8:30.' }))).toContain(
      'Come on Tuesday at 8:30.',
    );
    const after = Buffer.from(await (await sheet()).arrayBuffer());
    expect(after.equals(before)).toBe(true);
  });

  test('leaves nothing in the project', async () => {
    const folder = temporaryProject();
    const list = (): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    const before = list();
    const { sheet } = await deskHere(folder);
    await sheet({ note: 'Come on Tuesday.' });
    expect(list()).toEqual(before);
  });

  test('is of the file as it is now, in whatever way an editor saves', async () => {
    const folder = temporaryProject();
    const { sheet } = await deskHere(folder);
    const path = join(folder, HANDOUT);
    const edited = (words: string): string => readFileSync(path, 'utf8').replace(/Lie down.*|Sit .*/u, words);
    await sheet();
    writeFileSync(path, edited('Sit in place.'));
    expect(await textOf(await sheet())).toContain('Sit in place.');
    writeFileSync(`${path}~`, edited('Sit by rename.'));
    renameSync(`${path}~`, path);
    expect(await textOf(await sheet())).toContain('Sit by rename.');
    const text = edited('Sit anew.');
    rmSync(path);
    writeFileSync(path, text);
    expect(await textOf(await sheet())).toContain('Sit anew.');
  });

  test('that is broken says where, and comes back when it is mended', async () => {
    const folder = temporaryProject();
    const { sheet } = await deskHere(folder);
    const path = join(folder, HANDOUT);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.replace('{{clinic.emergency}}', '{{clinic.emergenci}}'));
    expect(await mistakesOf(await sheet())).toMatch(/emergenci.*rest\/en\.md:\d+/u);
    writeFileSync(path, sound);
    expect((await sheet()).status).toBe(200);
  });

  test('of a handout that was taken away while it was chosen says so', async () => {
    const folder = temporaryProject();
    const { sheet } = await deskHere(folder);
    await sheet();
    rmSync(join(folder, 'content/handouts/rest'), { recursive: true });
    expect(await mistakesOf(await sheet())).toMatch(/rest/u);
  });

  test('is refused on the day after its review ran out', async () => {
    let now = new Date('2029-11-22T12:00:00Z');
    const { sheet } = await deskHere(temporaryProject(), () => now);
    expect((await sheet()).status).toBe(200);
    now = new Date('2029-11-23T12:00:00Z');
    expect(await mistakesOf(await sheet())).toMatch(/ran out on 2029-11-22/u);
  });

  test.each([
    ['that is too long', 'x'.repeat(20_001), /20001 characters/u],
    ['with a control', 'a\fb', /cannot be printed/u],
    ['with a picture sign', 'Well done 🙂', /🙂|U\+1F642|character/u],
    ['that a program wrote', 'Dear {name}', /name of a value/u],
  ])('with a note %s is refused, and says why', async (_name, note, why) => {
    const { sheet } = await deskHere(temporaryProject());
    expect(await mistakesOf(await sheet({ note }))).toMatch(why);
  });

  test('with a note of blanks has none', async () => {
    const { sheet } = await deskHere(temporaryProject());
    const plain = Buffer.from(await (await sheet()).arrayBuffer());
    expect(Buffer.from(await (await sheet({ note: ' \n ' })).arrayBuffer()).equals(plain)).toBe(true);
  });
});

test('Spanish, extra large, fever, with a note: the area to write in that begins with labels stays whole', async () => {
  const argv = [
    'build',
    'fever-in-children',
    '--clinic',
    'riverside',
    '--language',
    'es',
    '--size',
    'xlarge',
  ];
  const asked = { input: 'Traiga a Lucía el martes a las 8:30.', now: new Date('2026-11-30T12:00:00Z') };
  const { exit, err } = await runHandouts([...argv, '--note', '-', '--out', '-'], {
    folder: PROJECT_FOLDER,
    ...asked,
  });
  expect([exit, err]).toEqual([0, expect.not.stringContaining('not published')]);
});

test('a desk offers what there is: titles, other names, languages by their own name', async () => {
  const { ask } = await deskHere(PROJECT_FOLDER, () => new Date('2026-11-30T12:00:00Z'));
  const offered = async () =>
    (await (await ask('/api/offer', {})).json()) as Readonly<Record<string, unknown>>;
  await expect.poll(async () => (await offered())['isReading']).toBe(false);
  expect(await offered()).toMatchObject({
    clinics: [{ id: 'harbor' }, { id: 'riverside', name: "Riverside Women's Health" }, { id: 'st-brigid' }],
    languages: expect.arrayContaining([{ tag: 'es', own: 'Español', english: 'Spanish', direction: 'ltr' }]),
  });
});
