import { basename } from 'node:path';
import type { World } from '../../world/index.js';
import type { Finding } from './finding.js';

/** PDFs in the folder that no manifest names: nobody knows what they say. */
export function findForeign(
  output: World,
  named: ReadonlySet<string>,
  isAskedFor: (clinic: string, handout: string) => boolean,
): readonly Finding[] {
  return pdfsBelow('', output)
    .filter((file) => !named.has(file) && isAskedFor(file.split('/')[0] ?? '', handoutOf(file)))
    .map((file) => ({
      file,
      faults: [{ kind: 'foreign', what: 'no manifest names the file' }],
      remedy: 'remove',
      isUsual: false,
    }));
}

/** Hidden files are those of a build under way. */
function pdfsBelow(folder: string, output: World): readonly string[] {
  return output.list(folder).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const path = `${folder}${name}`;
    if (name.endsWith('/')) return pdfsBelow(path, output);
    return /\.pdf$/iu.test(name) ? [path] : [];
  });
}

/** The handout that a file of this name would be of. */
function handoutOf(file: string): string {
  return (basename(file).split('.')[0] ?? '').replace(/_fillable$/u, '');
}
