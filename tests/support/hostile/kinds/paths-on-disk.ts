import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { nodeWorld } from '../../../../src/world/index.js';
import { isSheetPath } from '../../../../src/plan/index.js';
import type { Random } from '../../random.js';
import type { Kind, Tried } from './kind.js';
import { hostileLine } from './marked-text.js';

const SECRET = 'nobody may read this';
const STEPS = [
  'a',
  'b.txt',
  'in',
  'out',
  'up',
  'loop',
  'gone',
  'pipe',
  '..',
  '.',
  '',
  'A',
  'secret.txt',
  'a ',
  '%2e%2e',
  'b.txt\0',
  'c:',
  '\\',
] as const;

/** Paths through a folder that holds links inside, links outside, loops and a pipe: nothing outside is ever read. */
export function pathsOnDisk(): Kind {
  let above = '';
  beforeAll(() => {
    above = realpathSync(mkdtempSync(join(tmpdir(), 'paths-')));
    const root = join(above, 'root');
    mkdirSync(join(root, 'a/in'), { recursive: true });
    writeFileSync(join(above, 'secret.txt'), SECRET);
    writeFileSync(join(root, 'b.txt'), 'b');
    writeFileSync(join(root, 'a/b.txt'), 'ab');
    symlinkSync(join(root, 'a'), join(root, 'in'));
    symlinkSync(above, join(root, 'out'));
    symlinkSync('../..', join(root, 'a/up'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('nowhere', join(root, 'gone'));
    symlinkSync('../../secret.txt', join(root, 'a/secret.txt'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
  });
  afterAll(() => {
    rmSync(above, { recursive: true, force: true });
  });
  return { name: 'paths', cases: 8000, attempt: (random) => attempt(join(above, 'root'), random) };
}

function attempt(root: string, random: Random): Tried {
  const path = Array.from({ length: random.between(1, 5) }, () =>
    random.between(0, 9) === 0 ? hostileLine(random, 2) : random.oneOf(STEPS),
  ).join('/');
  const result = nodeWorld(root, new Date(0)).read(path, 1000);
  const read = result.kind === 'found' ? Buffer.from(result.bytes).toString() : undefined;
  const isRight =
    read === undefined || (read !== SECRET && realpathSync(join(root, path)).startsWith(`${root}/`));
  const names = nodeWorld(root, new Date(0)).list(path);
  return {
    isTaken: read !== undefined,
    wrong: [
      ...(isRight ? [] : [`${path} leads to ${read}`]),
      ...(names.includes('secret.txt') && !realpathSync(join(root, path)).startsWith(root)
        ? [`${path} lists outside`]
        : []),
      ...(isSheetPath(path) && /(?:^|\/)\.\.?(?:\/|$)|^\/|[\\\0]/u.test(path)
        ? [`${path} is taken for a sheet`]
        : []),
    ],
    input: JSON.stringify(path),
  };
}
