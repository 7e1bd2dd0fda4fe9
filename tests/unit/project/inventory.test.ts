import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { readClinicTable } from '../../../src/project/clinic-table.js';
import { takeInventory, type Inventory } from '../../../src/project/inventory.js';
import { codesIn } from '../../support/logged.js';

const inventoryOf = (...paths: readonly string[]) =>
  inventoryIn(Object.fromEntries(paths.map((path) => [path, ''])));

function inventoryIn(files: Readonly<Record<string, string>>): Inventory {
  const world = memoryWorld(files);
  return takeInventory(world, readClinicTable(world));
}

describe('what a project has', () => {
  test('clinics and handouts by name; other files are none', () => {
    const inventory = inventoryOf(
      'content/clinics/oak.yaml',
      'content/clinics/oak.svg',
      'content/handouts/rest/en.md',
      'content/handouts/rest/zh-Hans.md',
      'content/handouts/rest/figures/a.svg',
      'content/handouts/readme.txt',
    );
    expect(inventory.clinics).toEqual(['oak']);
    expect([...inventory.handouts]).toEqual([['rest', ['en', 'zh-Hans']]]);
    expect(codesIn(inventory.log)).toEqual([]);
  });

  test('clinics of the table beside those of files, by name', () => {
    const csv = 'id,name\nfir,Fir\nash,Ash\n';
    const files = { 'content/clinics/oak.yaml': '', 'content/handouts/rest/en.md': '' };
    const inventory = inventoryIn({ ...files, 'content/clinics.csv': csv });
    expect(inventory.clinics).toEqual(['ash', 'fir', 'oak']);
    expect(codesIn(inventory.log)).toEqual([]);
  });
});

const REST = 'content/handouts/rest/en.md';
const OAK = 'content/clinics/oak.yaml';

/** What is told of paths that stand beside a clinic and a handout, and what is left out for them. */
function toldOf(...paths: readonly string[]): readonly string[] {
  const { log, leftOut, isSound, clinics, handouts } = inventoryOf(OAK, REST, ...paths);
  expect([clinics, [...handouts.keys()], isSound]).toEqual([['oak'], ['rest'], true]);
  const severities = log.diagnostics.map(({ severity, code }) => `${severity} ${code}`);
  return [...severities, ...leftOut];
}

describe('one bad name stops only itself', () => {
  test.each([
    ['bad-id', 'content/clinics/Oak Clinic.yaml'],
    ['bad-id', 'content/clinics/-oak.yaml'],
    ['bad-id', 'content/clinics/Oak.yaml'],
    ['bad-id', `content/clinics/${'a'.repeat(65)}.yaml`],
    ['bad-id', 'content/clinics/oak\nclinic.yaml'],
    ['bad-id', 'content/clinics/\u202Eyaml.yaml'],
    ['bad-id', 'content/clinics/.oak.yaml'],
    ['bad-id', 'content/clinics/__proto__.yaml'],
    ['bad-language', 'content/handouts/rest/ES.md'],
    ['bad-language', 'content/handouts/rest/es_MX.md'],
    ['bad-language', 'content/handouts/rest/tl.md'],
    ['wrong-ending', 'content/handouts/rest/es.markdown'],
    ['wrong-ending', 'content/handouts/rest/es.md.txt'],
    ['wrong-ending', 'content/handouts/rest/es.docx'],
    ['wrong-ending', 'content/handouts/rest/es.MD'],
    ['wrong-ending', 'content/clinics.xlsx'],
    ['wrong-ending', 'content/Clinics.csv'],
    ['wrong-ending', 'content/clinics/elm.yml'],
    ['wrong-ending', 'content/clinics/elm.YAML'],
    ['wrong-ending', 'content/clinics/elm.json'],
    ['wrong-ending', 'content/clinics/elm.yaml.txt'],
    ['not-read', 'content/clinics/north/elm.yaml'],
    ['not-read', 'content/handouts/walk.md'],
  ])('%s is a mistake, and the rest is planned: %j', (code, path) => {
    expect(toldOf(path)).toEqual([`error ${code}`, path]);
  });

  test.each([
    ['bad-id', 'content/handouts/føver/', 'en.md'],
    ['bad-id', 'content/handouts/Walk/', 'en.md'],
    ['bad-id', 'content/handouts/REST/', 'en.md'],
    ['bad-id', 'content/handouts/..rest/', 'en.md'],
    ['no-language', 'content/handouts/walk/', 'figures/a.svg'],
    ['wrong-ending', 'content/clinics/elm.yaml/', 'notes.txt'],
    ['wrong-ending', 'content/clinics.csv/', 'clinics.csv'],
  ])('%s is a mistake of the folder, and the rest is planned: %s', (code, folder, inside) => {
    expect(toldOf(`${folder}${inside}`)).toEqual([`error ${code}`, folder]);
  });

  test.each([
    ['bad-id', 'content/handouts/Draft Copy/en.md'],
    ['bad-id', 'content/handouts/Draft Copy/notes.docx'],
    ['bad-id', 'content/handouts/rest copy/en.md'],
    ['bad-id', 'content/handouts/rest (2)/en.md'],
    ['bad-id', 'content/handouts/Old handouts/rest.docx'],
    ['bad-id', 'content/clinics/riverside copy.yaml'],
    ['bad-id', 'content/clinics/Copy of riverside.yaml'],
    ['bad-id', 'content/clinics/riverside - Kopie.yaml'],
    ['bad-id', 'content/clinics/riverside (1).yaml'],
    ['bad-language', 'content/handouts/rest/en copy.md'],
    ['bad-language', 'content/handouts/rest/to do.md'],
    ['not-read', 'content/handouts/rest/en.docx'],
    ['not-read', 'content/handouts/rest/plan.pdf'],
    ['not-read', 'content/handouts/list.docx'],
    ['not-read', 'content/clinics/phones.txt'],
    ['not-read', 'content/clinics/constructor'],
  ])('%s is told, and nothing is missed: %j', (code, path) => {
    expect(toldOf(path)).toEqual([`warning ${code}`]);
  });

  test.each([
    'content/handouts/rest/.DS_Store',
    'content/handouts/.DS_Store',
    'content/handouts/Thumbs.db',
    'content/handouts/desktop.ini',
    'content/handouts/.git/config',
    'content/handouts/.gitkeep',
    'content/handouts/__MACOSX/rest/en.md',
    'content/handouts/rest/._en.md',
    'content/handouts/rest/~$en.docx',
    'content/handouts/rest/.en.md.swp',
    'content/handouts/rest/#en.md#',
    'content/handouts/rest/.#en.md',
    'content/handouts/rest/en.md~',
    'content/handouts/rest/en.md.orig',
    'content/handouts/rest/README.md',
    'content/handouts/rest/figures/a.svg',
    'content/handouts/README.md',
    'content/clinics/._oak.yaml',
    'content/clinics/oak.yaml~',
    'content/clinics/.oak.yaml.swp',
    'content/clinics/#oak.yaml#',
    'content/clinics/oak.yaml.bak',
    'content/clinics/~$oak.docx',
    'content/clinics/logos/oak.png',
    'content/clinics/oak.webp',
    'content/~$clinics.xlsx',
    'content/.~lock.clinics.csv#',
  ])('what systems and programs leave is passed over: %s', (path) => {
    expect(toldOf(path)).toEqual([]);
  });

  test('a spreadsheet beside the table that was made of it is told only', () => {
    const files = {
      [OAK]: '',
      [REST]: '',
      'content/clinics.csv': 'id,name\nash,Ash\n',
      'content/clinics.xlsx': '',
    };
    const { log, leftOut } = inventoryIn(files);
    expect([codesIn(log), leftOut]).toEqual([['wrong-ending'], []]);
  });

  test('Tagalog is asked for by the name that the computer knows it by', () => {
    expect(inventoryOf(OAK, REST, 'content/handouts/rest/tl.md').log.errors).toMatchObject([
      { what: 'the language tag "tl" is written "fil"', hint: 'name the file by its language: fil.md' },
    ]);
  });
});

describe('a project of which nothing can be planned', () => {
  test.each([
    [['no-clinics'], [REST]],
    [['no-handouts'], [OAK]],
    [['csv-names'], [REST, 'content/clinics.csv']],
    [
      ['bad-id', 'no-clinics'],
      [REST, 'content/clinics/Oak.yaml'],
    ],
    [
      ['bad-id', 'no-handouts'],
      [OAK, 'content/handouts/Rest/en.md'],
    ],
    [
      ['no-language', 'no-handouts'],
      [OAK, 'content/handouts/rest/figures/a.svg'],
    ],
  ])('%j: %j', (codes, paths) => {
    const { log, isSound } = inventoryOf(...paths);
    expect([codesIn(log), isSound]).toEqual([codes, false]);
  });
});
