import { expect, test } from 'vitest';
import { paperNamed, sizeNamed } from '../../../src/model/index.js';

test.each([
  ['xl', 'xlarge'],
  ['XL', 'xlarge'],
  ['extra-large', 'xlarge'],
  ['Extra large', 'xlarge'],
  ['22', 'xlarge'],
  ['22pt', 'xlarge'],
  ['18 points', 'large'],
  ['large print', 'large'],
  ['xxl', 'xxlarge'],
  ['Large_UK', 'large-uk'],
  ['14', 'clear'],
  ['20', '20'],
  ['larg', 'larg'],
])('the size %s is %s', (said, name) => {
  expect(sizeNamed(said)).toBe(name);
});

test.each([
  ['US Letter', 'letter'],
  ['A4', 'a4'],
  ['a5', 'a5'],
])('the paper %s is %s', (said, name) => {
  expect(paperNamed(said)).toBe(name);
});
