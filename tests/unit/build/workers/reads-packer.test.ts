import { expect, test } from 'vitest';
import type { Delivery } from '../../../../src/build/workers/chunk.js';
import { ReadsOpener } from '../../../../src/build/workers/reads-opener.js';
import { ReadsPacker } from '../../../../src/build/workers/reads-packer.js';
import type { CopyResult } from '../../../../src/make/copy-result.js';
import type { Read } from '../../../../src/world/index.js';

type Reads = readonly Read[];

const listOf = (path: string): Reads => [{ path, sha256: path }];

function deliveryOf(reads: readonly Reads[]): Delivery {
  const sheet = {
    version: '1',
    pages: 1,
    bytes: 1,
    sha256: '',
    qr: '',
    warnings: [],
    review_next: '2030-01-01',
    edition: 'k7f3q',
    published: '2026-11-30',
  };
  const made: CopyResult = {
    kind: 'made',
    sheet,
    stamp: undefined,
    reads,
    pageReasons: [],
    diagnostics: [],
    isProjectWrong: false,
  };
  const failed: CopyResult = { kind: 'failed', diagnostics: [], isProjectWrong: false };
  return { results: [made, failed], sheets: [], isSettled: false, isLast: false };
}

test('a delivery is opened as it was packed, and a list that comes again is the same list', () => {
  const [packer, opener] = [new ReadsPacker(), new ReadsOpener()];
  const common = listOf('common');
  const [first, second] = ['oak', 'elm'].map((clinic) => {
    const given = deliveryOf([common, listOf(clinic)]);
    const opened = opener.open(structuredClone(packer.pack(given)));
    expect(opened).toEqual(given);
    return opened.results.flatMap((result) => (result.kind === 'made' ? result.reads : []));
  });
  expect(first?.[0]).toBe(second?.[0]);
});

test('of thousands of lists only the last are remembered, and what comes again much later is sent again', () => {
  const [packer, opener] = [new ReadsPacker(), new ReadsOpener()];
  const common = listOf('common');
  const given = [[common], ...Array.from({ length: 3000 }, (_, clinic) => [listOf(`c${clinic}`)]), [common]];
  for (const reads of given) {
    const delivery = deliveryOf(reads);
    expect(opener.open(structuredClone(packer.pack(delivery)))).toEqual(delivery);
  }
  const again = packer.pack(deliveryOf([common]));
  expect(again.lists).toEqual([]);
});

test('reads that were never sent are a mistake of the press', () => {
  const packed = new ReadsPacker().pack(deliveryOf([listOf('oak')]));
  expect(() => new ReadsOpener().open({ ...packed, lists: [] })).toThrow('a worker named reads');
});
