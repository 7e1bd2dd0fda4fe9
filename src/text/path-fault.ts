/** Why a text is no path of ours: goes on after the path, `is an absolute path`, and what to write in its place. */
interface PathFault {
  readonly what: string;
  readonly hint: string;
}

const COPY_IT = 'copy the file into the project and name it from there';

/** The characters of a path that systems read in ways of their own, or that no person sees. */
const CONTROL = /\p{Cc}/u;

/**
 * Why a text is not one plain path that goes down from a folder, or nothing where it is.
 *
 * Plain means that it has one reading on every system: folders parted by `/`, and no step that is empty, `.` or `..`.
 */
export function pathFault(path: string): PathFault | undefined {
  if (path === '') return { what: 'is empty', hint: 'name a file' };
  if (CONTROL.test(path)) return { what: 'holds an invisible character', hint: 'type the name anew' };
  if (path.includes('\\')) return { what: 'has a backslash in it', hint: 'part folders by /' };
  if (path.startsWith('/')) return { what: 'is an absolute path', hint: COPY_IT };
  if (path.includes(':')) return { what: whatColonMakes(path), hint: COPY_IT };
  const steps = path.split('/');
  if (steps.includes('..')) return { what: 'leads outside the project folder', hint: COPY_IT };
  if (steps.includes('') || steps.includes('.'))
    return { what: 'is not written plainly', hint: 'take out what is empty or a dot between the slashes' };
  return undefined;
}

function whatColonMakes(path: string): string {
  if (/^[a-z]:/iu.test(path)) return 'names a drive';
  return /^[a-z][a-z\d+.-]*:/iu.test(path) ? 'is an address and no file' : 'has a colon in it';
}
