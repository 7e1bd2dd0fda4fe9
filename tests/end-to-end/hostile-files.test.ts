import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { OAK, OAK_TEXT, REST, REST_TEXT } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { temporaryProject } from '../support/temporary-project.js';

const ELM = 'content/clinics/elm.yaml';
const SECRET = 'the words of a secret';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M0 0h60v30z"/></svg>';

/** A sound project that has a file of each kind of its own. */
const EACH_KIND: Readonly<Record<string, string>> = {
  [OAK]: `${OAK_TEXT}logo: oak.svg\nlogo_alt: Oak\n`,
  [ELM]: OAK_TEXT.replace('Oak', 'Elm'),
  'content/clinics/ash.yaml': OAK_TEXT.replace('Oak', 'Ash'),
  'content/handouts/sleep/en.md': REST_TEXT,
  'content/clinics/oak.svg': SVG,
  [REST]: REST_TEXT,
  'content/handouts/walk/en.md': `${REST_TEXT}\n![A walk](walk.svg)\n`,
  'content/handouts/walk/walk.svg': SVG,
};

/** What is put in place of a file, and what the press says of it. */
const PLACED: readonly (readonly [name: string, place: (path: string) => unknown, says: string])[] = [
  ['a pipe', (path) => execFileSync('mkfifo', [path]), 'cannot be read: it is a pipe and not a file'],
  ['a folder', (path) => mkdirSync(path), 'cannot be read: it is a folder'],
  ['a link to /dev/zero', (path) => symlinkSync('/dev/zero', path), 'leads outside by a link'],
  ['a link to nowhere', (path) => symlinkSync('nowhere', path), 'it is a link that leads nowhere'],
  ['a link to a secret', (path) => symlinkSync(secret(), path), 'leads outside by a link'],
  [
    'a link up and out',
    (path) => symlinkSync('../../../../../../../etc/hostname', path),
    'leads outside by a link',
  ],
  ['a link to itself', (path) => symlinkSync(path, path), 'cannot be read'],
  ['a file of 300 MB', emptySpace, 'are read'],
];

/** 300 MB that take no room on the disk. */
function emptySpace(path: string): void {
  writeFileSync(path, '');
  truncateSync(path, 300e6);
}

function secret(): string {
  const path = join(temporaryFolder(), 'secret');
  writeFileSync(path, SECRET);
  return path;
}

/** A clinic, a logo, a text and a figure, each of which another file stands in for. */
const FILES = [ELM, 'content/clinics/oak.svg', REST, 'content/handouts/walk/walk.svg'];

test.each(PLACED)(
  '%s in place of a file of content is told, and all other copies are made',
  async (_, place, says) => {
    const folder = temporaryProject(EACH_KIND);
    for (const file of FILES) {
      rmSync(join(folder, file));
      place(join(folder, file));
    }
    const { err, exit, out } = await runHandouts(['build'], { folder });
    for (const file of FILES) {
      // A folder that is called like a clinic or a text is told by its name; all else when it is read.
      const words = err.includes(`${file}/:1:1`) ? `${file}/ is not read` : says;
      expect(err.slice(err.indexOf(file))).toContain(words);
    }
    expect(err).not.toMatch(/^ {4}at |the words of a secret/mu);
    expect([exit, out]).toEqual([1, 'ash/en/sleep.large.letter.pdf\n']);
  },
);

describe.each(PLACED)('%s', (_name, place) => {
  test.each([
    'content/clinics.csv',
    'templates/handout.hbs',
    'templates/partials/folio.hbs',
    'content/phrases/en.yaml',
    'fonts/fonts.yaml',
  ])('in place of %s, which all copies need, is told', async (file) => {
    const folder = temporaryProject();
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    place(join(folder, file));
    const { err, exit, out } = await runHandouts(['build'], { folder });
    expect(err).toContain(file);
    expect(err).not.toMatch(/^ {4}at |the words of a secret/mu);
    // A folder called clinics.csv is no table, and the clinics of files are there all the same.
    const isNoTable = file === 'content/clinics.csv' && err.includes('is not read');
    expect([exit, out === '']).toEqual(isNoTable ? [1, false] : [3, true]);
  });
});

describe('folders', () => {
  test.each(['content', 'content/clinics', 'content/handouts'])(
    'a link out of the project in place of %s is told, and nothing there is read',
    async (path) => {
      const folder = temporaryProject();
      const outside = temporaryProject();
      rmSync(join(folder, path), { recursive: true });
      symlinkSync(join(outside, path), join(folder, path));
      const { err, exit, out } = await runHandouts(['build'], { folder });
      expect(err).toContain(`${path}/:1:1  error: ${path}/ leads outside by a link`);
      expect([exit, out]).toEqual([3, '']);
    },
  );

  test('a handout that is a link out of the project is told, and the others are made', async () => {
    const folder = temporaryProject();
    const outside = temporaryProject();
    symlinkSync(join(outside, 'content/handouts/rest'), join(folder, 'content/handouts/walk'));
    const { err, exit, out } = await runHandouts(['build'], { folder });
    expect(err).toContain('error: content/handouts/walk leads outside by a link');
    expect([exit, out]).toEqual([1, 'oak/en/rest.large.letter.pdf\n']);
  });

  test('links within the project are followed: a folder, a text and a clinic', async () => {
    const folder = temporaryProject();
    symlinkSync('rest', join(folder, 'content/handouts/sleep'));
    symlinkSync('oak.yaml', join(folder, ELM));
    const { exit, out } = await runHandouts(['build'], { folder });
    expect([exit, out.trim().split('\n').toSorted()]).toEqual([
      0,
      [
        'elm/en/rest.large.letter.pdf',
        'elm/en/sleep.large.letter.pdf',
        'oak/en/rest.large.letter.pdf',
        'oak/en/sleep.large.letter.pdf',
      ],
    ]);
  });

  test('a ring of links ends', async () => {
    const folder = temporaryProject();
    symlinkSync('.', join(folder, 'content/handouts/round'));
    symlinkSync('..', join(folder, 'content/handouts/up'));
    const { err, exit } = await runHandouts(['build'], { folder });
    expect(err).toContain('content/handouts/round/');
    expect(exit).toBe(1);
  });

  test('a socket called like a clinic is told', async () => {
    const folder = temporaryProject();
    const server = createServer().listen(join(folder, ELM));
    onTestFinished(() => void server.close());
    const { err, exit, out } = await runHandouts(['build'], { folder });
    expect(err).toContain(`${ELM} cannot be read: it is a socket and not a file`);
    expect([exit, out]).toEqual([1, 'oak/en/rest.large.letter.pdf\n']);
  });
});

describe('partials of templates', () => {
  test.each(['._folio.hbs', 'folio.hbs~', '#folio.hbs#', '.DS_Store', 'Thumbs.db'])(
    '%s, which a system left, changes nothing',
    async (name) => {
      const { err, exit } = await buildWithPartial(name);
      expect([exit, err]).toEqual([0, '1 handout made, 3 pages\n']);
    },
  );

  test.each(['folio copy.hbs', 'Folio (2).hbs', 'föliø.hbs'])(
    '%s is told, and no sheet is lost',
    async (name) => {
      const { err, exit } = await buildWithPartial(name);
      expect(err).toContain(
        `templates/partials/${name}:1:1  warning: "${name.slice(0, -4)}" cannot be the name`,
      );
      expect(exit).toBe(0);
    },
  );

  /** Builds with the press's templates as the project's own, and bytes beside them that are no template. */
  async function buildWithPartial(name: string) {
    const folder = temporaryProject({
      [`templates/partials/${name}`]: new Uint8Array([0, 255, 0, 123, 123]),
    });
    const partials = 'templates/partials';
    for (const one of readdirSync(join(PROJECT_FOLDER, partials)))
      copyFileSync(join(PROJECT_FOLDER, partials, one), join(folder, partials, one));
    return runHandouts(['build'], { folder });
  }
});

describe('fonts of a project', () => {
  const list = (file: string) =>
    `families:\n  - name: Mine\n    scripts: [Latn]\n    licence: OFL-1.1\n    regular: ${file}\n    bold: ${file}\n`;

  test.each([
    'npm:/etc/hostname',
    'npm:../secret.ttf',
    'npm:letters/../../secret.ttf',
    '/etc/hostname',
    '../secret.ttf',
    'sub/../../secret.ttf',
    './secret.ttf',
    'C:/secret.ttf',
    "'..\\secret.ttf'",
    'file:///etc/hostname',
    '"a\\0.ttf"',
  ])('%s is refused where it is written', async (file) => {
    const folder = temporaryProject({ 'fonts/fonts.yaml': list(file), 'secret.ttf': SECRET });
    const { err, exit } = await runHandouts(['build'], { folder });
    expect(err).toMatch(/^fonts\/fonts\.yaml:5:\d+ {2}error: /mu);
    expect([exit, err.includes('    at ')]).toEqual([3, false]);
  });

  test.each([
    ['fonts/mine.ttf', 'mine.ttf', 'mine.ttf leads outside by a link'],
    ['node_modules/letters/mine.ttf', 'npm:letters/mine.ttf', 'npm:letters/mine.ttf leads outside by a link'],
  ])('a link at %s that leads out is not followed', async (path, file, says) => {
    const folder = temporaryProject({
      'fonts/fonts.yaml': list(file),
      'node_modules/letters/package.json': '{}',
    });
    symlinkSync(secret(), join(folder, path));
    const { err, exit } = await runHandouts(['build'], { folder });
    expect(err).toContain(says);
    expect(exit).toBe(3);
  });

  test('a font of a package is tried like any other', async () => {
    const folder = temporaryProject({
      'fonts/fonts.yaml': list('npm:letters/mine.ttf'),
      'node_modules/letters/package.json': '{}',
      'node_modules/letters/mine.ttf': SECRET,
    });
    const { err, exit } = await runHandouts(['build'], { folder });
    expect(err).toContain('npm:letters/mine.ttf cannot print: ');
    expect(exit).toBe(3);
  });
});

test('signs that a terminal obeys are shown as signs, in names and in lines of a file', async () => {
  const folder = temporaryProject({
    'content/clinics/\u001B[2Joak.yaml': OAK_TEXT,
    [ELM]: `name: "Elm\u001B[31m"\n`,
  });
  const { err } = await runHandouts(['build'], { folder });
  expect(err).toContain(String.raw`content/clinics/\u001B[2Joak.yaml:1:1`);
  expect(err).not.toContain('\u001B');
});
