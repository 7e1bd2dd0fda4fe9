import { expect, test } from 'vitest';
import { MakerHere } from '../../../support/maker-here.js';
import { THIS_PROCESS } from '../../../support/this-process.js';
import type { Io } from '../../../../src/cli/io.js';
import { showProgress } from '../../../../src/cli/build/progress/show-progress.js';

const CLEARED = '\r\u001B[K';

/** What a build of 1,000 copies, one each 10 ms, writes to a terminal or a log. */
async function shownOf(
  circumstances: { readonly isTerminal: boolean; readonly env?: Readonly<Record<string, string>> },
  copies = 1000,
): Promise<readonly string[]> {
  const written: string[] = [];
  let nowMs = 5000;
  const stream = {
    isTerminal: circumstances.isTerminal,
    columns: () => 80,
    lost: () => undefined,
    write: async (data: string | Uint8Array) => void written.push(String(data)),
  };
  const io: Io = {
    out: stream,
    err: stream,
    readInput: async () => '',
    isThere: () => false,
    hearSignals: () => undefined,
    folder: '/',
    versions: {},
    cores: 1,
    threads: { callWorker: () => new MakerHere(), fontTrial: undefined },
    env: circumstances.env ?? {},
    now: new Date('2026-11-22T12:00:00Z'),
    timeOfDay: () => new Date('2026-11-22T12:00:00Z'),
    cpuMs: () => 0,
    clock: () => nowMs,
    writer: THIS_PROCESS,
    signal: new AbortController().signal,
  };
  const shown = showProgress(io);
  for (let done = 0; done <= copies; done += 1) {
    shown.tell({ total: copies, done, failed: done > 500 ? 1 : 0 });
    nowMs += 10;
  }
  await shown.end();
  return written;
}

test('a bar is drawn at most ten times a second, and its line is clean in the end', async () => {
  const written = await shownOf({ isTerminal: true });
  expect(written.length).toBeLessThanOrEqual(101);
  expect(written.length).toBeGreaterThan(90);
  expect(written[0]).toBe(`\r[=                               ]  40/1,000\u001B[K`);
  expect(written.at(-1)).toBe(CLEARED);
});

test('failures are red, but not where NO_COLOR is set', async () => {
  expect((await shownOf({ isTerminal: true })).join('')).toContain('\u001B[31m1 failed');
  const plain = (await shownOf({ isTerminal: true, env: { NO_COLOR: '1' } })).join('');
  expect(plain).toContain('  1 failed\u001B[K');
  expect(plain).not.toContain('\u001B[3');
});

test('a build that is over at once shows no bar', async () => {
  expect(await shownOf({ isTerminal: true }, 30)).toEqual([]);
});

test.each([
  ['a pipe', { isTerminal: false }],
  ['a dumb terminal', { isTerminal: true, env: { TERM: 'dumb' } }],
])('%s gets a plain line now and then', async (_what, circumstances) => {
  expect(await shownOf(circumstances)).toEqual(['500 of 1,000 done, 100 a second, 5 s left\n']);
  expect(await shownOf(circumstances, 2000)).toEqual([
    '500 of 2,000 done, 100 a second, 15 s left\n',
    '1,000 of 2,000 done, 1 failed, 100 a second, 10 s left\n',
    '1,500 of 2,000 done, 1 failed, 100 a second, 5 s left\n',
  ]);
  expect(await shownOf(circumstances, 400)).toEqual([]);
});
