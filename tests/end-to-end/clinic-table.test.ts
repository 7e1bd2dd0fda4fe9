import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsIn } from '../support/events-in.js';
import { filesIn, OAK, OAK_TEXT, REST, runIn } from '../support/refusal.js';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough } from '../support/thorough.js';

const CSV = 'content/clinics.csv';
const NAMES = 'id,name,phone,emergency,website';
const rowOf = (id: string, more = '') =>
  `${id},${id} Clinic,(555) 010-2000,911,https://${id}.example.org${more}`;
const table = (...rows: readonly string[]) => [NAMES, ...rows, ''].join('\n');
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>';

interface Manifest {
  readonly inputs: readonly (readonly [string, string])[];
  readonly files: readonly { readonly file: string; readonly inputs: readonly number[] }[];
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as Manifest;
}

describe('clinics of a table', () => {
  test('make the same sheets as clinics of files, beside them', async () => {
    const folder = temporaryProject({
      [CSV]: `\uFEFF${table(rowOf('elm'), rowOf('fir'))}`.replaceAll('\n', '\r\n'),
    });
    const { exit, err } = await runHandouts(['build'], { folder });
    expect({ exit, err }).toMatchObject({ exit: 0 });
    const sheets = ['elm', 'fir', 'oak'].map((id) => `${id}/en/rest.large.letter.pdf`);
    expect(filesIn(join(folder, 'output'))).toEqual(sheets);
    const yaml = temporaryProject({
      [OAK]: null,
      'content/clinics/elm.yaml': OAK_TEXT.replace('Oak', 'elm').replace('oak', 'elm'),
    });
    await runHandouts(['build'], { folder: yaml });
    const elm = 'output/elm/en/rest.large.letter.pdf';
    expect(readFileSync(join(folder, elm)).equals(readFileSync(join(yaml, elm)))).toBe(true);
  });

  test('are enough for a project, and are selected by their ids', async () => {
    const { out, exit } = await runIn({ [OAK]: null, [CSV]: table(rowOf('elm'), rowOf('fir')) }, [
      'build',
      '--clinic',
      'f*',
    ]);
    expect(out).toBe('fir/en/rest.large.letter.pdf\n');
    expect(exit).toBe(0);
  });

  test('stand in the list of clinics, also where a row is wrong', async () => {
    const { out, err, exit } = await runIn({ [CSV]: table(rowOf('elm'), ',Ash,1,911,x') }, [
      'list',
      'clinics',
    ]);
    expect(out).toContain('elm Clinic');
    expect(out).toMatch(/^row 3 +\(cannot be read\)/mu);
    expect(err).toContain(`${CSV}:3:1 (row 3, column "id")  error: row 3 has no id`);
    expect(exit).toBe(3);
  });

  test('have their logos where those of files are', async () => {
    const { exit, err } = await runIn(
      {
        [CSV]: [`${NAMES},logo,logo_alt`, rowOf('elm', ',elm.svg,Elm'), ''].join('\n'),
        'content/clinics/elm.svg': LOGO,
      },
      ['build'],
    );
    expect({ exit, err }).toMatchObject({ exit: 0 });
  });
});

describe('a row that is wrong', () => {
  test('takes down its clinic and no other, and is shown with row and column', async () => {
    const { err, exit, folder } = await runIn(
      { [CSV]: table(rowOf('elm'), rowOf('fir').replace('(555) 010-2000', 'call us'), rowOf('ash')) },
      ['build'],
    );
    expect(err).toContain(
      `${CSV}:3:16 (row 3, column "phone")  error: phone "call us" is not a phone number`,
    );
    expect(err).toContain('  3 | fir,fir Clinic,call us,911');
    expect(err).toContain('1 clinic left out: fir');
    expect(exit).toBe(1);
    expect(filesIn(join(folder, 'output')).map((file) => file.slice(0, 3))).toEqual(['ash', 'elm', 'oak']);
  });

  test('is told with its cell where only the page shows it', async () => {
    const { err } = await runIn({ [CSV]: table(rowOf('elm').replace('elm Clinic', 'Elm 🌳')) }, ['build']);
    expect(err).toContain(`${CSV}:2:9 (row 2, column "name")  error: no font has the character "🌳"`);
  });

  test('is told to programs by row and column too', async () => {
    const { out } = await runIn({ [CSV]: table(rowOf('elm').replace('911', '=1')) }, ['build', '--json']);
    expect(eventsIn(out)).toContainEqual(
      expect.objectContaining({
        event: 'diagnostic',
        place: { file: CSV, line: 2, column: 31, cell: { row: 2, column: 'emergency' } },
      }),
    );
  });

  test('of an id that a file has too takes down both, since nobody knows which was meant', async () => {
    const { err, exit, folder } = await runIn({ [CSV]: table(rowOf('oak'), rowOf('elm')) }, ['build']);
    expect(err).toContain(`${OAK}:1:1  error: "oak" is the id of row 2 too`);
    expect(err).toContain(`${CSV}:2:1 (row 2, column "id")  error: "oak" is the id of ${OAK} too`);
    expect(exit).toBe(1);
    expect(filesIn(join(folder, 'output'))).toEqual(['elm/en/rest.large.letter.pdf']);
  });

  test('of names stops everything', async () => {
    const { err, exit, out } = await runIn({ [CSV]: 'id,fone\nelm,1\n' }, ['build']);
    expect(err).toContain(`${CSV}:1:4 (row 1, column "fone")  error: unknown column "fone"`);
    expect(err).toContain('hint: did you mean "phone"?');
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
  });
});

describe('a change of the table', () => {
  test('makes anew the sheets of the rows that changed, and only those', async () => {
    const folder = temporaryProject({ [CSV]: table(rowOf('elm'), rowOf('fir')) });
    await runHandouts(['build'], { folder });
    const { inputs, files } = manifestIn(folder);
    expect(inputs.map(([path]) => path).filter((path) => path.startsWith(CSV))).toEqual([
      `${CSV}#elm`,
      `${CSV}#fir`,
    ]);
    expect(files).toHaveLength(3);
    // Another order of rows and of columns, quotes and a new row: only what a row means counts.
    const moved = table(rowOf('new'), rowOf('fir').replace('2000', '2001'), `"elm"${rowOf('elm').slice(3)}`);
    writeFileSync(join(folder, CSV), moved);
    const { out, exit } = await runHandouts(['build'], { folder });
    expect(out).toBe('fir/en/rest.large.letter.pdf\nnew/en/rest.large.letter.pdf\n');
    expect(exit).toBe(0);
  });
});

/** Where not all is tried, fewer. */
const MANY = isThorough ? 10_000 : 1000;

test('ten thousand rows are nothing special', async () => {
  const folder = temporaryProject({ [OAK]: null, [REST]: null });
  mkdirSync(join(folder, 'content/handouts/rest'), { recursive: true });
  writeFileSync(join(folder, REST), '');
  const ids = Array.from({ length: MANY }, (_, index) => `clinic-${index}`);
  writeFileSync(join(folder, CSV), table(...ids.map((id) => rowOf(id))));
  const { out, exit } = await runHandouts(['list', 'clinics'], { folder });
  expect(
    out
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('clinic-')),
  ).toHaveLength(MANY);
  expect(exit).toBe(0);
});
