import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { temporaryProject } from '../support/temporary-project.js';
import { someOf } from '../support/thorough.js';

const PROGRAM = join(PROJECT_FOLDER, 'dist/cli/main.js');

/** Runs a line of shell in a small project, in which `handouts` is the built command and `$$` its exit code's place. */
function inShell(line: string): {
  readonly err: string;
  readonly code: string;
  readonly left: readonly string[];
} {
  const folder = temporaryProject();
  const script = line.replaceAll('handouts', `"${process.execPath}" "${PROGRAM}"`);
  const { stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const [, err = stderr, code = ''] = /^(?<err>[^]*)code (?<code>\d+)\n$/u.exec(stderr) ?? [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return { err, code, left: names.filter((name) => name.endsWith('.tmp')) };
}

/** A pipe to write to of which the only reader is gone for certain, however busy the machine is. */
const NO_READER = 'mkfifo gone; exec 4<>gone; exec 3>gone; exec 4<&-';

const CASES = [
  [
    'a standard output that is full',
    'handouts build > /dev/full',
    '4',
    'cannot write to standard output: no space',
  ],
  ['a reader of names that is gone', `${NO_READER}; handouts build --json >&3`, '0', '1 handout made'],
  [
    'a reader of the PDF that is gone',
    `${NO_READER}; handouts build --out - >&3`,
    '4',
    'nobody reads it any more',
  ],
  [
    'a PDF for a full disk',
    'handouts build --out - > /dev/full',
    '4',
    'cannot write to standard output: no space',
  ],
  ['a standard error that is full', '(handouts build > /dev/null 2> /dev/full; echo code $? >&2)', '0', ''],
  ['streams that are closed', '(handouts build <&- >&- 2>&-; echo code $? >&2)', '0', ''],
  [
    '20 descriptors',
    'ulimit -n 20; handouts build',
    '4',
    'too many files are open\n  hint: allow more with ulimit -n 1024',
  ],
  ['34 descriptors', 'ulimit -n 34; handouts build', '4', 'too many files are open'],
] as const;

test.each(someOf(CASES, 4))(
  '%s: a line, the right exit code, no stack trace and nothing half',
  (_what, line, code, says) => {
    const ran = inShell(line.includes('code') ? line : `${line}; echo code $? >&2`);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(says)]);
    expect(ran.err).not.toMatch(/^ {4}at |Node\.js v/mu);
    expect(ran.left).toEqual([]);
  },
);
