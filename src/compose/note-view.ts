import { NOTE_FILE, type Place } from '../diagnostics/index.js';
import { saysNothing } from '../text/index.js';
import { element, escapeMarkup, Markup } from './markup.js';

/** A note's paragraphs, each line with its place in the note: blank lines part paragraphs, and lines stay lines. */
export function noteView(note: string | undefined): readonly Markup[] | null {
  const paragraphs = paragraphsOf(note ?? '').map(
    (lines) => new Markup(lines.map(lineToMarkup).join('<br/>')),
  );
  return paragraphs.length === 0 ? null : paragraphs;
}

interface NoteLine {
  readonly text: string;
  readonly place: Place;
}

function lineToMarkup({ text, place }: NoteLine): string {
  return element('from', place, escapeMarkup(text));
}

function paragraphsOf(note: string): readonly (readonly NoteLine[])[] {
  const paragraphs: NoteLine[][] = [];
  let open: NoteLine[] | undefined;
  for (const [index, written] of note.split(/\r\n|[\r\n]/u).entries()) {
    if (saysNothing(written)) {
      open = undefined;
      continue;
    }
    if (!open) paragraphs.push((open = []));
    const text = written.trim().replaceAll(/[ \t]+/gu, ' ');
    open.push({ text, place: { file: NOTE_FILE, line: index + 1, column: 1 } });
  }
  return paragraphs;
}
