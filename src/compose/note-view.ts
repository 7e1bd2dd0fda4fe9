import { NOTE_FILE, type Place } from '../diagnostics/index.js';
import { element, escapeMarkup, Markup, OWN } from './markup.js';

/** A note's paragraphs, each with its line in the note: blank lines part them, single line ends are kept as blanks. */
export function noteView(note: string | undefined): readonly Markup[] | null {
  const paragraphs = paragraphsOf(note ?? '').map(({ text, line }) => {
    const place: Place = { file: NOTE_FILE, line, column: 1 };
    return new Markup(element('from', place, escapeMarkup(text), OWN));
  });
  return paragraphs.length === 0 ? null : paragraphs;
}

function paragraphsOf(note: string): readonly { readonly text: string; readonly line: number }[] {
  const paragraphs: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, written] of note.split(/\r\n|[\r\n]/u).entries()) {
    const text = written.trim().replaceAll(/\s+/gu, ' ');
    const last = paragraphs.at(-1);
    if (text !== '' && isOpen && last) last.text += ` ${text}`;
    else if (text !== '') paragraphs.push({ text, line: index + 1 });
    isOpen = text !== '';
  }
  return paragraphs;
}
