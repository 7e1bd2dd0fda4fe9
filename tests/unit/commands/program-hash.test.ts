import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { programHash } from '../../../src/commands/program-hash.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const PACKAGE = { name: 'clinic-handouts', dependencies: { sharp: '1.0.0', pdf: '2.0.0' } };

/** What npm has installed, by folder below node_modules. */
const INSTALLED = {
  sharp: {
    version: '1.0.0',
    dependencies: { semver: '^7.0.0' },
    optionalDependencies: { 'sharp-linux': '1.0.0' },
  },
  'sharp-linux': { version: '1.0.0', os: ['linux'], cpu: ['x64'] },
  pdf: { version: '2.0.0', dependencies: { semver: '^6.0.0' } },
  semver: { version: '7.1.0', integrity: 'sha512-a' },
  'pdf/node_modules/semver': { version: '6.1.0', integrity: 'sha512-b' },
  stranger: { version: '1.0.0' },
};

type Installed = Readonly<Record<string, object>>;

const lockOf = (installed: Installed, below = '') =>
  JSON.stringify({
    packages: Object.fromEntries(
      Object.entries(installed).map(([name, entry]) => [`${below}node_modules/${name}`, entry]),
    ),
  });

/** The hash of a press with these files. */
function hashWith(files: Readonly<Record<string, string>>, press = '.'): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries({
    [`${press}/package.json`]: JSON.stringify(PACKAGE),
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return programHash(join(folder, press, 'dist'), join(folder, press), ['1.3.0']);
}

/** Each way in which what is installed is known. */
const SHAPES: readonly (readonly [name: string, hash: (installed: Installed) => string])[] = [
  ['a clone', (installed) => hashWith({ 'node_modules/.package-lock.json': lockOf(installed) })],
  ['a clone before it is installed', (installed) => hashWith({ 'package-lock.json': lockOf(installed) })],
  [
    'a package of a project',
    (installed) =>
      hashWith({ 'node_modules/.package-lock.json': lockOf(installed) }, 'node_modules/clinic-handouts'),
  ],
  [
    'a package with packages of its own',
    (installed) =>
      hashWith(
        { 'node_modules/.package-lock.json': lockOf(installed, 'node_modules/clinic-handouts/') },
        'node_modules/clinic-handouts',
      ),
  ],
];

describe.each(SHAPES)('the program of %s', (_name, hash) => {
  test.each([
    ['what it asks for itself', { ...INSTALLED, sharp: { ...INSTALLED.sharp, version: '1.0.1' } }],
    ['what that asks for', { ...INSTALLED, semver: { version: '7.2.0', integrity: 'sha512-c' } }],
    [
      'other bytes of the same version',
      { ...INSTALLED, semver: { version: '7.1.0', integrity: 'sha512-d' } },
    ],
    ['what one of them has for itself', { ...INSTALLED, 'pdf/node_modules/semver': { version: '6.2.0' } }],
  ])('is another with another version of %s', (_what, installed) => {
    expect(hash(installed)).not.toBe(hash(INSTALLED));
  });

  test.each([
    ['a package that it does not build on', { ...INSTALLED, stranger: { version: '2.0.0' } }],
    [
      'what is made for another system',
      { ...INSTALLED, 'sharp-linux': { version: '1.0.0', os: ['darwin'] } },
    ],
    ['the order in which they are written down', Object.fromEntries(Object.entries(INSTALLED).toReversed())],
  ])('is the same with another %s', (_what, installed) => {
    expect(hash(installed)).toBe(hash(INSTALLED));
  });
});

test('the same packages make the same program in a clone and in a project', () => {
  expect(new Set(SHAPES.map(([, hash]) => hash(INSTALLED))).size).toBe(1);
});

test.each(['', '{', '[]', '{"packages":[]}', '{"packages":{"node_modules/sharp":7}}'])(
  'a lockfile that is none stops nothing: %j',
  (lock) => {
    expect(hashWith({ 'node_modules/.package-lock.json': lock })).toBe(hashWith({}));
  },
);

test('the press knows what it builds on', () => {
  expect(programHash(join(PROJECT_FOLDER, 'dist/cli'), PROJECT_FOLDER, [])).not.toBe(hashWith({}));
});
