import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';

const SHEET = 'output/oak/en/rest.large.letter.pdf';
const HANDOUT = 'content/handouts/rest/en.md';
const OAK = SMALL_PROJECT['content/clinics/oak.yaml'] ?? '';
const ELM = OAK.replaceAll('Oak', 'Elm').replaceAll('oak', 'elm').replace('2000', '3000');

let folder = '';

/** What `handouts proof` says of files of the project. */
const proof = async (...asked: readonly string[]) => runHandouts(['proof', ...asked], { folder });

beforeEach(async () => {
  folder = temporaryProject({ 'content/clinics/elm.yaml': ELM });
  await runHandouts(['build'], { folder });
});

describe('handouts proof', () => {
  test('says of a sheet as the press made it that it is all right', async () => {
    expect(await proof(SHEET)).toMatchObject({ exit: 0, out: `${SHEET}: all right\n`, err: '' });
  });

  test('finds by options which copy a file is that lies elsewhere', async () => {
    copyFileSync(join(folder, SHEET), join(folder, 'a.pdf'));
    const named = [
      '--clinic',
      'oak',
      '--handout',
      'rest',
      '--language',
      'en',
      '--size',
      'large',
      '--paper',
      'letter',
    ];
    expect((await proof('a.pdf', ...named)).exit).toBe(0);
    const { exit, err } = await proof('a.pdf');
    expect(exit).toBe(5);
    expect(err).toContain('its path does not say which copy it is');
  });

  test("refuses a sheet of another clinic in this clinic's place, and says both", async () => {
    const elm = join(folder, 'output/elm/en/rest.large.letter.pdf');
    const oak = readFileSync(join(folder, SHEET));
    copyFileSync(elm, join(folder, SHEET));
    const { exit, err } = await proof(SHEET);
    writeFileSync(join(folder, SHEET), oak);
    expect(exit).toBe(5);
    expect(err).toContain(
      'the finished file has on page 1 the paragraph "Elm Clinic", and not the paragraph "Oak Clinic"',
    );
  });

  test('holds a sheet against the handout as it is now, and names the line', async () => {
    const written = SMALL_PROJECT[HANDOUT] ?? '';
    writeFileSync(join(folder, HANDOUT), written.replace('Lie down when', 'Do not lie down when'));
    const { exit, out } = await proof(SHEET, '--json');
    writeFileSync(join(folder, HANDOUT), written);
    expect(exit).toBe(5);
    const [doubt] = (JSON.parse(out) as { doubts: { rule: string; place: { file: string; line: number } }[] })
      .doubts;
    expect(doubt?.rule).toBe('other-words');
    expect(doubt?.place.file).toBe(HANDOUT);
    expect(written.split('\n')[(doubt?.place.line ?? 0) - 1]).toContain('Lie down when');
  });

  test('holds what is bold, and names the line that says so', async () => {
    const written = SMALL_PROJECT[HANDOUT] ?? '';
    writeFileSync(join(folder, HANDOUT), written.replace('Lie down when', '**Lie down** when'));
    const { exit, out } = await proof(SHEET, '--json');
    writeFileSync(join(folder, HANDOUT), written);
    expect(exit).toBe(5);
    const { doubts } = JSON.parse(out) as {
      doubts: { rule: string; place: { file: string; line: number } }[];
    };
    expect(doubts.map(({ rule }) => rule)).toEqual(['wrong-weight']);
    expect(written.split('\n')[(doubts[0]?.place.line ?? 0) - 1]).toContain('Lie down when');
  });

  test.each([
    ['that calls itself', '{{> me}}', '{{> me}}', 'runs to more parts'],
    ['of many braces', '{{!-- a --}}'.repeat(1200), '', 'more than 1000'],
    ['of calls in calls', `{{eq ${'(eq '.repeat(5000)}`, '', 'more than 32 deep'],
    ['that cannot be read', '{{#if clinic.name}}', '', 'cannot be read'],
    ['whose loops never end', '{{> me}}', '{{> you}}{{> you}}'.repeat(200), 'runs to more parts'],
  ])('a template %s is told at once', async (_what, main, partial, says) => {
    const templates = join(folder, 'templates');
    mkdirSync(join(templates, 'partials'), { recursive: true });
    writeFileSync(join(templates, 'handout.hbs'), main);
    writeFileSync(join(templates, 'partials/me.hbs'), partial);
    writeFileSync(join(templates, 'partials/you.hbs'), '{{clinic.name}}'.repeat(400));
    const { exit, err } = await proof(SHEET);
    rmSync(templates, { recursive: true });
    expect(exit).toBe(5);
    expect(err).toContain('nobody can say what the sheet must say: ');
    expect(err).toContain(says);
  });

  test('wants the note that was printed, and no other', async () => {
    writeFileSync(join(folder, 'note.txt'), 'Take 1 pill at 8:00\n2 pills at 20:00\n');
    writeFileSync(join(folder, 'other.txt'), 'Take 1 pill at 8:00\n3 pills at 20:00\n');
    const asked = ['build', 'rest', '--clinic', 'oak', '--note', 'note.txt', '--out', 'noted'];
    const made = await runHandouts(asked, { folder });
    expect(made.exit).toBe(0);
    const sheet = join('noted', made.out.trim());
    expect((await proof(sheet, '--note', 'note.txt')).exit).toBe(0);
    expect((await proof(sheet, '--note', 'other.txt')).exit).toBe(5);
    expect((await proof(sheet)).exit).toBe(5);
  });

  test('a sheet of another size, paper or clinic than its name says is none', async () => {
    const { exit, err } = await proof(SHEET, '--size', 'xlarge');
    expect(exit).toBe(5);
    expect(err).toContain('pt');
    expect((await proof(SHEET, '--paper', 'a4')).exit).toBe(5);
    expect((await proof(SHEET, '--clinic', 'nobody')).err).toContain(
      'there is no clinic "nobody" in the project',
    );
  });

  test('what is no PDF is refused, and what is not there is wrong usage', async () => {
    writeFileSync(join(folder, 'output/oak/en/walk.large.letter.pdf'), 'no PDF');
    const { exit, err } = await proof('output/oak/en/walk.large.letter.pdf', '--handout', 'rest');
    expect([exit, err]).toEqual([5, expect.stringContaining('the finished file ')]);
    expect(await proof('nowhere.pdf')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('there is no file nowhere.pdf') as string,
    });
  });
});
