import { createHash, type Hash } from 'node:crypto';
import type { ClinicLine, FileLine } from '../project/index.js';
import { inPieces } from './in-pieces.js';

/**
 * What spares a build from reading what it has read before: `.handouts-index.json`.
 *
 * Nothing is lost with it but time, so it may be deleted, and is no part of what is handed on.
 */
export interface SavedIndex {
  /** What it was written by: another program may plan otherwise. */
  readonly program: string;
  /** Files that were read. */
  readonly inputs: readonly FileLine[];
  /** Files that were made. */
  readonly files: readonly FileLine[];
  readonly clinics: readonly ClinicLine[];
}

/** They stand around what is kept, with its hash, so that nothing is believed but what was written, byte for byte. */
const HEAD = '{"format":"clinic-handouts-index-3","kept":';
const MIDDLE = ',"sha256":"';
const END = '"}\n';
const SEAL_LENGTH = MIDDLE.length + 64 + END.length;

/** More than an index of half a million sheets has; a larger one is not read. */
export const MAX_INDEX_BYTES = 256 * 1024 * 1024;

/** Reads an index; nothing where there is none that can be trusted. */
export function readIndex(bytes: Uint8Array | undefined): SavedIndex | undefined {
  if (!bytes) return undefined;
  const kept = bytes.subarray(HEAD.length, -SEAL_LENGTH);
  const seal = sealOf(createHash('sha256').update(kept));
  if (!isText(bytes.subarray(0, HEAD.length), HEAD) || !isText(bytes.subarray(-SEAL_LENGTH), seal))
    return undefined;
  return toIndex(new TextDecoder().decode(kept));
}

/** Anybody can make a seal, so the shape is looked at all the same. */
function toIndex(json: string): SavedIndex | undefined {
  try {
    const kept = JSON.parse(json) as Readonly<Record<string, unknown>> | null;
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { program, inputs, files, clinics } = kept;
    if (typeof program !== 'string') return undefined;
    if (!areLines(inputs, 2) || !areLines(files, 2) || !areLines(clinics, 3)) return undefined;
    return { program, inputs, files, clinics } as unknown as SavedIndex;
  } catch {
    return undefined;
  }
}

function areLines(list: unknown, length: number): boolean {
  return (
    Array.isArray(list) &&
    list.every(
      (line: unknown) =>
        Array.isArray(line) && line.length === length && line.every((part) => typeof part === 'string'),
    )
  );
}

/** An index as bytes, a piece at a time. */
export function* writeIndex(index: SavedIndex): Generator<Uint8Array> {
  const hash = createHash('sha256');
  yield* inPieces([HEAD]);
  for (const piece of inPieces(textsOf(index))) {
    hash.update(piece);
    yield piece;
  }
  yield* inPieces([sealOf(hash)]);
}

function* textsOf({ program, inputs, files, clinics }: SavedIndex): Generator<string> {
  yield JSON.stringify({ program }).slice(0, -1);
  for (const [name, lines] of Object.entries({ inputs, files, clinics })) {
    yield `,${JSON.stringify(name)}:[`;
    for (const [place, line] of lines.entries()) yield (place === 0 ? '' : ',') + JSON.stringify(line);
    yield ']';
  }
  yield '}';
}

function sealOf(hash: Hash): string {
  return MIDDLE + hash.digest('hex') + END;
}

function isText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes) === text;
}
