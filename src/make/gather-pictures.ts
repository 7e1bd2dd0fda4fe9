import { posix } from 'node:path';
import type { Log } from '../diagnostics/index.js';
import { picturesIn, type Document } from '../document/index.js';
import { pathFault } from '../text/index.js';
import type { Picture } from '../pictures/index.js';
import type { Project } from '../project/index.js';

/** Every picture of a document, through the gate; what is missing or refused is logged where it is named. */
export async function gatherPictures(
  document: Document,
  project: Pick<Project, 'picture'>,
  log: Log,
): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const { source, use, place } of picturesIn(document)) {
    const path = posix.normalize(source);
    const fault = pathFault(path);
    if (fault) {
      log.error('outside-project', `the picture ${source} ${fault.what}`, place, fault.hint);
      continue;
    }
    const { thing, log: said, whole } = await project.picture(path, use);
    for (const diagnostic of said.diagnostics)
      log.add(diagnostic.place === whole ? { ...diagnostic, place } : diagnostic);
    if (thing) pictures.set(source, thing);
  }
  return pictures;
}
