import { type Diagnostic, diagnosticToText } from '../diagnostics/index.js';
import { counted } from './to-text.js';
import { inkFor } from './ink.js';
import type { Io } from './io.js';
import { Messages } from './messages.js';
import { mostTelling } from './most-telling.js';

/** Reads the file that a message points into, to show the line. */
export interface SourceReader {
  read(path: string, maxBytes: number): { readonly kind: string; readonly bytes?: Uint8Array };
}

/** Files larger than this are not shown from. */
const MAX_SHOWN_BYTES = 1024 * 1024;
/** After so many messages a person stops reading, and mends the first. */
const MOST_SHOWN = 60;

/** All mistakes of a run, errors last so that they stand next to the prompt. */
export async function tellDiagnostics(
  diagnostics: readonly Diagnostic[],
  world: SourceReader,
  io: Io,
): Promise<void> {
  const messages = new Messages();
  for (const diagnostic of diagnostics) messages.add(diagnostic);
  await tellMessages(messages, world, io);
}

/** The messages of a run, as many as a person reads. */
export async function tellMessages(messages: Messages, world: SourceReader, io: Io): Promise<void> {
  const { shown, hidden } = mostTelling(messages.all, MOST_SHOWN);
  const ink = inkFor(io.err, io.env);
  if (hidden > 0)
    await io.err.write(
      `${counted(hidden, 'more message')} ${hidden === 1 ? 'is' : 'are'} not shown; --json has all\n\n`,
    );
  for (const diagnostic of shown) {
    await io.err.write(
      `${diagnosticToText(diagnostic, ink, diagnostic.place && sourceOf(diagnostic.place.file, world))}\n\n`,
    );
  }
}

function sourceOf(file: string, world: SourceReader): string | undefined {
  if (!/\.(?:md|yaml|csv|hbs|svg)$/u.test(file)) return undefined;
  const result = world.read(file, MAX_SHOWN_BYTES);
  return result.bytes && new TextDecoder().decode(result.bytes);
}
