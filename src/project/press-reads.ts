import type { Read } from '../world/index.js';

/** What every copy is made from besides files; no path of a project has a colon. */
export const PROGRAM = 'press:program';
const SOURCE_DATE = 'press:SOURCE_DATE_EPOCH';

/** What changes bytes and stands in no file. */
export interface PressState {
  /** Hash of the program. */
  readonly program: string;
  readonly sourceDate: Date | undefined;
}

/** The program and the options as reads, beside those of files. */
export function pressReads({ program, sourceDate }: PressState): readonly Read[] {
  const seconds = sourceDate === undefined ? 'unset' : String(sourceDate.getTime() / 1000);
  return [
    { path: PROGRAM, sha256: program },
    { path: SOURCE_DATE, sha256: seconds },
  ];
}

/** A read as a person calls it. */
export function readInWords(path: string): string {
  if (path === PROGRAM) return 'the program';
  return path === SOURCE_DATE ? 'SOURCE_DATE_EPOCH' : path;
}
