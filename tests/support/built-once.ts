import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { temporaryProject } from './temporary-project.js';

type Files = Readonly<Record<string, Uint8Array>>;

const known = new Map<string, Promise<Files>>();

/**
 * A project in a folder of its own in which something was done before: it is done once, and whoever wants the same gets a copy.
 *
 * A copy's files have other times than those that were built, so that nothing is taken for unchanged by its stamp.
 */
export async function doneOnce(
  project: Readonly<Record<string, string>>,
  name: string,
  act: (folder: string) => Promise<void>,
): Promise<string> {
  const key = JSON.stringify([name, project]);
  const files = known.get(key) ?? filesAfter(project, act);
  known.set(key, files);
  const folder = temporaryProject(project);
  for (const [file, bytes] of Object.entries(await files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  return folder;
}

async function filesAfter(
  project: Readonly<Record<string, string>>,
  act: (folder: string) => Promise<void>,
): Promise<Files> {
  const folder = temporaryProject(project);
  await act(folder);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      relative(folder, join(parentPath, name)),
      readFileSync(join(parentPath, name)),
    ]),
  );
}
