import type { Output } from '../write/index.js';
import type { Job } from '../plan/index.js';

/** Where copies with a note lie, apart from the sheets; no clinic can be called so. */
export const NOTE_FOLDER = '_for-one-person/';

/**
 * Where a copy with a note goes: a name that says when it was asked for and that no other file has, so that nobody prints
 * the note of somebody else who came before, and no build takes it for the sheet.
 */
export function noteFile(job: Job, startedAt: Date, output: Pick<Output, 'stamp'>): string {
  const moment = startedAt.toISOString().replaceAll(':', '').replace('.', '-');
  const name = `${NOTE_FOLDER}${job.file.slice(0, -'.pdf'.length)}.${moment}`;
  for (let count = 1; ; count += 1) {
    const file = count === 1 ? `${name}.pdf` : `${name}-${count}.pdf`;
    if (!output.stamp(file)) return file;
  }
}

/** Whether something else stands in the place of that folder: a link could lead anywhere. */
export function isNoNoteFolder(output: Pick<Output, 'list'>): boolean {
  return output.list('').includes(NOTE_FOLDER.slice(0, -1));
}

/** The copies with a note that lie in an output folder, whatever they are called. */
export function notesIn(output: Pick<Output, 'list'>, folder = NOTE_FOLDER): readonly string[] {
  return output.list(folder.slice(0, -1)).flatMap((name) => {
    const path = `${folder}${name}`;
    if (name.endsWith('/')) return notesIn(output, path);
    return name.startsWith('.') ? [] : [path];
  });
}
