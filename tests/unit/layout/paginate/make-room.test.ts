import { describe, expect, test } from 'vitest';
import { makeRoom, type Group } from '../../../../src/layout/paginate/index.js';
import type { Strip } from '../../../../src/layout/paginate/index.js';
import { frame, strip } from '../../../support/strips.js';

const group = (name: string, heightPt: number, traits: Partial<Group<Strip>> = {}): Group<Strip> => ({
  name,
  strips: [strip(name, heightPt)],
  onFirstPage: false,
  yields: false,
  ...traits,
});
const urgent = (heightPt: number): Group<Strip> => group('urgent', heightPt, { onFirstPage: true });
const yielding = (name: string, heightPt: number): Group<Strip> => group(name, heightPt, { yields: true });
const namesOf = (groups: readonly Group<Strip>[]): string => groups.map(({ name }) => name).join(' ');

describe('room on page 1', () => {
  test('nothing moves when everything urgent fits', () => {
    expect(namesOf(makeRoom([yielding('a', 30), urgent(60), group('b', 500)], 100))).toBe('a urgent b');
  });

  test('nothing moves when nothing is urgent, however full the page is', () => {
    expect(namesOf(makeRoom([yielding('a', 300), group('b', 500)], 100))).toBe('a b');
  });

  test('what yields goes behind the urgent part, and before what follows', () => {
    expect(namesOf(makeRoom([yielding('a', 50), urgent(60), group('b', 10)], 100))).toBe('urgent a b');
  });

  test('the nearest yields first, and no more of them than is needed', () => {
    const groups = [yielding('a', 30), yielding('b', 30), urgent(60)];
    expect(namesOf(makeRoom(groups, 100))).toBe('a urgent b');
  });

  test('all that yield go behind in the order in which they stood', () => {
    const groups = [yielding('a', 30), yielding('b', 30), urgent(90)];
    expect(namesOf(makeRoom(groups, 100))).toBe('urgent a b');
  });

  test('what does not yield stays before the urgent part', () => {
    expect(namesOf(makeRoom([group('title', 20), yielding('a', 30), urgent(70)], 100))).toBe(
      'title urgent a',
    );
  });

  test('an urgent part higher than the page ends the search with what yields behind it', () => {
    expect(namesOf(makeRoom([yielding('a', 30), urgent(170)], 100))).toBe('urgent a');
  });

  test('the last of two urgent parts counts', () => {
    const groups = [urgent(30), yielding('a', 30), { ...urgent(60), name: 'second' }];
    expect(namesOf(makeRoom(groups, 100))).toBe('urgent second a');
  });

  test('edges of an urgent box count as its height', () => {
    const box = frame('box', { topPt: 10, bottomPt: 10 });
    const boxed = { ...urgent(0), strips: [strip('sign', 60, { frames: [box] })] };
    expect(namesOf(makeRoom([yielding('a', 21), boxed], 100))).toBe('urgent a');
    expect(namesOf(makeRoom([yielding('a', 20), boxed], 100))).toBe('a urgent');
  });

  test('strips are neither lost nor doubled', () => {
    const groups = [yielding('a', 30), group('b', 20), yielding('c', 30), urgent(90), group('d', 10)];
    expect(
      makeRoom(groups, 100)
        .flatMap(({ strips }) => strips)
        .toSorted((x, y) => (x.name < y.name ? -1 : 1))
        .map(({ name }) => name),
    ).toEqual(['a', 'b', 'c', 'd', 'urgent']);
  });
});
