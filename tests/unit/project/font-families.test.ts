import { describe, expect, test } from 'vitest';
import { FontFamilies } from '../../../src/project/font-families.js';
import { openWorld } from '../../../src/project/index.js';
import { layeredWorld, trackedWorld, type World } from '../../../src/world/index.js';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { remadeFont } from '../../support/remade-font.js';
import { FONTS } from '../../support/typesetting.js';

const PRESS = openWorld(PROJECT_FOLDER, PROJECT_FOLDER, new Date(0));
const LATIN = 'npm:@expo-google-fonts/atkinson-hyperlegible-next';
const ATKINSON = `  - name: Atkinson
    scripts: [Latn]
    licence: OFL-1.1
    regular: ${LATIN}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf
    bold: ${LATIN}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf
`;
const THAI = `  - name: Some Thai
    scripts: [Thai]
    licence: OFL-1.1
    package: '@nobody/some-thai@1.2.3'
    pack: thai
    regular: npm:@nobody/some-thai/regular.ttf
    bold: npm:@nobody/some-thai/bold.ttf
`;

const shelfWith = (
  families: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): FontFamilies =>
  new FontFamilies(
    layeredWorld(
      memoryWorld({ 'fonts/fonts.yaml': `families:\n${families}`, ...files }),
      withoutPacks(PRESS),
    ),
  );

/** The press as another project sees it: without the folders that install its fonts. */
function withoutPacks(world: World): World {
  return { ...world, list: (folder) => (folder.startsWith('fonts/packs') ? [] : world.list(folder)) };
}

/** Font files of which the world handed out the bytes. */
const fontsRead = (world: ReturnType<typeof trackedWorld>): readonly string[] =>
  world.reads
    .filter(({ sha256 }) => sha256.length === 64)
    .map(({ path }) => path.replace(/^.*\//u, ''))
    .filter((name) => name.endsWith('.ttf'));

describe('fonts are read when a sheet first needs them', () => {
  test('an English sheet reads one family, an Arabic one two', () => {
    const world = trackedWorld(PRESS);
    const shelf = new FontFamilies(world);
    shelf.forSheet('en', ['“Mon–Fri”, é, 38.5 °C']);
    expect(fontsRead(world)).toEqual([
      'AtkinsonHyperlegibleNext_400Regular.ttf',
      'AtkinsonHyperlegibleNext_700Bold.ttf',
    ]);
    const { thing } = shelf.forSheet('ar', ['اتصل']);
    expect(thing?.regular.map(({ name }) => name)).toEqual([
      'AtkinsonHyperlegibleNext_400Regular',
      'NotoNaskhArabic_400Regular',
    ]);
    expect(thing?.own).toBe(1);
    expect(fontsRead(world)).toHaveLength(4);
  });

  test('a doctor with a name in another script brings its family, on that sheet alone', () => {
    const shelf = new FontFamilies(PRESS);
    const plain = shelf.forSheet('en', ['é']).thing;
    const named = shelf.forSheet('en', ['Анна Ковальчук']).thing;
    expect(plain?.regular).toHaveLength(1);
    expect(named?.bold.map(({ name }) => name)).toEqual([
      'AtkinsonHyperlegibleNext_700Bold',
      'NotoSans_700Bold',
    ]);
    expect(shelf.forSheet('en', ['Ольга']).thing).toBe(named && shelf.forSheet('en', ['Ольга']).thing);
  });

  test('sheets that need the same families share one chain, so that what is set in it is shared', () => {
    const shelf = new FontFamilies(PRESS);
    expect(shelf.forSheet('en', ['Анна']).thing).toBe(shelf.forSheet('en', ['Ольга']).thing);
  });
});

describe('a font that is not installed', () => {
  const shelf = shelfWith(ATKINSON + THAI);

  test('stops the sheets of its language, by language, script, font and command', () => {
    const { thing, log } = shelf.forSheet('th', []);
    expect(thing).toBeUndefined();
    expect(log.diagnostics).toMatchObject([
      {
        code: 'font-not-installed',
        what: 'Thai (th) is written in the script Thai, and its font Some Thai is not installed',
        place: { file: 'fonts/fonts.yaml', line: 7, column: 5 },
        hint: "install it, in the project's folder: npm install --ignore-scripts --save-exact @nobody/some-thai@1.2.3",
      },
    ]);
  });

  test('is installed from its pack where the project has packs', () => {
    const { log } = shelfWith(ATKINSON + THAI, { 'fonts/packs/thai/package.json': '{}' }).forSheet('th', []);
    expect(log.diagnostics[0]?.hint).toBe(
      "install it, in the project's folder: npm ci --ignore-scripts --prefix fonts/packs/thai",
    );
  });

  test('stops no sheet of another language', () => {
    expect(shelf.forSheet('en', []).log.diagnostics).toEqual([]);
    expect(shelf.forSheet('en', []).thing).toBeDefined();
  });

  test('is what to install where a name is written in its script', () => {
    const { thing, reads } = shelf.forSheet('en', ['ไทย']);
    expect(thing?.advice?.('ท')).toBe(
      "install Some Thai, which prints its script, in the project's folder: npm install --ignore-scripts --save-exact @nobody/some-thai@1.2.3",
    );
    expect(thing?.advice?.('\u{1F600}')).toBeUndefined();
    // Once it is installed, the sheet is not fresh any more.
    expect(reads).toContainEqual({ path: 'npm:@nobody/some-thai/regular.ttf', sha256: 'missing' });
  });

  test('a font without a package that is not there is a mistake of the project', () => {
    const { log } = shelfWith(ATKINSON.replace('_400Regular', '_None')).forSheet('en', []);
    expect(log.errors).toMatchObject([{ place: { file: 'fonts/fonts.yaml', line: 5 } }]);
  });
});

test('a language whose script no family prints is refused', () => {
  const { thing, log } = shelfWith(ATKINSON).forSheet('ta', []);
  expect(thing).toBeUndefined();
  expect(log.errors).toMatchObject([
    {
      code: 'no-font-for-script',
      what: 'Tamil (ta) is written in the script Taml, which no family prints',
      place: { file: 'fonts/fonts.yaml' },
    },
  ]);
});

test.each([
  ['scripts: [Latn]', 'scripts: [latin]', 'is not the code of a script'],
  ['scripts: [Latn]', 'scripts: []', 'is an empty list'],
  ['    licence', '    package: some-thai; rm -rf /\n    licence', 'must be a package and its exact version'],
  ['    licence', '    package: some-thai@^1.2.0\n    licence', 'must be a package and its exact version'],
  ['    licence', '    pack: ../../etc\n    licence', 'use small letters'],
  [/regular: npm:.*/u, 'regular: npm:/somewhere/outside.ttf', 'must be a file below fonts/'],
  [/regular: npm:.*/u, 'regular: npm:../outside.ttf', 'must be a file below fonts/'],
  [/regular: npm:.*/u, 'regular: npm:@expo-google-fonts/../../outside.ttf', 'must be a file below fonts/'],
  [/regular: npm:.*/u, 'regular: /somewhere/outside.ttf', 'must be a file below fonts/'],
  [/regular: npm:.*/u, 'regular: ../outside.ttf', 'must be a file below fonts/'],
  [/regular: npm:.*/u, 'regular: own/../../outside.ttf', 'must be a file below fonts/'],
  [/regular: npm:.*/u, String.raw`regular: own\outside.ttf`, 'must be a file below fonts/'],
])('fonts.yaml with %j as %j is refused', (right, wrong, why) => {
  const { log } = shelfWith(ATKINSON.replace(right, wrong)).forSheet('en', []);
  expect(log.errors[0]?.what).toContain(why);
});

test("a clinic's own font that is none is refused where fonts.yaml names it, and nothing is printed in it", () => {
  const own = ATKINSON.replace(/regular: .*/u, 'regular: own.ttf');
  const { thing, log } = shelfWith(own, { 'fonts/own.ttf': 'not a font' }).forSheet('en', []);
  expect(thing).toBeUndefined();
  expect(log.errors).toMatchObject([
    {
      code: 'bad-font',
      what: 'own.ttf cannot print: it is cut off',
      place: { file: 'fonts/fonts.yaml', line: 5 },
      hint: 'use a whole static TrueType file (.ttf) that may be embedded',
    },
  ]);
});

describe("a clinic's own font", () => {
  const own = ATKINSON.replace(/regular: .*/u, 'regular: own.ttf');
  const sound = Buffer.from(FONTS.regular[0].bytes);

  test('prints when it is sound', () => {
    const { thing, log } = shelfWith(own, { 'fonts/own.ttf': sound }).forSheet('en', []);
    expect(log.errors).toEqual([]);
    expect(thing?.regular[0]?.name).toBe('own');
  });

  test('is refused, with its file and the reason, when one byte of its map of characters has changed', () => {
    const bytes = Buffer.from(sound);
    const cmap = bytes.readUInt32BE(bytes.indexOf('cmap', 12, 'latin1') + 8);
    bytes[cmap + 30] = (bytes[cmap + 30] ?? 0) ^ 0x04;
    const { thing, log } = shelfWith(own, { 'fonts/own.ttf': bytes }).forSheet('en', []);
    expect(thing).toBeUndefined();
    expect(log.errors.map(({ what }) => what)).toEqual([
      'own.ttf cannot print: its table cmap is not as it was made: its checksum does not fit',
    ]);
  });

  test('is refused for Latin text when it lacks a digit or a letter', () => {
    const lettersOnly = remadeFont(sound, (parts) => {
      const bytes = Buffer.alloc(24);
      const glyph = 2;
      for (const [at, word] of [0, 1, 3, 1, 0, 12, 6, 12, 0, 0x41, 1, glyph].entries())
        bytes.writeUInt16BE(word, 2 * at);
      parts.set('cmap', bytes);
    });
    const { thing, log } = shelfWith(own, { 'fonts/own.ttf': lettersOnly }).forSheet('en', []);
    expect(thing).toBeUndefined();
    expect(log.errors[0]?.what).toBe('own.ttf cannot print: it has no "0"');
  });
});

test('a font of a package that was changed after it was installed is tried like any other', () => {
  const file =
    'npm:@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf';
  const bytes = Buffer.from(FONTS.regular[0].bytes);
  bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 0x01;
  const { thing, log } = shelfWith(ATKINSON, { [file]: bytes }).forSheet('en', []);
  expect(thing).toBeUndefined();
  expect(log.errors[0]?.what).toContain('checksum');
});
