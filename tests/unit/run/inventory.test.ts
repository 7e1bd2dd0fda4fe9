import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../src/world/index.js';
import { readClinicTable } from '../../../src/run/clinic-table.js';
import { takeInventory, type Inventory } from '../../../src/run/inventory.js';
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

describe('names that are refused', () => {
  const REST = 'content/handouts/rest/en.md';
  const OAK = 'content/clinics/oak.yaml';

  test.each([
    ['bad-id', ['content/clinics/Oak Clinic.yaml', REST]],
    ['bad-id', ['content/clinics/-oak.yaml', REST]],
    ['bad-id', [`content/clinics/${'a'.repeat(65)}.yaml`, REST]],
    ['bad-id', [OAK, 'content/handouts/føver/en.md']],
    ['bad-language', [OAK, 'content/handouts/rest/EN.md']],
    ['bad-language', [OAK, 'content/handouts/rest/en_US.md']],
    ['no-language', [OAK, 'content/handouts/rest/notes.txt']],
    ['no-clinics', [REST]],
    ['wrong-ending', [OAK, REST, 'content/clinics.xlsx']],
    ['wrong-ending', [OAK, REST, 'content/Clinics.csv']],
    ['wrong-ending', [OAK, REST, 'content/clinics/elm.yaml/notes.txt']],
    ['csv-names', [REST, 'content/clinics.csv']],
    ['no-handouts', [OAK]],
  ])('%s: %j', (code, paths) => {
    expect(codesIn(inventoryOf(...paths).log)).toEqual([code]);
  });

  test('Tagalog is asked for by the name that the computer knows it by', () => {
    expect(inventoryOf(OAK, 'content/handouts/rest/tl.md').log.errors).toMatchObject([
      { what: 'the language tag "tl" is written "fil"', hint: 'name the file by its language: fil.md' },
    ]);
  });

  test('two that differ only in capitals are one file on many systems', () => {
    expect(codesIn(inventoryOf(OAK, 'content/clinics/Oak.yaml', REST).log)).toContain('duplicate-id');
  });
});
