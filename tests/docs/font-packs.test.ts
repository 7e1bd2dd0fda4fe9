import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFontList } from '../../src/project/load-font-list.js';
import { loaded } from '../../src/project/loaded.js';
import { openWorld } from '../../src/project/index.js';
import { PROJECT_FOLDER } from '../support/folders.js';

const PACKS = join(PROJECT_FOLDER, 'fonts/packs');
const world = openWorld(PROJECT_FOLDER, PROJECT_FOLDER, new Date(0));
const families = loaded(world, loadFontList).thing?.families ?? [];

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly packages?: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
}
const jsonOf = (...path: readonly string[]): PackageFile =>
  JSON.parse(readFileSync(join(PROJECT_FOLDER, ...path), 'utf8')) as PackageFile;

describe('fonts/fonts.yaml', () => {
  test('names every pack, and each pack is named', () => {
    expect(families.flatMap(({ pack }) => pack ?? []).toSorted()).toEqual(readdirSync(PACKS).toSorted());
  });

  test.each(families.filter((family) => family.pack !== undefined))(
    '$name is what its pack installs, with a lockfile that says its hash',
    ({ package: name = '', pack = '', regular, bold }) => {
      const at = name.lastIndexOf('@');
      const [plain, version] = [name.slice(0, at), name.slice(at + 1)];
      expect(jsonOf('fonts/packs', pack, 'package.json').dependencies).toEqual({ [plain]: version });
      const locked = jsonOf('fonts/packs', pack, 'package-lock.json').packages?.[`node_modules/${plain}`];
      expect(locked).toMatchObject({ version, integrity: expect.stringMatching(/^sha512-/u) as string });
      expect([regular, bold].every((file) => file.startsWith(`npm:${plain}/`))).toBe(true);
      const folder = join(PACKS, pack, 'node_modules');
      const files = existsSync(folder) ? [regular, bold] : [];
      expect(files.filter((file) => !existsSync(join(folder, file.slice('npm:'.length))))).toEqual([]);
    },
  );

  test.each(families.filter((family) => family.package === undefined))(
    '$name comes with the press',
    ({ regular }) => {
      const [scope = '', name = ''] = regular.slice('npm:'.length).split('/');
      expect(jsonOf('package.json').dependencies).toHaveProperty([`${scope}/${name}`]);
    },
  );

  test('fonts/README.md has a row for every family', () => {
    const text = readFileSync(join(PROJECT_FOLDER, 'fonts/README.md'), 'utf8');
    expect(families.filter(({ name }) => !text.includes(`| ${name} `)).map(({ name }) => name)).toEqual([]);
  });
});
