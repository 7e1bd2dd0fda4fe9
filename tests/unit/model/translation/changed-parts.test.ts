import { expect, test } from 'vitest';
import { changedParts, stampOf } from '../../../../src/model/translation/changed-parts.js';

const part = (name: string, mark = name) => ({ name, mark: mark.padEnd(8, '0') });
const NOW = [part('a'), part('b'), part('c')];
const STAMPS = NOW.map(stampOf);

test.each([
  ['nothing', NOW, []],
  ['other words in a part', [part('a'), part('b', 'd'), part('c')], ['b']],
  ['a heading and its words', [part('a'), part('bee', 'd'), part('c')], ['bee', 'b (gone)']],
  ['a new part', [...NOW, part('e')], ['e']],
  ['a part that is gone', NOW.slice(1), ['a (gone)']],
  ['the order', [part('b'), part('a'), part('c')], ['the order of the parts']],
  ['a part that is there twice now', [...NOW, part('c')], ['c']],
])('what changed is told: %s', (_what, now, names) => {
  expect(changedParts(now, STAMPS)).toEqual(names);
});
