import { basename } from 'node:path';
import type { Standing } from '../../world/index.js';
import { NOTE_FOLDER } from '../../record/index.js';
import type { Fault, Finding } from './finding.js';

/**
 * What stands in the folder and is no sheet of the manifest: PDFs that nobody knows, links, and copies with a note.
 *
 * @param kind names of files that the press makes here
 * @param named files that the manifest names; what stands in their place is told with them
 */
export function findForeign(
  standing: readonly Standing[],
  named: ReadonlySet<string>,
  isAskedFor: (clinic: string, handout: string) => boolean,
  kind: RegExp,
): readonly Finding[] {
  return standing.flatMap((one): readonly Finding[] => {
    const { path: file } = one;
    const fault = named.has(file) ? undefined : faultOf(one, kind);
    if (!fault || !isAskedFor(clinicOf(file), handoutOf(file))) return [];
    const remedy = fault.kind === 'note' ? 'delete' : 'remove';
    return [{ file, faults: [fault], remedy, isUsual: false }];
  });
}

function faultOf({ path, kind }: Standing, made: RegExp): Fault | undefined {
  switch (kind) {
    case 'unreadable folder':
      return { kind: 'foreign', what: 'the folder cannot be read' };
    case 'link':
      return { kind: 'foreign', what: 'it is a link, and nobody looks behind it' };
    case 'file':
      if (path.startsWith(NOTE_FOLDER)) return { kind: 'note', what: 'it carries a note for one person' };
      return made.test(path) ? { kind: 'foreign', what: 'no manifest names the file' } : undefined;
    case 'something else':
      return made.test(path) ? { kind: 'foreign', what: 'it is no file' } : undefined;
    default:
      return kind satisfies never;
  }
}

/** The clinic that a file would be of, here or with a note. */
function clinicOf(file: string): string {
  const path = file.startsWith(NOTE_FOLDER) ? file.slice(NOTE_FOLDER.length) : file;
  return path.replace(/\/.*$/su, '');
}

/** The handout that a file of this name would be of. */
function handoutOf(file: string): string {
  return basename(file).replace(/(?:_fillable)?\..*$/su, '');
}
