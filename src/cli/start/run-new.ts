import { resolve } from 'node:path';
import { clinicText, handoutText, idOf, UNANSWERED, writeNew } from '../../commands/index.js';
import { CLINIC_FOLDER, ID_PATTERN, ID_RULE } from '../../model/index.js';
import { nodeOutput } from '../../write/index.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import type { NEW_KINDS } from './new-kinds.js';
import { orCannotWrite, tellWritten } from './tell-written.js';

/** What is typed after `handouts new`. */
export interface NewArguments {
  readonly what: (typeof NEW_KINDS)[number];
  readonly id: string;
  readonly project: string;
}

/** Begins a clinic or a handout where none is. */
export async function runNew({ what, id, project }: NewArguments, io: Io): Promise<ExitCode> {
  if (!ID_PATTERN.test(id))
    throw new UsageError(
      `"${id}" cannot be an id: ${ID_RULE}`,
      `try: handouts new ${what} ${idOf(id, `my-${what}`)}`,
    );
  const file = fileOf(what, id, io.now.toISOString().slice(0, 10));
  const output = nodeOutput(resolve(io.folder, project), io.writer);
  const written = await orCannotWrite(() => writeNew([file], output), io);
  if (written === undefined) return EXIT.cannotWrite;
  if (written.kind === 'there')
    throw new UsageError(`${file.path} is there already, and nothing is overwritten`, 'take another id');
  await tellWritten(written.paths, io);
  return EXIT.made;
}

function fileOf(what: NewArguments['what'], id: string, today: string) {
  switch (what) {
    case 'clinic':
      return { path: `${CLINIC_FOLDER}/${id}.yaml`, text: clinicText(UNANSWERED) };
    case 'handout':
      return { path: `content/handouts/${id}/en.md`, text: handoutText(titleOf(id), today) };
    default:
      return what satisfies never;
  }
}

/** `after-surgery` as `After surgery`. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
