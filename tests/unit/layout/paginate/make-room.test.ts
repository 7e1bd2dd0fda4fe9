import { describe, expect, test } from 'vitest';
import { makeRoom, type Group } from '../../../../src/layout/paginate/index.js';
import type { Strip } from '../../../../src/layout/paginate/index.js';
import { costing, frame, paginated, STAYS, strip, strips } from '../../../support/strips.js';

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

  test('an urgent part that fits stays on the page, however cheap a break before it is', () => {
    const cheap = group('title', 20, { strips: [strip('title', 20, { breakAfter: costing(0) })] });
    const box = group('urgent', 0, { onFirstPage: true, strips: strips('a b c', 20) });
    const all = makeRoom([cheap, box, group('rest', 90)], 100).flatMap((one) => one.strips);
    expect(all.map(({ breakAfter }) => breakAfter.kind)).toEqual([
      'forbidden',
      'forbidden',
      'forbidden',
      'allowed',
      'allowed',
    ]);
    expect(paginated(all, 100).pages).toEqual(['title a b c', 'rest']);
  });

  test('words that may not be parted from an urgent part need room beside it', () => {
    const box = group('urgent', 0, { onFirstPage: true, strips: [strip('box', 80, { breakAfter: STAYS })] });
    const groups = [yielding('a', 10), box, group('lines', 20)];
    expect(namesOf(makeRoom(groups, 100))).toBe('urgent a lines');
  });

  test('nothing gives way to a second urgent part that does not fit in spite of it', () => {
    const groups = [yielding('a', 30), urgent(60), { ...urgent(80), name: 'second' }];
    const made = makeRoom(groups, 100);
    expect(namesOf(made)).toBe('a urgent second');
    expect(
      paginated(
        made.flatMap((one) => one.strips),
        100,
      ).pages,
    ).toEqual(['a urgent', 'urgent']);
  });

  test('all is set closer where only that makes room', () => {
    const closer = (name: string, heightPt: number, tightPt: number, traits: Partial<Group<Strip>> = {}) =>
      group(name, heightPt, { tighter: () => [strip(`${name} closer`, tightPt)], ...traits });
    const groups = [closer('title', 30, 20), closer('urgent', 90, 80, { onFirstPage: true })];
    expect(makeRoom(groups, 100).flatMap((one) => one.strips.map(({ name }) => name))).toEqual([
      'title closer',
      'urgent closer',
    ]);
  });

  test('an urgent part higher than the page begins on it', () => {
    const box = group('urgent', 0, { onFirstPage: true, strips: strips('a b c', 50) });
    const made = makeRoom([group('title', 20), box], 100).flatMap((one) => one.strips);
    expect(made.map(({ breakAfter }) => breakAfter.kind)).toEqual([
      'forbidden',
      'allowed',
      'allowed',
      'allowed',
    ]);
  });
});
