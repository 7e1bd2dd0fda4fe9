import { expect, test } from 'vitest';
import { readIndex, writeIndex } from '../../../src/record/index.js';
import { sealedIndex } from '../../support/records/sealed-index.js';

const INDEX = {
  program: 'press',
  inputs: [['content/clinics/oak.yaml', 'hash 1 stamp']],
  files: [['oak/en/rest.large.letter.pdf', 'hash 2 stamp']],
  clinics: [['oak hash', '{"languages":["en"]}', '{"facts":{"name":"Oak – Elm"}}']],
} as const;
const BYTES = Buffer.concat([...writeIndex(INDEX)]);

test('what is written is read again, and is JSON to others', () => {
  expect(readIndex(BYTES)).toEqual(INDEX);
  expect(JSON.parse(new TextDecoder().decode(BYTES))).toMatchObject({ kept: INDEX });
});

test('nothing is believed of an index in which any byte is another', () => {
  for (let place = 0; place < BYTES.length; place += 1) {
    const changed = Uint8Array.from(BYTES, (byte, at) => (at === place ? byte ^ 1 : byte));
    expect(readIndex(changed), `byte ${place}`).toBeUndefined();
  }
});

test('nothing is believed of an index that was cut, at any place', () => {
  for (let length = 0; length < BYTES.length; length += 1)
    expect(readIndex(BYTES.subarray(0, length)), `${length} bytes`).toBeUndefined();
});

test('no index, and one of an older press, are no index', () => {
  const older = '{"format":"clinic-handouts-index-1","program":"","inputs":{},"files":{},"clinics":{}}\n';
  expect(readIndex(undefined)).toBeUndefined();
  expect(readIndex(new TextEncoder().encode(older))).toBeUndefined();
});

test.each([
  ['nothing', 'null'],
  ['a text', '"press"'],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no program', JSON.stringify({ ...INDEX, program: undefined })],
  ['a number for the program', JSON.stringify({ ...INDEX, program: 3 })],
  ['no inputs', JSON.stringify({ ...INDEX, inputs: undefined })],
  ['a map of inputs', JSON.stringify({ ...INDEX, inputs: { length: 0 } })],
  ['an input that is a text', JSON.stringify({ ...INDEX, inputs: ['ab'] })],
  ['an input of one part', JSON.stringify({ ...INDEX, inputs: [['a']] })],
  ['a number in an input', JSON.stringify({ ...INDEX, inputs: [['a', 1]] })],
  [
    'a second input that is wrong',
    JSON.stringify({
      ...INDEX,
      inputs: [
        ['a', 'b'],
        ['a', 'b', 'c'],
      ],
    }),
  ],
  ['a file of three parts', JSON.stringify({ ...INDEX, files: [['a', 'b', 'c']] })],
  ['no files', JSON.stringify({ ...INDEX, files: undefined })],
  ['a clinic of two parts', JSON.stringify({ ...INDEX, clinics: [['a', 'b']] })],
  ['no clinics', JSON.stringify({ ...INDEX, clinics: undefined })],
])('nothing is believed of an index with a seal of its own that keeps %s', (_what, kept) => {
  expect(readIndex(new TextEncoder().encode(sealedIndex(kept)))).toBeUndefined();
});

test('an index of many files is written as one of few', () => {
  const files = Array.from({ length: 3 }, (_, place) => [`oak/en/${place}.pdf`, 'hash']);
  const inputs: readonly (readonly [string, string])[] = [];
  const bytes = Buffer.concat([...writeIndex({ ...INDEX, inputs, files } as never)]);
  expect(readIndex(bytes)).toEqual({ ...INDEX, inputs, files });
  expect(new TextDecoder().decode(bytes)).toBe(sealedIndex(JSON.stringify({ ...INDEX, inputs, files })));
});
