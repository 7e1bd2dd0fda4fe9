import { expect, test } from 'vitest';
import { readIndex, writeIndex } from '../../../src/record/index.js';

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
