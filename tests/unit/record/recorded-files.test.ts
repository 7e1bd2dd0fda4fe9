import { describe, expect, test } from 'vitest';
import type { Manifest, ManifestEntry } from '../../../src/record/index.js';
import { EntryTable } from '../../../src/record/entry-table.js';
import { RecordedFiles } from '../../../src/record/recorded-files.js';

const entry = (clinic: string, handout = 'rest', more: Partial<ManifestEntry> = {}): ManifestEntry => ({
  file: `${clinic}/en/${handout}.large.letter.pdf`,
  clinic,
  handout,
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
  sha256: 'ab'.repeat(32),
  qr: `https://${clinic}.example.org/${handout}`,
  warnings: [],
  review_next: '2029-11-22',
  inputs: [0],
  ...more,
});
const files = (...entries: readonly ManifestEntry[]): Manifest => ({
  program: 'p',
  plan: { copies: entries.length, sha256: 'cd'.repeat(32) },
  inputs: [
    ['a.yaml', '1'],
    ['b.md', '2'],
  ],
  missing: [],
  removing: [],
  files: EntryTable.of(entries),
});
const stands = (): boolean => true;
const { inputs: _, ...published } = entry('fir');
const reads = [
  [
    { path: 'b.md', sha256: '2' },
    { path: 'new.md', sha256: '3' },
  ],
];

describe('a table of entries', () => {
  const entries = [
    entry('elm', 'fever', { allowed_stale: true, omits: ['qr'] }),
    entry('elm', 'rest', { warnings: ['the colour “teal” is pale', ''], inputs: [1, 700, 70_000] }),
    entry('elm-park'),
    entry('fir', 'rest', {
      fillable: true,
      file: 'fir/en/rest_fillable.large.letter.pdf',
      bytes: 5_000_000_000,
    }),
  ];

  test('gives back each as it was, sorted by file', () => {
    const sorted = entries.toSorted((a, b) => (a.file < b.file ? -1 : 1));
    const table = EntryTable.of(entries);
    expect([...table]).toEqual(sorted);
    expect(sorted.map((_entry, row) => table.fileAt(row))).toEqual(sorted.map(({ file }) => file));
  });

  test('finds each by its file, and nothing else', () => {
    const table = EntryTable.of(entries);
    for (const one of entries) expect(table.at(table.find(one.file) ?? -1)).toEqual(one);
    const others = [
      'elm',
      'elm/',
      'elm/en/a.pdf',
      'elm/en/z.pdf',
      'elm-park/en/fever.large.letter.pdf',
      'zzz/en/rest.pdf',
    ];
    expect(others.filter((file) => table.find(file) !== undefined)).toEqual([]);
  });
});

test('a table of pages finds each, where clinics share a host and their paths lie among each other', () => {
  const page = (clinic: string, file: string): ManifestEntry => ({
    ...entry(clinic, 'rest', { size: 'page', paper: 'screen' }),
    file: `${file}/index.html`,
  });
  const pages = [
    page('elm', 'elm.example/rest'),
    page('oak', 'leaf.example/handouts'),
    page('ash', 'leaf.example/oak/rest'),
    page('oak', 'leaf.example/rest'),
    page('oak', 'leaf.example/rest/en'),
    page('oak', 'leaf.example.org/rest'),
  ];
  const table = EntryTable.of(pages);
  const sorted = pages.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  expect([...table]).toEqual(sorted);
  expect(sorted.map(({ file }) => table.find(file))).toEqual([...sorted.keys()]);
  const others = ['oak/rest/index.html', 'leaf.example/rest/es/index.html', 'leaf.example', 'index.html', ''];
  expect(others.filter((file) => table.find(file) !== undefined)).toEqual([]);
});

describe('the files that are recorded', () => {
  test('are those of the manifest and those that were entered, in the order of their files', () => {
    const recorded = new RecordedFiles(files(entry('elm'), entry('yew')));
    recorded.enter({ ...published, file: 'fir/en/rest.large.letter.pdf' }, reads, undefined);
    recorded.enter(entry('ash'), reads, undefined);
    recorded.enter(entry('zzz'), reads, undefined);
    expect(Array.from(recorded, ({ clinic }) => clinic)).toEqual(['ash', 'elm', 'fir', 'yew', 'zzz']);
    expect(recorded.count).toBe(5);
    expect(
      recorded.find('fir/en/rest.large.letter.pdf')?.inputs.map((place) => recorded.inputAt(place)),
    ).toEqual([
      ['b.md', '2'],
      ['new.md', '3'],
    ]);
  });

  test('a file that is entered again is there once, as it was entered last', () => {
    const recorded = new RecordedFiles(files(entry('elm'), entry('yew')));
    recorded.enter(entry('elm', 'rest', { pages: 3 }), reads, undefined);
    recorded.enter(entry('elm', 'rest', { pages: 4 }), reads, undefined);
    expect(Array.from(recorded, ({ clinic, pages }) => [clinic, pages])).toEqual([
      ['elm', 4],
      ['yew', 2],
    ]);
    expect(recorded.count).toBe(2);
  });

  test('a file that is let go of is gone, whether it was read or entered', () => {
    const recorded = new RecordedFiles(files(entry('elm'), entry('yew')));
    recorded.enter(entry('fir'), reads, undefined);
    for (const clinic of ['elm', 'fir', 'elm']) recorded.strike(entry(clinic).file);
    expect(Array.from(recorded, ({ clinic }) => clinic)).toEqual(['yew']);
    expect([recorded.count, recorded.find(entry('elm').file), recorded.find(entry('fir').file)]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  test('those are current that were made or found right, while they are there', () => {
    const recorded = new RecordedFiles(files(entry('elm'), entry('oak'), entry('yew')));
    recorded.confirm(entry('elm').file);
    recorded.confirm(entry('oak').file);
    recorded.strike(entry('oak').file);
    recorded.enter(entry('fir'), reads, undefined);
    const current = ['elm', 'fir', 'oak', 'yew'].filter((clinic) => recorded.isCurrent(entry(clinic).file));
    expect(current).toEqual(['elm', 'fir']);
  });

  test('what another build has written is taken over, and what was entered here and stands is kept', () => {
    const recorded = new RecordedFiles(files(entry('elm'), entry('oak')));
    recorded.confirm(entry('elm').file);
    recorded.enter(entry('fir', 'rest', { pages: 5 }), reads, undefined);
    recorded.enter(entry('yew'), reads, undefined);
    const theirs = {
      ...files(entry('ash', 'rest', { inputs: [0, 1] }), entry('elm'), entry('fir')),
      inputs: [
        ['theirs.md', '9'],
        ['b.md', '2'],
      ] as const,
    };
    recorded.catchUp(theirs, ({ clinic }) => clinic === 'fir');
    expect(Array.from(recorded, ({ clinic, pages }) => [clinic, pages])).toEqual([
      ['ash', 2],
      ['elm', 2],
      ['fir', 5],
    ]);
    expect(recorded.count).toBe(3);
    const named = (clinic: string) =>
      recorded.find(entry(clinic).file)?.inputs.map((place) => recorded.inputAt(place));
    expect(named('ash')).toEqual([
      ['b.md', '2'],
      ['theirs.md', '9'],
    ]);
    expect(named('fir')).toEqual([
      ['b.md', '2'],
      ['new.md', '3'],
    ]);
    expect(['ash', 'elm', 'fir', 'yew'].filter((clinic) => recorded.isCurrent(entry(clinic).file))).toEqual([
      'elm',
      'fir',
    ]);
  });

  test('what is in a manifest by now is not kept against a later one', () => {
    const recorded = new RecordedFiles(undefined);
    recorded.enter(entry('fir'), reads, undefined);
    recorded.settle([]);
    recorded.catchUp(files(entry('elm')), stands);
    expect(Array.from(recorded, ({ clinic }) => clinic)).toEqual(['elm']);
  });
});
