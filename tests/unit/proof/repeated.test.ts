import { expect, test } from 'vitest';
import { Repeated } from '../../../src/proof/file/repeated.js';

test('a text is kept once files of two clinics had it', () => {
  const repeated = new Repeated<number>();
  repeated.note('Rest.', 'oak', 1);
  expect(repeated.get('Rest.')).toBeUndefined();
  repeated.note('Rest.', 'elm', 2);
  expect(repeated.get('Rest.')).toBe(2);
  expect(repeated.get('Rest!')).toBeUndefined();
});

test('what is one clinic’s own is never kept, however many sheets it has', () => {
  const repeated = new Repeated<number>();
  for (let sheet = 0; sheet < 5; sheet += 1) repeated.note('Call Oak', 'oak', sheet);
  expect(repeated.get('Call Oak')).toBeUndefined();
});

test('a copy with a note keeps nothing', () => {
  const repeated = new Repeated<number>();
  repeated.note('For Ann', undefined, 1);
  repeated.note('For Ann', 'oak', 2);
  repeated.note('For Ann', undefined, 3);
  expect(repeated.get('For Ann')).toBeUndefined();
});

test('what is kept stays within its bound', () => {
  const repeated = new Repeated<number>();
  const long = (letter: string): string => letter.repeat(3_000_000);
  for (const letter of 'abc') for (const clinic of ['oak', 'elm']) repeated.note(long(letter), clinic, 1);
  expect(repeated.get(long('a'))).toBeUndefined();
  expect(repeated.get(long('c'))).toBe(1);
});
