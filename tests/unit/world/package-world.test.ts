import { expect, test } from 'vitest';
import { packageWorld } from '../../../src/world/index.js';
import { PROJECT_FOLDER } from '../../support/folders.js';

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
