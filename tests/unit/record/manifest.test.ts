import { describe, expect, test } from 'vitest';
import {
  ManifestReader,
  writeManifest,
  type Manifest,
  type ManifestEntry,
} from '../../../src/record/index.js';
import { EntryTable } from '../../../src/record/entry-table.js';
import { readManifest } from '../../../src/record/read-manifest.js';
import { resealed } from '../../support/sealed.js';

const HASH = 'ab'.repeat(32);
const FILE = 'oak/en/rest.large.letter.pdf';

const entry = (clinic = 'oak', inputs: number[] = [0]): ManifestEntry => ({
  file: `${clinic}/en/rest.large.letter.pdf`,
  clinic,
  handout: 'rest',
  version: '1.0.0',
  edition: 'k7f3q',
  published: '2026-11-22',
  language: 'en',
  size: 'large',
  paper: 'letter',
  template: 'handout',
  fillable: false,
  pages: 2,
  bytes: 1000,
  sha256: HASH,
  qr: 'https://oak.example.org/rest',
  warnings: [],
  review_next: '2029-11-22',
  inputs,
});
type Given = Partial<Omit<Manifest, 'files'>> & { readonly files?: readonly ManifestEntry[] };
const manifest = ({ files = [entry()], ...more }: Given = {}): Manifest => ({
  program: 'p',
  plan: { copies: 1, sha256: HASH },
  inputs: [['a.yaml', '1']],
  missing: [],
  removing: [],
  files: EntryTable.of(files),
  ...more,
});
const written = (given: Manifest): Uint8Array => Buffer.concat([...writeManifest(given)]);
const textOf = (given: Manifest): string => new TextDecoder().decode(written(given));

function manifestIn(bytes: Uint8Array): Manifest | undefined {
  const reading = readManifest(bytes);
  return reading.kind === 'read' && reading.flaws.length === 0 ? reading.manifest : undefined;
}

describe('a manifest', () => {
  test('reads back as it was written', () => {
    const whole = manifest({
      shard: '2/4',
      missing: ['fir/en/rest.large.letter.pdf'],
      removing: [['yew/en/rest.large.letter.pdf', HASH]],
      files: [entry('elm'), { ...entry(), allowed_expired: true, warnings: ['the colour "teal" – is pale'] }],
    });
    const read = manifestIn(written(whole));
    expect({ ...read, files: [...(read?.files ?? [])] }).toEqual({ ...whole, files: [...whole.files] });
    expect(read?.files.count).toBe(2);
  });

  test('of many files is written in several pieces, and reads back whole from pieces of any length', () => {
    const files = Array.from({ length: 1000 }, (_, place) => entry(`klinik-${1000 + place}`));
    const bytes = Buffer.concat([...writeManifest(manifest({ files }))]);
    expect([...writeManifest(manifest({ files }))].length).toBeGreaterThan(2);
    for (const length of [7, 1000, 1 << 16]) {
      const reader = new ManifestReader(bytes.length);
      for (let at = 0; at < bytes.length; at += length)
        expect(reader.push(bytes.subarray(at, at + length))).toBe(true);
      const reading = reader.end();
      expect(reading.kind === 'read' && [...reading.manifest.files]).toEqual(files);
    }
  });

  test('is sorted by code unit, so that the same files give the same bytes', () => {
    const [a, b] = ['fir/en/rest.large.letter.pdf', 'yew/en/rest.large.letter.pdf'];
    const one = manifest({
      files: [entry('b'), entry('a'), entry('9')],
      missing: [b, a],
      removing: [
        [b, HASH],
        [a, HASH],
      ],
    });
    const other = manifest({
      files: [entry('9'), entry('a'), entry('b')],
      missing: [a, b],
      removing: [
        [a, HASH],
        [b, HASH],
      ],
    });
    expect(textOf(one)).toBe(textOf(other));
    expect([...(manifestIn(written(one))?.files ?? [])].map(({ clinic }) => clinic)).toEqual(['9', 'a', 'b']);
  });

  test('whose entries were put together in another order of fields has the same bytes', () => {
    const turned = Object.fromEntries(Object.entries(entry()).toReversed()) as ManifestEntry;
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
      files: [entry('a', [0, 3]), entry('b', [2, 0])],
    });
    const read = manifestIn(written(one));
    expect(read?.inputs).toEqual([
      ['a.yaml', '1'],
      ['a.yaml', '2'],
      ['c.hbs', '3'],
    ]);
    expect([...(read?.files ?? [])].map(({ inputs }) => inputs)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('has a line for each file, so that it can be compared, and is JSON to others', () => {
    const text = textOf(manifest({ files: [] }));
    expect(text).toBe(
      `{\n  "format": "clinic-handouts-manifest-4",\n  "program": "p",\n  "plan": {"copies":1,"sha256":"${HASH}"},\n  "lines": {"inputs":0,"missing":0,"removing":0,"files":0},\n  "inputs": [],\n  "missing": [],\n  "removing": [],\n  "files": [],\n  "sha256": "${/"sha256": "(?<seal>.*)"\n\}\n$/u.exec(text)?.groups?.['seal']}"\n}\n`,
    );
    const lines = textOf(manifest()).split('\n');
    expect(lines.filter((line) => line.includes(FILE))).toHaveLength(1);
    expect(lines).toContain('    ["a.yaml","1"]');
    expect(JSON.parse(textOf(manifest()))).toMatchObject({ files: [{ file: FILE }] });
  });
});

describe('nothing of a manifest is believed', () => {
  const bytes = written(manifest({ files: [entry('elm'), entry()] }));

  test('in which any byte is another', () => {
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ 1 : byte));
      expect(manifestIn(changed), `byte ${place}`).toBeUndefined();
    }
  });

  test('that was cut, at any place', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(manifestIn(bytes.subarray(0, length)), `${length} bytes`).toBeUndefined();
  });

  test('that goes on behind its end', () => {
    expect(manifestIn(Buffer.concat([bytes, Buffer.from(' ')]))).toBeUndefined();
    expect(manifestIn(Buffer.concat([bytes, bytes]))).toBeUndefined();
  });
});

describe('what is no manifest says why', () => {
  const text = textOf(manifest());
  test.each([
    ['no bytes', '', 'its end is missing'],
    ['words', 'not json\n', 'it does not begin as a manifest does'],
    ['half of one', text.slice(0, 300), 'its end is missing'],
    ['a list', '[]\n', 'it does not begin as a manifest does'],
    [
      'one of a newer press',
      text.replace('manifest-4', 'manifest-12'),
      'it is of a newer version of this program (format 12)',
    ],
    [
      'an entry that lacks its file',
      text.replace(`"file":"${FILE}",`, ''),
      'line 12 is not one that the press writes',
    ],
    [
      'an entry with more than an entry has',
      text.replace('"pages":2', '"pages":2,"noted":true'),
      'line 12 is not one that the press writes',
    ],
    [
      'a number in words',
      text.replace('"pages":2', '"pages":"two"'),
      'line 12 is not one that the press writes',
    ],
    [
      'an input without a hash',
      text.replace('["a.yaml","1"]', '["a.yaml"]'),
      'line 7 is not one that the press writes',
    ],
    [
      'a shard that cannot be',
      text.replace('  "plan"', '  "shard": "1/99999999999",\n  "plan"'),
      'line 6 is not one that the press writes',
    ],
    [
      'lists in another order',
      text.replace('"missing": [', '"removing": ['),
      'line 9 is not one that the press writes',
    ],
    [
      'a million and one files',
      text.replace('"files":1}', '"files":1000001}'),
      'it tells of 1000001 files, and at most 1000000 are kept in one folder',
    ],
  ])('%s', (_what, given, why) => {
    expect(readManifest(new TextEncoder().encode(given))).toEqual({ kind: 'unreadable', why });
  });

  test('an older one', () => {
    const older = text.replace('manifest-4', 'manifest-2');
    expect(readManifest(new TextEncoder().encode(older))).toEqual({ kind: 'older', format: 2 });
  });
});

describe('a manifest with a seal of its own that the press cannot have written', () => {
  const text = textOf(manifest({ files: [entry('elm'), entry()] }));
  const [a, b] = ['["a.yaml","1"]', '["b.yaml","2"]'];
  const two = textOf(
    manifest({
      inputs: [
        ['a.yaml', '1'],
        ['b.yaml', '2'],
      ],
      files: [entry('elm', [0, 1])],
    }),
  );
  const elm = text.split('\n').find((line) => line.includes('"elm/')) ?? '';
  test.each([
    ['a file twice', text.replace(elm, `${elm}\n${elm}`), 'the file is named twice'],
    [
      'a file twice, apart',
      text.replace(/(?<last>"oak\/en.*\})\n/u, `$<last>,\n${elm.replace(/,$/u, '')}\n`),
      'the file is named twice',
    ],
    [
      'an entry of another clinic',
      text.replace('"clinic":"elm"', '"clinic":"oak"'),
      'the entry is of another sheet than its file',
    ],
    [
      'an entry of another size',
      text.replace('"size":"large"', '"size":"clear"'),
      'the entry is of another sheet than its file',
    ],
    [
      'a file outside the folder',
      text.replace('"file":"elm/en', '"file":"../elm/en'),
      'a file has a name that no sheet has',
    ],
    [
      'an absolute file',
      text.replace('"file":"elm/en', '"file":"/elm/en'),
      'a file has a name that no sheet has',
    ],
    [
      'files in another order',
      text.replaceAll('elm', 'zzz'),
      'the entry stands in another place than the press puts it',
    ],
    [
      'an input twice',
      two.replace(b, `${b},\n    ${b}`).replace('"inputs":2,', '"inputs":3,'),
      'an input stands in another place than the press puts it, or twice',
    ],
    [
      'inputs in another order',
      two.replace(a, 'x').replace(b, a).replace('x', b),
      'an input stands in another place than the press puts it, or twice',
    ],
    [
      'an input of an entry twice',
      two.replace('"inputs":[0,1]', '"inputs":[0,0,1]'),
      'the entry names its inputs in another order than the press does',
    ],
    [
      'inputs of an entry in another order',
      two.replace('"inputs":[0,1]', '"inputs":[1,0]'),
      'the entry names its inputs in another order than the press does',
    ],
    [
      'an input that is not there',
      text.replace('"inputs":[0]', '"inputs":[9999]'),
      'the entry names an input that is not there',
    ],
    [
      'an input that is not there beside one that is',
      text.replace('"inputs":[0]', '"inputs":[0,9999]'),
      'the entry names an input that is not there',
    ],
    [
      'the input behind the last',
      text.replace('"inputs":[0]', '"inputs":[1]'),
      'the entry names an input that is not there',
    ],
    [
      'an input outside the project',
      text.replace('"a.yaml"', '"../../etc/passwd"'),
      'an input lies outside the project',
    ],
    [
      'a number of lines that is not so',
      text.replace('"files":2}', '"files":3}'),
      '3 files are told, and 2 are there',
    ],
    [
      'something missing that is no sheet',
      text.replace('"missing": []', '"missing": [\n    "../x"\n  ]').replace('"missing":0', '"missing":1'),
      'a file is missing by a name that no sheet has',
    ],
    [
      'something to remove that is no sheet',
      text
        .replace('"removing": []', `"removing": [\n    ["content/clinics/oak.yaml","${HASH}"]\n  ]`)
        .replace('"removing":0', '"removing":1'),
      'a file is to be removed by a name that no sheet has',
    ],
  ])('%s', (_what, given, what) => {
    const reading = readManifest(new TextEncoder().encode(resealed(given)));
    expect(reading.kind === 'read' ? reading.flaws[0]?.what : reading).toBe(what);
  });
});

test.each(['ash', 'elm', 'fir', 'oak', 'yew'])(
  'a file that is named again at the end is told as such, wherever it stood: %s',
  (clinic) => {
    const files = ['ash', 'elm', 'fir', 'oak', 'yew', 'zzz'].map((name) => entry(name));
    const text = textOf(manifest({ files }));
    const again = text.split('\n').find((line) => line.includes(`"${clinic}/`)) ?? '';
    const twice = text.replace(/(?<last>"zzz\/en.*\})\n/u, `$<last>,\n${again.replace(/,$/u, '')}\n`);
    const reading = readManifest(new TextEncoder().encode(resealed(twice)));
    expect(reading.kind === 'read' && reading.flaws[0]?.what).toBe('the file is named twice');
  },
);

describe('a manifest that is too large is refused before it is read', () => {
  test('by a line of a hundred megabytes', () => {
    const reader = new ManifestReader(100_000_000);
    let taken = 0;
    const piece = new Uint8Array(1 << 16).fill(0x20);
    while (reader.push(piece)) taken += piece.length;
    expect(taken).toBeLessThan(2_000_000);
    expect(reader.end()).toEqual({ kind: 'unreadable', why: 'line 1 is longer than 2 MB' });
  });

  test('by a size that its files cannot have', () => {
    const reader = new ManifestReader(300_000_000);
    expect(reader.push(written(manifest()).subarray(0, 300))).toBe(false);
    expect(reader.end()).toEqual({
      kind: 'unreadable',
      why: 'it has 300 MB, and one of 1 files has 17 MB at most',
    });
  });
});
