import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { readPdf } from '../support/read-pdf.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Numbers and names of the sample clinics, which no other clinic's sheet may have. */
const OF_SAMPLES = /010-\d{4}|riverside|harbor|brigid/iu;

async function textOf(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes);
  return pages
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

describe('an empty folder', () => {
  test('has its first own sheet after two commands, with nothing of a sample clinic on it', async () => {
    const folder = join(temporaryFolder(), 'Café papers');
    mkdirSync(folder);
    expect((await runHandouts(['init', '--yes'], { folder })).exit).toBe(0);
    const built = await runHandouts(['build'], { folder });
    expect([built.exit, built.err]).toEqual([0, '1 handout made, 3 pages\n']);
    const sheet = readFileSync(join(folder, 'output/my-clinic/en/first-handout.large.letter.pdf'));
    const text = await textOf(sheet);
    expect(text).toContain('This is a draft. Do not give it to patients.');
    expect(text).not.toMatch(OF_SAMPLES);
  });

  test('has the clinic that was named, on the paper that was named', async () => {
    const folder = temporaryFolder();
    const answers = ['--name', 'Clínica "Ojo": día & noche', '--phone', '555-555-0123', '--emergency', '112'];
    const more = ['--website', 'https://ojo.example', '--paper', 'a4'];
    expect((await runHandouts(['init', ...answers, ...more], { folder })).exit).toBe(0);
    const built = await runHandouts(['build'], { folder });
    expect([built.exit, built.err]).toEqual([0, '1 handout made, 3 pages\n']);
    const text = await textOf(
      readFileSync(join(folder, 'output/clinica-ojo-dia-noche/en/first-handout.large.a4.pdf')),
    );
    expect(text).toContain('Clínica "Ojo": día & noche');
    expect(text).toContain('Call 112 now');
  });

  test('is asked nothing where nobody is there to answer', async () => {
    const { exit, err } = await runHandouts(['init'], { folder: temporaryFolder() });
    expect([exit, err]).toEqual([
      2,
      expect.stringMatching(/nobody is there to be asked\n {2}hint: add --yes/u),
    ]);
  });

  test('loses nothing that lies in it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'README.md'), 'mine');
    const { exit, err } = await runHandouts(['init', '--yes'], { folder });
    expect([exit, err]).toEqual([2, expect.stringMatching(/README\.md is there already/u)]);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine');
  });
});

test('the schemas of a new project are those of this program', async () => {
  const folder = temporaryFolder();
  await runHandouts(['init', '--yes'], { folder });
  for (const name of ['clinic', 'handout', 'signs', 'phrases'])
    expect(readFileSync(join(folder, `content/schema/${name}.json`), 'utf8')).toBe(
      readFileSync(join(PROJECT_FOLDER, `content/schema/${name}.json`), 'utf8'),
    );
});

test('what new begins can be built, and what is there already stays', async () => {
  const folder = temporaryFolder();
  await runHandouts(['init', '--yes'], { folder });
  expect((await runHandouts(['new', 'handout', 'after-surgery'], { folder })).exit).toBe(0);
  expect((await runHandouts(['new', 'clinic', 'oak'], { folder })).exit).toBe(0);
  const built = await runHandouts(['build', 'after-surgery', '--clinic', 'oak'], { folder });
  expect([built.exit, built.err]).toEqual([0, '1 handout made, 3 pages\n']);
  const again = await runHandouts(['new', 'clinic', 'oak'], { folder });
  expect([again.exit, again.err]).toEqual([2, expect.stringMatching(/oak\.yaml is there already/u)]);
  const wrong = await runHandouts(['new', 'clinic', 'Oak & Söhne'], { folder });
  expect(wrong.err).toMatch(/hint: try: handouts new clinic oak-sohne/u);
});

test('a build understands the names that people know', async () => {
  const argv = [
    'build',
    'fever',
    '--clinic',
    'riverside',
    '--lang',
    'Español',
    '-s',
    'extra large',
    '--dry-run',
  ];
  const { exit, out } = await runHandouts(argv, {
    folder: PROJECT_FOLDER,
    now: new Date('2026-11-30T12:00:00Z'),
  });
  expect([exit, out]).toEqual([
    0,
    expect.stringContaining('riverside/es/fever-in-children.xlarge.letter.pdf'),
  ]);
});
