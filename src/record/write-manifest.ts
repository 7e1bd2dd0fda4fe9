import { createHash } from 'node:crypto';
import { compareInputs } from './compare-inputs.js';
import { inPieces } from './in-pieces.js';
import {
  type Entries,
  entrySchema,
  type Manifest,
  type ManifestEntry,
  type ManifestInput,
} from './manifest.js';
import { expected } from '../diagnostics/index.js';

/** The fields of an entry in the order in which they are written. */
const ENTRY_FIELDS = Object.keys(entrySchema.shape);

/**
 * A manifest as bytes, a piece at a time: sorted, without inputs that no file names, a line for each file; the same for
 * the same files. Its last line is the seal, a hash of all lines before.
 */
export function* writeManifest(manifest: Manifest): Generator<Uint8Array> {
  const hash = createHash('sha256');
  for (const piece of inPieces(textsOf(manifest))) {
    hash.update(piece);
    yield piece;
  }
  yield* inPieces([`${named('sha256')}"${hash.digest('hex')}"\n}\n`]);
}

function* textsOf(manifest: Manifest): Generator<string> {
  const { inputs, renumbered } = toSortedInputs(manifest);
  const missing = manifest.missing.toSorted();
  const removing = manifest.removing.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = {
    format: 'clinic-handouts-manifest-4',
    ...(manifest.pages && { pages: true }),
    program: manifest.program,
    ...(manifest.shard !== undefined && { shard: manifest.shard }),
    plan: manifest.plan,
    ...(manifest.asked && { asked: manifest.asked }),
    lines: {
      inputs: inputs.length,
      missing: missing.length,
      removing: removing.length,
      files: manifest.files.count,
    },
  };
  yield '{\n';
  for (const [name, value] of Object.entries(head)) yield `${named(name)}${JSON.stringify(value)},\n`;
  yield* list('inputs', inputs, (input) => JSON.stringify(input));
  yield* list('missing', missing, (file) => JSON.stringify(file));
  yield* list('removing', removing, (removal) => JSON.stringify(removal));
  yield* list('files', inOrder(manifest.files), (entry) => JSON.stringify(renumbered(entry), ENTRY_FIELDS));
}

function named(name: string): string {
  return `  ${JSON.stringify(name)}: `;
}

function* list<Item>(name: string, items: Iterable<Item>, toJson: (item: Item) => string): Generator<string> {
  yield `${named(name)}[`;
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n    ${toJson(item)}`;
    isFirst = false;
  }
  yield isFirst ? '],\n' : '\n  ],\n';
}

/** Whoever reads a manifest refuses entries in another order. */
function* inOrder(entries: Entries): Generator<ManifestEntry> {
  let last = '';
  for (const entry of entries) {
    if (entry.file <= last) throw new Error(`${entry.file} would stand behind ${last}`);
    last = entry.file;
    yield entry;
  }
}

/** The inputs that are named, in order, and entries that name them by their new places. */
function toSortedInputs({ inputs, files }: Manifest): {
  readonly inputs: readonly ManifestInput[];
  readonly renumbered: (entry: ManifestEntry) => ManifestEntry;
} {
  const isNamed = new Uint8Array(inputs.length);
  for (const entry of files) for (const place of entry.inputs) isNamed[place] = 1;
  const inputAt = (index: number): ManifestInput => expected(inputs[index], 'an input that an entry names');
  const order = [...inputs.keys()]
    .filter((place) => isNamed[place] === 1)
    .toSorted((a, b) => compareInputs(inputAt(a), inputAt(b)));
  const places = new Uint32Array(inputs.length);
  for (const [place, old] of order.entries()) places[old] = place;
  return {
    inputs: order.map(inputAt),
    renumbered: (entry) => ({
      ...entry,
      inputs: entry.inputs
        .map((index) => expected(places[index], 'the place of an input'))
        .toSorted((a, b) => a - b),
    }),
  };
}
