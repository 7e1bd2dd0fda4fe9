const MAX_CHARACTERS = 4096;

/**
 * Whether a path is one that a copy can have been made from: it never climbs above the project, though it may go up inside
 * of it, as pictures that handouts share do. A manifest may be anybody's, and what it names as an input is looked up.
 */
export function isInputPath(path: string): boolean {
  if (path === '' || path.length > MAX_CHARACTERS || path.includes('\0')) return false;
  if (/^(?:[/\\]|[a-z]:[/\\])/iu.test(path)) return false;
  let depth = 0;
  for (const part of path.split(/[/\\]/u)) {
    if (part === '..') depth -= 1;
    else if (part !== '.' && part !== '') depth += 1;
    if (depth < 0) return false;
  }
  // A folder that is listed is named without detours.
  return !path.endsWith('/') || !path.includes('..');
}
