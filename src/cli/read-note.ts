import { resolve } from 'node:path';
import { readNamed } from '../world/index.js';
import { UsageError, type Io } from './io.js';
import { HIDDEN_DIGIT, hiddenIn, machineDamage, saysNothing } from '../text/index.js';

/** Longer notes are handouts. */
const MAX_CHARACTERS = 20_000;
/** No character takes more than four of them. */
const MAX_BYTES = 4 * MAX_CHARACTERS;

/** Controls, and the sign that stands for bytes that were no UTF-8. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\u2028\u2029\u202A-\u202E\uFFFD]|\p{Cs}/u;

interface NoteFault {
  readonly what: string;
  readonly hint: string;
}

/** What is wrong with a line of a note; nothing that is said of it repeats its words. */
function faultIn(line: string): NoteFault | undefined {
  if (HIDDEN_DIGIT.test(line))
    return {
      what: 'holds an invisible character inside a number',
      hint: 'delete the number, and type it again',
    };
  // A soft hyphen in a word is printed where a line ends in it, and nowhere else.
  if (hiddenIn(line.replaceAll('\u00AD', '')))
    return { what: 'holds an invisible character', hint: 'take it out; it may have been pasted' };
  const damage = machineDamage(line);
  return (
    damage && { what: damage.what.replace(/^holds ".*$/u, 'was read in a wrong encoding'), hint: damage.hint }
  );
}

/** A one-off note, from standard input or a file; it stays in memory and goes nowhere but into the sheet. */
export async function readNote(source: string, io: Io): Promise<string> {
  const note = (await readFrom(source, io)).replace(/^\uFEFF/u, '');
  if (saysNothing(note))
    throw new UsageError('the note is empty', 'write something in it, or leave --note out');
  if (note.length > MAX_CHARACTERS)
    throw new UsageError(
      `the note has ${note.length > MAX_BYTES / 2 ? 'more than ' : ''}${note.length} characters, and at most ${MAX_CHARACTERS} are printed`,
      'shorten it',
    );
  if (UNPRINTABLE.test(note))
    throw new UsageError('the note holds characters that cannot be printed', 'save it as plain UTF-8 text');
  refuseLine(note, faultIn);
  return note;
}

/** Refuses the first line of a note in which something is wrong, by its number: what it says goes nowhere. */
function refuseLine(note: string, faultOf: (line: string) => NoteFault | undefined): void {
  for (const [index, line] of note.split(/\r\n|[\r\n]/u).entries()) {
    const fault = faultOf(line);
    if (fault) throw new UsageError(`line ${index + 1} of the note ${fault.what}`, fault.hint);
  }
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
        `has ${Math.ceil(result.sizeBytes / 1024)} KB, and at most ${MAX_CHARACTERS} characters are printed`,
        'shorten it',
      );
    case 'outside':
    case 'unreadable':
      return refuse(`cannot be read: ${result.why}`);
    default:
      return result satisfies never;
  }
}
