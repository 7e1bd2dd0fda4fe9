import pico from 'picocolors';
import type { Stream } from './io.js';

/** Colours for a stream: none unless it is a terminal, and none where NO_COLOR is set. */
export function inkFor(stream: Stream, env: Readonly<Record<string, string | undefined>>) {
  const colours = pico.createColors(stream.isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
  return {
    place: colours.cyan,
    error: (text: string) => colours.bold(colours.red(text)),
    warning: (text: string) => colours.bold(colours.yellow(text)),
    good: (text: string) => colours.bold(colours.green(text)),
    quiet: colours.dim,
  };
}

/** Ways to emphasise; each returns its text as it is where there are no colours. */
export type Ink = ReturnType<typeof inkFor>;
