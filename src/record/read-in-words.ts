import { siteRead } from '../plan/index.js';
import { readInWords as readOfProject } from '../project/index.js';

/** A read as a person calls it. */
export function readInWords(path: string): string {
  const { planned, standing } = siteRead(path);
  if (planned !== undefined) return 'its languages, its address, or what is printed';
  return standing ?? readOfProject(path);
}
