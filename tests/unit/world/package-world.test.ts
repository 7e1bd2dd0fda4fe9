import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageWorld } from '../../../src/world/index.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const world = packageWorld([PROJECT_FOLDER], new Date(0));
const FONT =
  'npm:@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf';

test('a file of an installed package is found by its name', () => {
  expect(world.read(FONT, 1_000_000)).toMatchObject({ kind: 'found' });
});

test('one that is too large is told by its size', () => {
  expect(world.read(FONT, 10)).toMatchObject({ kind: 'too-large' });
});

test.each([
  'npm:no-such-package/a.ttf',
  'npm:@expo-google-fonts/atkinson-hyperlegible-next/none.ttf',
  'package.json',
  'npm:',
])('%s is missing', (path) => {
  expect(world.read(path, 1_000_000)).toEqual({ kind: 'missing' });
});

test('it lists nothing', () => {
  expect(world.list('')).toEqual([]);
});

test('of several folders, the first that has a package gives it', () => {
  const several = packageWorld(['/no/such/folder', PROJECT_FOLDER], new Date(0));
  expect(several.read(FONT, 1_000_000)).toMatchObject({ kind: 'found' });
  expect(several.stamp(FONT)).toBeDefined();
});

describe('what is no file of a package', () => {
  /** A project with a package, and a secret beside it. */
  function withPackage(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules/letters/sub'), { recursive: true });
    mkdirSync(join(folder, 'node_modules/stray'));
    writeFileSync(join(folder, 'node_modules/letters/package.json'), '{}');
    writeFileSync(join(folder, 'node_modules/letters/sub/a.ttf'), 'font');
    writeFileSync(join(folder, 'node_modules/stray/a.ttf'), 'font of no package');
    writeFileSync(join(folder, 'secret.ttf'), 'secret');
    symlinkSync(join(folder, 'secret.ttf'), join(folder, 'node_modules/letters/link.ttf'));
    return folder;
  }

  test.each([
    'npm:/etc/hostname',
    'npm:fs',
    'npm:letters',
    'npm:letters/',
    'npm:letters/../../secret.ttf',
    'npm:../secret.ttf',
    'npm:./letters/sub/a.ttf',
    'npm:letters/sub/../sub/a.ttf',
    String.raw`npm:letters\sub\a.ttf`,
    'npm:letters//sub/a.ttf',
    'npm:file:///etc/hostname',
    'npm:C:/letters/a.ttf',
    'npm:stray/a.ttf',
    'npm:letters/sub/a.ttf\0',
    'npm:constructor/toString',
  ])('%j is missing', (path) => {
    expect(packageWorld([withPackage()], new Date(0)).read(path, 1000)).toEqual({ kind: 'missing' });
  });

  test('a link that leads out of the package is told, and not followed', () => {
    expect(packageWorld([withPackage()], new Date(0)).read('npm:letters/link.ttf', 1000)).toEqual({
      kind: 'outside',
      why: 'leads outside by a link',
    });
  });

  test('a folder is told to be none', () => {
    expect(packageWorld([withPackage()], new Date(0)).read('npm:letters/sub', 1000)).toMatchObject({
      kind: 'unreadable',
    });
  });

  test('a package that is a link, as some managers make them, is read where it leads', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(withPackage(), 'node_modules/letters'), join(folder, 'node_modules/letters'));
    expect(packageWorld([folder], new Date(0)).read('npm:letters/sub/a.ttf', 1000)).toMatchObject({
      kind: 'found',
    });
  });
});
