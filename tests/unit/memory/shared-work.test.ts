import { expect, test } from 'vitest';
import { SharedWork, type Shelf } from '../../../src/memory/index.js';

const LINES: Shelf<string> = { name: 'lines' };
const PAGES: Shelf<string> = { name: 'pages' };

test('what one room keeps is not taken for what another keeps by the same key', () => {
  const shared = new SharedWork();
  shared.set(LINES, 'a', 'a line', 10);
  expect(shared.get(LINES, 'a')).toBe('a line');
  expect(shared.get(PAGES, 'a')).toBeUndefined();
});

test('the bound is one for all rooms, and what was not asked for longest goes first', () => {
  const shared = new SharedWork(100);
  shared.set(LINES, 'a', 'old', 40);
  shared.set(LINES, 'b', 'asked for', 40);
  shared.get(LINES, 'b');
  shared.set(LINES, 'a', 'newer', 40);
  shared.set(PAGES, 'c', 'newest', 40);
  expect(shared.get(LINES, 'b')).toBeUndefined();
  expect(shared.get(LINES, 'a')).toBe('newer');
  expect(shared.get(PAGES, 'c')).toBe('newest');
});

test('a thing has one number as long as it lives, and no other thing has it', () => {
  const shared = new SharedWork();
  const [one, other] = [{}, {}];
  expect(shared.numberOf(one)).toBe(shared.numberOf(one));
  expect(shared.numberOf(other)).not.toBe(shared.numberOf(one));
});
