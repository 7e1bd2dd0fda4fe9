import { expect, test } from 'vitest';
import { Bounded } from '../../../src/memory/index.js';

test('what was not asked for longest goes first, and what goes is told', () => {
  const gone: string[] = [];
  const kept = new Bounded<string, string>(10, (value) => gone.push(value));
  kept.set('a', 'A', 4);
  kept.set('b', 'B', 4);
  kept.get('a');
  kept.set('c', 'C', 4);
  expect(gone).toEqual(['B']);
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['A', undefined, 'C']);
});

test('what is heavier than the bound is not kept, and the same key is weighed once', () => {
  const kept = new Bounded<string, string>(10);
  kept.set('a', 'A', 11);
  expect(kept.get('a')).toBeUndefined();
  for (let time = 0; time < 5; time += 1) kept.set('b', `B${time}`, 6);
  expect(kept.get('b')).toBe('B4');
});
