import { resolve } from 'node:path';
import { UsageError, type Io } from './io.js';

/** Longer notes are handouts. */
const MAX_CHARACTERS = 20_000;

/** A one-off note, from standard input or a file; it stays in memory and goes nowhere but into the sheet. */
export async function readNote(source: string, io: Io): Promise<string> {
  const note = await readFrom(source, io);
  if (note.trim() === '')
    throw new UsageError('the note is empty', 'write something in it, or leave --note out');
  if (note.length > MAX_CHARACTERS)
    throw new UsageError(
      `the note has ${note.length} characters, and at most ${MAX_CHARACTERS} are printed`,
      'shorten it',
    );
  return note;
}

async function readFrom(source: string, io: Io): Promise<string> {
  if (source === '-') return io.readInput();
  try {
    return io.readFile(resolve(io.folder, source));
  } catch {
    throw new UsageError(`the note ${source} cannot be read`, 'name a text file, or - for standard input');
  }
}
