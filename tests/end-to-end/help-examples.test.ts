import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { runHandouts } from '../support/run-handouts.js';
import { copyOfSamples } from '../support/temporary-project.js';
import { isThorough, someOf } from '../support/thorough.js';

const BUILT = join(PROJECT_FOLDER, 'dist/cli/main.js');
const HELPS = [
  ['--help'],
  ['build', '--help'],
  ['verify', '--help'],
  ['merge-manifests', '--help'],
  ['list', '--help'],
  ['schema', '--help'],
];

/** A folder as an example finds it: with sheets, where it looks at them. */
async function exampleFolder(example: string): Promise<string> {
  const folder = fewSamples(example);
  if (example.includes(' verify')) await runHandouts(['build'], { folder });
  if (example.includes(' merge-manifests'))
    for (const shard of ['1/2', '2/2'])
      await runHandouts(['build', 'stitches-care', '--shard', shard], { folder });
  return folder;
}

/** The samples; where not all is tried, those that an example names. */
function fewSamples(example: string): string {
  const folder = copyOfSamples();
  if (!isThorough) leaveFew(folder, example);
  return folder;
}

/** Takes handouts and clinics away that an example does not name, but for a small one of each. */
function leaveFew(folder: string, example: string): void {
  // In two languages there are few.
  const kept = example.includes('--bilingual') ? 'fever-in-children' : 'stitches-care';
  for (const id of readdirSync(join(folder, 'content/handouts')))
    if (!example.includes(id) && id !== kept)
      rmSync(join(folder, 'content/handouts', id), { recursive: true });
  for (const id of ['harbor', 'st-brigid'])
    if (!example.includes(id)) rmSync(join(folder, `content/clinics/${id}.yaml`));
}

/** The examples of a help text; the left column of its section, where long ones go on on the next line. */
function examplesIn(help: string): readonly string[] {
  const lines = (help.split(/^Examples:\n/mu)[1] ?? '').split('\n\n')[0]?.split('\n') ?? [];
  const column = Math.max(
    ...lines.map((line) => /^ {2}(?:handouts|echo) .*? {2,}(?=\S)/u.exec(line)?.[0].length ?? 0),
  );
  const examples: string[] = [];
  for (const line of lines) {
    const left = line.slice(0, column).trim();
    if (/^(?:handouts|echo) /u.test(left)) examples.push(left);
    else if (left !== '') examples.push(`${examples.pop() ?? ''} ${left}`);
  }
  return examples;
}

/** The words of a command without pipes, without their quotes. */
function wordsOf(example: string): readonly string[] {
  return [...example.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

const EXAMPLES = await Promise.all(
  HELPS.map(async (argv) => ({ argv, examples: examplesIn((await runHandouts(argv)).out) })),
);

test('every help text has examples', () => {
  expect(EXAMPLES.map(({ examples }) => examples.length > 0)).toEqual(HELPS.map(() => true));
});

describe.each(EXAMPLES)('handouts $argv', ({ examples }) => {
  test.each(
    someOf(
      examples.filter((example) => !/[|>]/u.test(example)),
      2,
    ),
  )('%s', async (example) => {
    const [, ...argv] = wordsOf(example);
    const { exit, out, err } = await runHandouts(argv, { folder: await exampleFolder(example) });
    expect(err).not.toContain('error:');
    expect(`${out}${err}`).not.toBe('');
    expect(exit).toBe(0);
  });

  test.each(
    someOf(
      examples.filter((example) => /[|>]/u.test(example)),
      4,
    ),
  )('in bash: %s', (example) => {
    expect(existsSync(BUILT), `${BUILT} is not built: npm run build`).toBe(true);
    const script = `set -euo pipefail; handouts() { "${process.execPath}" "${BUILT}" "$@"; }; ${example}`;
    const { status, stderr } = spawnSync('bash', ['-c', script], {
      cwd: fewSamples(example),
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('rror:');
    expect(status).toBe(0);
  });
});
