import { fileURLToPath } from 'node:url';

/** A file of the built program, all of which lies in one folder. */
export function besides(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
