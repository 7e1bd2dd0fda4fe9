import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

interface Package {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: { readonly '.': { readonly types: string; readonly default: string } };
}

const MANIFEST = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as Package;

test.runIf(isThorough)(
  `what is packed has the program, the desk, the library and its types, and nothing of how they are made${LEFT_TO_CI}`,
  () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: PROJECT_FOLDER,
      encoding: 'utf8',
    });
    const [packed] = JSON.parse(stdout) as readonly {
      readonly size: number;
      readonly files: readonly { readonly path: string }[];
    }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const { types, default: library } = MANIFEST.exports['.'];
    for (const wanted of [
      types,
      library,
      MANIFEST.bin['handouts'] ?? '',
      'dist/cli/page/desk.js',
      'dist/cli/page/desk.css',
    ])
      expect(paths).toContain(wanted.replace(/^\.\//u, ''));
    expect(paths.filter((path) => /^(?:src|tests|output|\.ci)\//u.test(path))).toEqual([]);
    expect(packed?.size).toBeLessThan(4 * 1024 * 1024);
  },
);

test('another program makes the sheets of a project, and hears what happens', async () => {
  const folder = temporaryProject();
  const program = `
    import { build } from ${JSON.stringify(pathToFileURL(join(PROJECT_FOLDER, MANIFEST.exports['.'].default)).href)};
    const heard = [];
    const { made, exit_code } = await build({ project: ${JSON.stringify(folder)}, handouts: ['rest'], onEvent: ({ event }) => heard.push(event) });
    const wrong = await build({ project: ${JSON.stringify(folder)}, sizes: ['huge'] }).catch(({ message }) => message);
    console.log(JSON.stringify({ made, exit_code, heard, wrong }));`;
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  const { stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual({
    made: 1,
    exit_code: 0,
    heard: ['planned', 'made', 'summary'],
    wrong: expect.stringMatching(/unknown size "huge"/u),
  });
  expect(existsSync(join(folder, 'output/oak/en/rest.large.letter.pdf'))).toBe(true);
});
