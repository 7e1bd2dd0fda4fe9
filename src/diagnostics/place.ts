/** Where something stands in a text that a person wrote: a file below the project, a line and a column, both from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place of a whole file: its first character. */
export function fileStart(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** `content/clinics/riverside.yaml:14:9`, as editors and terminals link it. */
export function placeToText(place: Place): string {
  return `${place.file}:${place.line}:${place.column}`;
}

/** Reads back what `placeToText` wrote; the markup carries places in this form. */
export function placeFromText(text: string): Place {
  const match = /^(.*):(\d+):(\d+)$/su.exec(text);
  if (!match) throw new Error(`not a place: ${text}`);
  return { file: match[1] ?? '', line: Number(match[2]), column: Number(match[3]) };
}

/** Walks from `start` over `text` to `offset` (UTF-16 units) and says where that is. */
export function placeWithin(start: Place, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { ...start, column: start.column + last.length }
    : { file: start.file, line: start.line + lines.length - 1, column: last.length + 1 };
}
