import { describe, expect, test } from 'vitest';
import { readManifest, writeManifest, type ManifestEntry } from '../../../src/write/index.js';

const entry = (file: string, version = '1.0.0'): ManifestEntry => ({
  file,
  version,
  clinic: 'oak',
  handout: 'rest',
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
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (manifest: Uint8Array): string => new TextDecoder().decode(manifest);

describe('a manifest after a run', () => {
  test('what was written reads back', () => {
    expect(
      readManifest(writeManifest([], [entry('a.pdf'), { ...entry('b.pdf'), allowed_expired: true }])),
    ).toEqual([entry('a.pdf'), { ...entry('b.pdf'), allowed_expired: true }]);
  });

  test('what was not made again stays, what was is replaced', () => {
    const before = [entry('a.pdf'), entry('b.pdf')];
    expect(
      readManifest(writeManifest(before, [entry('b.pdf', '2.0.0'), entry('c.pdf')])).map(
        ({ file, version }) => `${file} ${version}`,
      ),
    ).toEqual(['a.pdf 1.0.0', 'b.pdf 2.0.0', 'c.pdf 1.0.0']);
  });

  test('files are sorted by code unit, so that the same run gives the same bytes', () => {
    const one = writeManifest([], [entry('b.pdf'), entry('a.pdf'), entry('B.pdf')]);
    const other = writeManifest([entry('a.pdf')], [entry('B.pdf'), entry('b.pdf')]);
    expect(textOf(one)).toBe(textOf(other));
    expect(readManifest(one).map(({ file }) => file)).toEqual(['B.pdf', 'a.pdf', 'b.pdf']);
  });

  test('it ends with a line end and names its format', () => {
    expect(textOf(writeManifest([], []))).toBe(
      '{\n  "format": "clinic-handouts-manifest-1",\n  "files": []\n}\n',
    );
  });
});

describe('files that are no manifest count as empty', () => {
  test.each([
    ['nothing', undefined],
    ['no bytes', bytes('')],
    ['words', bytes('not json')],
    ['half of one', bytes('{"format": "clinic-handouts-manifest-1", "files": [')],
    ['another format', bytes('{"format": "other", "files": []}')],
    ['a list', bytes('[]')],
    ['an entry that lacks its file', bytes('{"format": "clinic-handouts-manifest-1", "files": [{}]}')],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
  ])('%s', (_what, content) => {
    expect(readManifest(content)).toEqual([]);
  });
});
