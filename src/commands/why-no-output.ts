import { dirname, join, sep } from 'node:path';
import { realFolder } from '../world/index.js';

/** Folders of a project that it is read from, or that others keep there. */
const OF_PROJECT = ['content', 'templates', 'fonts', 'node_modules', '.git'];

/** What stands around an output folder; each an absolute path. */
export interface AroundOutput {
  readonly project: string;
  /** Where the press itself lies. */
  readonly press: string;
  /** The person's own folder, where it is known. */
  readonly home: string | undefined;
  /** Whether a person named the folder, and not the press by itself. */
  readonly isNamed: boolean;
}

/** Why sheets must not be written to a folder; goes on after its name. */
export interface WhyNoOutput {
  readonly what: string;
  readonly hint: string;
}

/**
 * Why a folder can be no output folder, by where it really lies; nothing where it can.
 *
 * Files are made and taken away there, so it holds nothing else that anybody needs. A link that a person names is
 * followed; one that lies in the project in place of its own `output` may be anybody's, and may lead anywhere.
 */
export function whyNoOutput(folder: string, around: AroundOutput): WhyNoOutput | undefined {
  const out = realFolder(folder);
  const project = realFolder(around.project).path;
  const refuse = (what: string): WhyNoOutput => ({
    what,
    hint: 'name a folder that is for the sheets alone, such as --out output',
  });
  if (dirname(out.path) === out.path) return refuse('is the root of the disk');
  if (around.home !== undefined && out.path === realFolder(around.home).path)
    return refuse('is your home folder');
  if (isWithin(project, out.path)) return refuse('is the project itself, or holds it');
  if (isWithin(realFolder(around.press).path, out.path)) return refuse('is the press itself, or holds it');
  const own = OF_PROJECT.find((name) => isWithin(out.path, join(project, name)));
  if (own !== undefined) return refuse(`lies in ${own}/ of the project, which holds other files`);
  if (!around.isNamed && !isWithin(out.path, project))
    return {
      what: 'is a link that leads outside the project folder',
      hint: `take the link away, or name where the sheets go: --out ${out.path}`,
    };
  return undefined;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
