import { diagnosticToText, type Diagnostic } from '../diagnostics/index.js';
import { inkFor } from './ink.js';
import type { Io } from './io.js';

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
  const merged = mergeCopies(diagnostics);
  const ordered = [
    ...merged.filter((one) => one.severity === 'warning'),
    ...merged.filter((one) => one.severity === 'error'),
  ];
  const shown = ordered.slice(-MOST_SHOWN);
  const ink = inkFor(io.err, io.env);
  if (shown.length < ordered.length)
    await io.err.write(`${ordered.length - shown.length} more messages are not shown; --json has all\n\n`);
  for (const diagnostic of shown) {
    await io.err.write(
      `${diagnosticToText(diagnostic, ink, diagnostic.place && sourceOf(diagnostic.place.file, world))}\n\n`,
    );
  }
}

/** The same words at the same place, said of many copies, are said once, with how many copies they concern. */
function mergeCopies(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify([diagnostic.severity, diagnostic.what, diagnostic.place]);
    groups.set(key, [...(groups.get(key) ?? []), diagnostic]);
  }
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    return first.copy === undefined || more.length === 0
      ? [first]
      : [{ ...first, copy: `${first.copy}, and ${more.length} more` }];
  });
}

function sourceOf(file: string, world: SourceReader): string | undefined {
  if (!/\.(?:md|yaml|hbs|svg)$/u.test(file)) return undefined;
  const result = world.read(file, MAX_SHOWN_BYTES);
  return result.bytes && new TextDecoder().decode(result.bytes);
}
