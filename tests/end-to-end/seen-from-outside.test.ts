import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { OAK, OAK_TEXT, REST, REST_TEXT } from '../support/refusal.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');

/** Why strace cannot be used here; empty where it can. Where the judges are, it must be. */
const refusal = ((): string => {
  const { error, status, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  return error ? 'strace is not installed' : status === 0 ? '' : stderr.trim();
})();
const isSkipped = !isThorough;

/** What a run of the program opened, made, renamed, removed and connected to, as the kernel saw it. */
interface Seen {
  readonly exit: number | null;
  readonly err: string;
  readonly touched: readonly string[];
  readonly sockets: readonly string[];
}

function watch(folder: string, ...argv: readonly string[]): Seen {
  const trace = join(temporaryFolder(), 'trace');
  const calls =
    'trace=open,openat,openat2,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,truncate,chmod,socket,connect';
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '--seccomp-bpf',
      '-qq',
      '-s',
      '4096',
      '-e',
      calls,
      '-o',
      trace,
      process.execPath,
      PROGRAM,
      ...argv,
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } },
  );
  const lines = readFileSync(trace, 'utf8').split('\n');
  return {
    exit: status,
    err: stderr,
    touched: lines
      .filter((line) => !/^\d+ +(?:socket|connect)\(/u.test(line))
      .flatMap((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].map(([, path = '']) => path))
      .map((path) => (path.startsWith('/') ? path : join(folder, path))),
    sockets: lines.filter((line) => /^\d+ +(?:socket|connect)\(/u.test(line) && /AF_INET/u.test(line)),
  };
}

/** A project in which whatever can be named leads to a folder outside. */
function hostileProject(outside: string): string {
  const folder = temporaryProject({
    'content/clinics/ash.yaml': OAK_TEXT.replace('Oak', 'Ash'),
    'content/clinics/elm.yaml': `${OAK_TEXT.replace('Oak', 'Elm')}logo: ../../../..${outside}/logo.svg\nlogo_alt: Elm\n`,
    'content/clinics/fir.yaml': `${OAK_TEXT.replace('Oak', 'Fir')}logo: ${outside}/logo.svg\nlogo_alt: Fir\n`,
    'content/clinics/yew.yaml': `${OAK_TEXT.replace('Oak', 'Yew')}logo: logo.svg\nlogo_alt: Yew\n`,
    'content/clinics/bay.yaml': `${OAK_TEXT.replace('Oak', 'Bay')}template: "../../../..${outside}/secret"\n`,
    'content/handouts/walk/en.md': `${REST_TEXT}\n![A walk](../../../../../..${outside}/logo.svg)\n`,
    'content/handouts/sleep/en.md': `${REST_TEXT}\n![Sleep](figures/logo.svg)\n`,
    'content/handouts/Draft Copy/en.md': REST_TEXT,
    'node_modules/letters/package.json': '{}',
  });
  const link = (target: string, path: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  };
  link(join(outside, 'logo.svg'), 'content/clinics/logo.svg');
  link(join(outside, 'oak.yaml'), 'content/clinics/ivy.yaml');
  link(outside, 'content/handouts/sleep/figures');
  link(join(outside, 'handout'), 'content/handouts/linked');
  link(outside, 'content/handouts/rest/figures');
  link(join(outside, 'en.md'), 'content/handouts/rest/es.md');
  link('/dev/zero', 'content/clinics/zero.yaml');
  link('/proc/self/environ', 'content/clinics/env.yaml');
  link(outside, 'output/yew');
  link(join(outside, 'secret.ttf'), 'node_modules/letters/secret.ttf');
  spawnSync('mkfifo', [join(folder, 'content/clinics/pipe.yaml')]);
  return folder;
}

/** A folder that nobody may look into, with what a hostile project would want of it. */
function outsideFolder(): string {
  const outside = realpathSync(temporaryFolder());
  mkdirSync(join(outside, 'handout'));
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h5v9z"/></svg>';
  for (const [path, text] of Object.entries({
    'logo.svg': svg,
    'oak.yaml': OAK_TEXT,
    'en.md': REST_TEXT,
    'handout/en.md': REST_TEXT,
    'secret.hbs': '<handout></handout>',
    'secret.ttf': 'secret',
    'victim.txt': 'mine',
  }))
    writeFileSync(join(outside, path), text);
  return outside;
}

test.skipIf(isSkipped)(`strace is there where the judges are${LEFT_TO_CI}`, () => {
  expect(refusal).toBe('');
});

test.skipIf(isSkipped)(
  'a build of a hostile project touches nothing outside of project, press and temporary files, and no socket',
  () => {
    const sound = temporaryProject();
    const usual = watch(sound, 'build', '--jobs', '2');
    expect(usual.exit).toBe(0);
    const outside = outsideFolder();
    const folder = hostileProject(outside);
    for (const argv of [['build', '--jobs', '2', '--prune'], ['verify']]) {
      const seen = watch(folder, ...argv);
      expect(seen.err).not.toMatch(/^ {4}at /mu);
      expect(seen.touched).toContain(join(folder, OAK));
      expect(seen.touched).not.toContain(join(folder, 'content/clinics/pipe.yaml'));
      expect(seen.touched.filter((path) => path.startsWith(outside))).toEqual([]);
      // What Node and the system open for themselves, they opened for the sound project too; Node opens itself at times.
      const known = new Set([...usual.touched, process.execPath]);
      const allowed = [folder, PROJECT_FOLDER, join(tmpdir(), 'node-'), '/proc/self/', '/proc/', '/sys/'];
      const strange = seen.touched.filter(
        (path) => !known.has(path) && !allowed.some((place) => path.startsWith(place)),
      );
      expect({ argv, strange }).toEqual({ argv, strange: [] });
      expect(seen.sockets).toEqual([]);
    }
    for (const name of ['victim.txt', 'logo.svg']) expect(existsSync(join(outside, name))).toBe(true);
    expect([OAK, REST].every((path) => existsSync(join(folder, path)))).toBe(true);
  },
);
