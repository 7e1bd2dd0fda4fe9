import { describe, expect, test } from 'vitest';
import { StatIndex } from '../../../src/project/stat-index.js';
import type { FileLine } from '../../../src/project/stat-index.js';

const stamp = (changedMs: number, text = `3 ${changedMs} 9`) => ({ changedMs, text });
const WRITTEN = 1000;
const STARTED = 2000;
const indexOf = (known: readonly FileLine[] = [], writtenMs = WRITTEN) =>
  new StatIndex(known, writtenMs, STARTED);

/** An index that a later build opens. */
const again = (index: StatIndex, writtenMs: number, keepsAll = true): StatIndex =>
  new StatIndex(index.toLines(keepsAll), writtenMs, STARTED);

describe('a file whose stamp is the same as when it was read', () => {
  test('needs no reading', () => {
    const index = indexOf();
    index.learn('a', stamp(500), 'hash');
    expect(again(index, WRITTEN).find('a', stamp(500))).toBe('hash');
  });

  test.each([
    ['another time', stamp(501)],
    ['another size', stamp(500, '4 500 9')],
    ['a size that ends alike', stamp(500, '13 500 9')],
  ])('is read with %s', (_what, other) => {
    const index = indexOf();
    index.learn('a', stamp(500), 'hash');
    expect(again(index, WRITTEN).find('a', other)).toBeUndefined();
  });
});

describe('a file that may have changed twice in one tick of the clock', () => {
  test('is not remembered where it is as young as the build', () => {
    const index = indexOf();
    index.learn('a', stamp(STARTED), 'hash');
    expect(again(index, 9000).find('a', stamp(STARTED))).toBeUndefined();
    expect(index.isChanged).toBe(false);
  });

  test('is not trusted where it is as young as the index', () => {
    const index = indexOf();
    index.learnOwn('a', stamp(3000), 'hash');
    expect(again(index, 3000).find('a', stamp(3000))).toBeUndefined();
    expect(again(index, 3001).find('a', stamp(3000))).toBe('hash');
  });

  test('does not become trusted by being carried over into a younger index', () => {
    const index = indexOf();
    index.learnOwn('a', stamp(3000), 'hash');
    const carried = again(again(index, 3000), 9000);
    expect(carried.find('a', stamp(3000))).toBeUndefined();
  });
});

describe('what was not looked at', () => {
  const index = indexOf([
    ['a', `hash 500 ${stamp(500).text}`],
    ['b', `other 500 ${stamp(500).text}`],
  ]);
  index.find('a', stamp(500));

  test('is kept by a build of a part', () => {
    expect(index.toLines(true).map(([path]) => path)).toEqual(['a', 'b']);
  });

  test('is let go by a build of everything', () => {
    expect(index.toLines(false).map(([path]) => path)).toEqual(['a']);
  });
});
