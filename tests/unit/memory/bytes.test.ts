import { describe, expect, test } from 'vitest';
import { ByteHeap, ByteReader, ByteWriter, Column, Interned } from '../../../src/memory/index.js';

describe('numbers and texts as bytes', () => {
  test('come back as they were written, in their order', () => {
    const numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 32, Number.MAX_SAFE_INTEGER];
    const texts = ['', 'a', 'Größe – 8½', 'الحمى', '𝄞', 'x'.repeat(5000)];
    const writer = new ByteWriter();
    for (const number of numbers) writer.number(number);
    for (const text of texts) writer.text(text);
    writer.digits('00ff7f80');
    const reader = new ByteReader(Buffer.from(writer.bytes));
    expect(numbers.map(() => reader.number())).toEqual(numbers);
    expect(texts.map(() => reader.text())).toEqual(texts);
    expect(reader.digits()).toBe('00ff7f80');
  });

  test('begin anew after a clear', () => {
    const writer = new ByteWriter();
    writer.text('what was before');
    writer.clear();
    writer.number(5);
    expect([...writer.bytes]).toEqual([5]);
  });
});

describe('a heap of bytes', () => {
  test('gives back what was kept, also what is longer than one of its pieces', () => {
    const heap = new ByteHeap();
    const rows = [10, 700_000, 700_000, 3_000_000, 5, 1 << 20, 0, 7].map((length, place) =>
      Buffer.alloc(length, place + 1),
    );
    const places = rows.map((row) => heap.keep(row));
    for (const [at, row] of rows.entries())
      expect(
        heap
          .from(places[at] ?? -1)
          .subarray(0, row.length)
          .equals(row),
      ).toBe(true);
    expect(new Set(places).size).toBe(rows.length - 1);
  });

  test('keeps a copy, whatever becomes of the bytes that were given', () => {
    const heap = new ByteHeap();
    const given = Buffer.from('abc');
    const place = heap.keep(given);
    given.fill(0);
    expect(heap.from(place).subarray(0, 3).toString()).toBe('abc');
  });
});

test('a column gives back its numbers, and none that it does not have', () => {
  const column = new Column();
  for (let number = 0; number < 1000; number += 1) column.push(number ** 3);
  expect(column.length).toBe(1000);
  expect([column.at(0), column.at(63), column.at(64), column.at(999)]).toEqual([
    0,
    63 ** 3,
    64 ** 3,
    999 ** 3,
  ]);
  expect(() => column.at(1000)).toThrow('there is no number 1000 of 1000');
  expect(() => column.at(-1)).toThrow(RangeError);
});

test('a text that comes again has the number that it had', () => {
  const texts = new Interned();
  expect(['a', 'b', 'a', ''].map((text) => texts.numberOf(text))).toEqual([0, 1, 0, 2]);
  expect([texts.find('b'), texts.find('c'), texts.size]).toEqual([1, undefined, 3]);
  expect(texts.textOf(1)).toBe('b');
  expect(() => texts.textOf(3)).toThrow(RangeError);
});
