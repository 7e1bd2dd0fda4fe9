import { describe, expect, test } from 'vitest';
import { readManifest, writeManifest, type Manifest, type ManifestEntry } from '../../../src/write/index.js';

const entry = (file: string, inputs: number[] = [0]): ManifestEntry => ({
  file,
  clinic: 'oak',
  handout: 'rest',
  version: '1.0.0',
  language: 'en',
  size: 'large',
  paper: 'letter',
  template: 'handout',
  fillable: false,
  pages: 2,
  bytes: 1000,
  sha256: 'ab',
  qr: 'https://oak.example.org/rest',
  warnings: [],
  review_next: '2029-11-22',
  inputs,
});
const manifest = (more: Partial<Manifest> = {}): Manifest => ({
  program: 'p',
  plan: { copies: 1, sha256: 'cd' },
  inputs: [['a.yaml', '1']],
  missing: [],
  removing: [],
  files: [entry('a.pdf')],
  ...more,
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const written = (given: Manifest): Uint8Array => Buffer.concat([...writeManifest(given)]);
const textOf = (given: Manifest): string => new TextDecoder().decode(written(given));

describe('a manifest', () => {
  test('reads back as it was written', () => {
    const whole = manifest({
      shard: '2/4',
      removing: ['z.pdf'],
      files: [entry('a.pdf'), { ...entry('b.pdf'), allowed_expired: true, noted: true }],
    });
    expect(readManifest(written(whole))).toMatchObject(whole);
  });

  test('of many files is written in several pieces, and reads back whole', () => {
    const files = Array.from({ length: 1000 }, (_, place) => entry(`klinik-weiß/${1000 + place}.pdf`));
    const pieces = [...writeManifest(manifest({ files }))];
    expect(pieces.length).toBeGreaterThan(2);
    expect(readManifest(Buffer.concat(pieces))?.files).toEqual(files);
  });

  test('is sorted by code unit, so that the same files give the same bytes', () => {
    const one = manifest({ files: [entry('b.pdf'), entry('a.pdf'), entry('B.pdf')], removing: ['d', 'c'] });
    const other = manifest({ files: [entry('B.pdf'), entry('a.pdf'), entry('b.pdf')], removing: ['c', 'd'] });
    expect(textOf(one)).toBe(textOf(other));
    expect(readManifest(written(one))?.files.map(({ file }) => file)).toEqual(['B.pdf', 'a.pdf', 'b.pdf']);
  });

  test('whose entries were put together in another order of fields has the same bytes', () => {
    const turned = Object.fromEntries(Object.entries(entry('a.pdf')).toReversed()) as ManifestEntry;
    expect(textOf(manifest({ files: [turned] }))).toBe(textOf(manifest()));
  });

  test('names its inputs in order, each once, and none that no file was made from', () => {
    const one = manifest({
      inputs: [
        ['c.hbs', '3'],
        ['unused.md', '9'],
        ['a.yaml', '2'],
        ['a.yaml', '1'],
      ],
      files: [entry('a.pdf', [0, 3]), entry('b.pdf', [2, 0])],
    });
    const read = readManifest(written(one));
    expect(read?.inputs).toEqual([
      ['a.yaml', '1'],
      ['a.yaml', '2'],
      ['c.hbs', '3'],
    ]);
    expect(read?.files.map(({ inputs }) => inputs)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('has a line for each file, so that it can be compared', () => {
    expect(textOf(manifest({ files: [] }))).toBe(
      '{\n  "format": "clinic-handouts-manifest-2",\n  "program": "p",\n  "plan": {"copies":1,"sha256":"cd"},\n  "inputs": [],\n  "missing": [],\n  "removing": [],\n  "files": []\n}\n',
    );
    const lines = textOf(manifest()).split('\n');
    expect(lines.filter((line) => line.includes('a.pdf'))).toHaveLength(1);
    expect(lines).toContain('    ["a.yaml","1"]');
  });
});

describe('what is no manifest counts as none', () => {
  test.each([
    ['nothing', undefined],
    ['no bytes', bytes('')],
    ['words', bytes('not json')],
    ['half of one', written(manifest()).subarray(0, 200)],
    ['an older format', bytes('{"format": "clinic-handouts-manifest-1", "files": []}')],
    ['a list', bytes('[]')],
    ['an entry that lacks its file', bytes(textOf(manifest()).replace('"file":"a.pdf",', ''))],
    ['an entry with an input that is not there', written(manifest({ inputs: [] }))],
    ['an input without a hash', bytes(textOf(manifest()).replace('["a.yaml","1"]', '["a.yaml"]'))],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ])('%s', (_what, content) => {
    expect(readManifest(content)).toBeUndefined();
  });
});
