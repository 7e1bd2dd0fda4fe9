import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  beginTranslation,
  clinicText,
  handoutText,
  idOf,
  type NewFile,
  UNANSWERED,
  writeNew,
} from '../../commands/index.js';
import { didYouMean } from '../../diagnostics/index.js';
import { canonicalTag, CLINIC_FOLDER, ID_PATTERN, ID_RULE } from '../../model/index.js';
import { openWorld } from '../../project/index.js';
import { nodeOutput } from '../../write/index.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import type { NEW_KINDS } from './new-kinds.js';
import { PRESS_FOLDER } from '../version.js';
import { orCannotWrite, tellWritten } from './tell-written.js';

/** What is typed after `handouts new`. */
export interface NewArguments {
  readonly what: (typeof NEW_KINDS)[number];
  readonly id: string;
  /** Of a translation. */
  readonly language?: string | undefined;
  readonly project: string;
}

/** Begins a clinic, a handout or a translation where none is. */
export async function runNew(given: NewArguments, io: Io): Promise<ExitCode> {
  const { what, id, language, project } = given;
  if (!ID_PATTERN.test(id))
    throw new UsageError(
      `"${id}" cannot be an id: ${ID_RULE}`,
      `try: handouts new ${what} ${idOf(id, `my-${what}`)}`,
    );
  if (language !== undefined && what !== 'translation')
    throw new UsageError(
      `a new ${what} has no language: "${language}"`,
      `handouts new translation <handout> ${language}`,
    );
  const file = fileOf(given, io);
  const output = nodeOutput(resolve(io.folder, project), io.writer);
  const written = await orCannotWrite(() => writeNew([file], output), io);
  if (written === undefined) return EXIT.cannotWrite;
  if (written.kind === 'there')
    throw new UsageError(
      `${file.path} is there already, and nothing is overwritten`,
      what === 'translation' ? 'handouts list translations says what is still missing' : 'take another id',
    );
  await tellWritten(written.paths, io);
  return EXIT.made;
}

function fileOf({ what, id, language, project }: NewArguments, io: Io): NewFile {
  switch (what) {
    case 'clinic':
      return { path: `${CLINIC_FOLDER}/${id}.yaml`, text: clinicText(UNANSWERED) };
    case 'handout':
      return {
        path: `content/handouts/${id}/en.md`,
        text: handoutText(titleOf(id), io.now.toISOString().slice(0, 10)),
      };
    case 'translation':
      return translationOf(id, tagOf(language), project, io);
    default:
      return what satisfies never;
  }
}

/** `after-surgery` as `After surgery`. */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function tagOf(said: string | undefined): string {
  if (said === undefined)
    throw new UsageError(
      'nobody has said into which language',
      'say it: handouts new translation <handout> es',
    );
  const tag = canonicalTag(said);
  if (tag === undefined || /^[a-z]{4,}/u.test(tag))
    throw new UsageError(`"${said}" is no tag of a language`, 'write es, ar, zh-Hans and so on');
  return tag;
}

function translationOf(id: string, language: string, project: string, io: Io): NewFile {
  const world = openWorld(resolve(io.folder, project), fileURLToPath(PRESS_FOLDER), io.now);
  const begun = beginTranslation(id, language, world);
  switch (begun.kind) {
    case 'file':
      return begun.file;
    case 'unknown':
      throw new UsageError(`there is no handout "${id}"`, didYouMean(id, begun.ids));
    case 'unsound':
      throw new UsageError(`${begun.path} cannot be translated: ${begun.why}`, 'handouts check');
    default:
      return begun satisfies never;
  }
}
