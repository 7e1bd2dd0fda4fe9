import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MOST_MS = 15 * 60_000;
/** Two installs from the registry, which take minutes: `CI_PORTABLE=1 npx vitest run tests/end-to-end/portable.test.ts`. */
const isWanted = process.env['CI_PORTABLE'] === '1';
const isHere = isWanted && process.platform === 'linux' && process.arch === 'x64';

describe.runIf(isHere)(
  `a press that nobody installs${isWanted ? '' : ' (skipped: CI_PORTABLE is not 1)'}`,
  () => {
    test(
      'is one folder that makes sheets where no other program can be found',
      () => {
        const above = temporaryFolder();
        const folder = join(above, 'Café papers');
        const portable = join(PROJECT_FOLDER, '.ci/portable');
        // As it is built: other tests run it meanwhile, and a build would take it away from them.
        const packed = spawnSync(
          'npm',
          ['pack', '--silent', '--ignore-scripts', '--pack-destination', above],
          {
            cwd: PROJECT_FOLDER,
            encoding: 'utf8',
          },
        );
        const tarball = join(above, packed.stdout.trim());
        const made = spawnSync(portable, ['linux-x64', folder, tarball], { encoding: 'utf8' });
        expect([made.status, made.stdout]).toEqual([
          0,
          expect.stringMatching(/double-click "Print desk\.sh"/u),
        ]);
        const alone = { encoding: 'utf8', env: { PATH: '' } } as const;
        const run = (name: string, ...words: readonly string[]) =>
          spawnSync(join(folder, name), words, alone);
        expect(run('handouts', 'init', join(folder, 'oak'), '--yes').status).toBe(0);
        expect(run('handouts', 'build', '--project', join(folder, 'oak')).status).toBe(0);
        expect(existsSync(join(folder, 'oak/output/my-clinic/en/first-handout.large.letter.pdf'))).toBe(true);
        const desk = spawnSync(join(folder, 'Print desk.sh'), { ...alone, timeout: 20_000 });
        expect(desk.stdout).toMatch(/The print desk is open, for this computer only/u);
        expect(spawnSync(portable, ['linux-x64', folder]).status).toBe(2);
      },
      MOST_MS,
    );

    test(
      'is made by the steps of the Dockerfile, also where no Docker is',
      () => {
        const folder = temporaryFolder();
        const [press, packed, home, project] = ['press', 'packed', 'home', 'project'].map((name) =>
          join(folder, name),
        ) as [string, string, string, string];
        for (const one of [packed, home, project]) mkdirSync(one);
        expect(spawnSync('git', ['clone', '-q', PROJECT_FOLDER, press]).status).toBe(0);
        const env = { ...process.env, npm_config_prefix: home };
        const steps = readFileSync(join(PROJECT_FOLDER, '.ci/Dockerfile'), 'utf8').matchAll(
          /^RUN (?<step>.+)$/gmu,
        );
        const commands = [...steps].map(({ groups }) => groups?.['step'] ?? '');
        expect(commands).toHaveLength(3);
        for (const command of commands) {
          const here = command.replaceAll('/tmp', packed);
          expect([here, spawnSync('bash', ['-ec', here], { cwd: press, env }).status]).toEqual([here, 0]);
        }
        const handouts = join(home, 'bin/handouts');
        expect(spawnSync(handouts, ['init', '--yes'], { cwd: project }).status).toBe(0);
        expect(spawnSync(handouts, ['build'], { cwd: project }).status).toBe(0);
      },
      MOST_MS,
    );
  },
);
