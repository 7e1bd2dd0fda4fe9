import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../src/world/index.js';
import { takeInventory } from '../../../src/run/inventory.js';
import { codesIn } from '../../support/logged.js';

const inventoryOf = (...paths: readonly string[]) =>
  takeInventory(memoryWorld(Object.fromEntries(paths.map((path) => [path, '']))));

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
    ['no-handouts', [OAK]],
  ])('%s: %j', (code, paths) => {
    expect(codesIn(inventoryOf(...paths).log)).toEqual([code]);
  });

  test('two that differ only in capitals are one file on many systems', () => {
    expect(codesIn(inventoryOf(OAK, 'content/clinics/Oak.yaml', REST).log)).toContain('duplicate-id');
  });
});
