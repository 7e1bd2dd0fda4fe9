import { resolve } from 'node:path';
import { readNamed } from '../../world/index.js';
import { UsageError, type Io } from '../io.js';
import { MOST_OF_A_NOTE, noteFault } from '../../text/index.js';

/** No character takes more than four of them. */
const MAX_BYTES = 4 * MOST_OF_A_NOTE;

/** A one-off note, from standard input or a file; it stays in memory and goes nowhere but into the sheet. */
export async function readNote(source: string, io: Io): Promise<string> {
  const note = (await readFrom(source, io)).replace(/^\uFEFF/u, '');
  const fault = noteFault(note);
  if (fault) throw new UsageError(fault.what, fault.hint);
  return note;
}

async function readFrom(source: string, io: Io): Promise<string> {
  if (source === '-') return io.readInput(MAX_BYTES);
  const result = readNamed(resolve(io.folder, source), MAX_BYTES);
  const refuse = (why: string, hint = 'name a text file, or - for standard input'): never => {
    throw new UsageError(`the note ${source} ${why}`, hint);
  };
  switch (result.kind) {
    case 'found':
      return new TextDecoder().decode(result.bytes);
    case 'missing':
      return refuse('cannot be read: there is no such file');
    case 'too-large':
      return refuse(
        `has ${Math.ceil(result.sizeBytes / 1024)} KB, and at most ${MOST_OF_A_NOTE} characters are printed`,
        'shorten it',
      );
    case 'outside':
    case 'unreadable':
      return refuse(`cannot be read: ${result.why}`);
    default:
      return result satisfies never;
  }
}
