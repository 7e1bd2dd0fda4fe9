import { shown } from '../../diagnostics/index.js';
import { toJson } from '../to-json.js';
import { basename, resolve } from 'node:path';
import { idOf, writeNew } from '../../commands/index.js';
import { type Imported, importWord } from '../../import/index.js';
import { canonicalTag, ID_PATTERN, ID_RULE } from '../../model/index.js';
import { readNamed } from '../../world/index.js';
import { nodeOutput } from '../../write/index.js';
import { importToText } from './import-to-text.js';
import { inkFor } from '../ink.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import { orCannotWrite, tellWritten } from './tell-written.js';

/** What is typed after `handouts import`. */
export interface ImportArguments {
  readonly file: string;
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly id: string | undefined;
  readonly look: boolean;
  readonly json: boolean;
  readonly project: string;
}

type Whole = Extract<Imported, { readonly kind: 'imported' }>;

/** No Word file that anybody could print is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Takes a handout over from a Word file: all of it, or nothing. */
export async function runImport(given: ImportArguments, io: Io): Promise<ExitCode> {
  const bytes = bytesOf(given.file, io);
  const language = languageOf(given.language ?? (await ask('language', 'Its language, such as en', io)));
  const summary =
    given.summary ?? (await io.askPerson?.('The most important thing, in a sentence or two: ')) ?? '';
  const request = {
    file: basename(given.file),
    summary,
    today: io.now.toISOString().slice(0, 10),
  };
  let imported = await importWord(bytes, { ...request, title: given.title });
  if (imported.kind === 'untitled')
    imported = await importWord(bytes, { ...request, title: await ask('title', 'Its title', io) });
  if (imported.kind === 'imported') return write(imported, language, given, io);
  return refuse(imported, given, io);
}

function bytesOf(file: string, io: Io): Uint8Array {
  const result = readNamed(resolve(io.folder, file), MOST_BYTES);
  if (result.kind === 'found') return result.bytes;
  throw new UsageError(
    result.kind === 'missing' ? `there is no file ${file}` : `the file ${file} cannot be read`,
    result.kind === 'too-large'
      ? 'it has more than 64 MB: make its pictures smaller'
      : 'name a Word file (.docx)',
  );
}

async function ask(option: 'language' | 'title', question: string, io: Io): Promise<string> {
  const answer = (await io.askPerson?.(`${question}: `))?.trim() ?? '';
  if (answer !== '') return answer;
  throw new UsageError(
    option === 'title'
      ? 'the file does not begin with a title or heading'
      : 'nobody has said in which language it is',
    option === 'title' ? 'say it: --title "Fever in children"' : 'say it: --language en',
  );
}

function languageOf(said: string): string {
  const tag = canonicalTag(said);
  if (tag === undefined || /^[a-z]{4,}/u.test(tag))
    throw new UsageError(`"${said}" is no tag of a language`, 'write en, es, zh-Hans and so on');
  return tag;
}

async function write(imported: Whole, language: string, given: ImportArguments, io: Io): Promise<ExitCode> {
  const id = given.id ?? idOf(imported.title, 'imported');
  if (!ID_PATTERN.test(id))
    throw new UsageError(`"${id}" cannot be an id: ${ID_RULE}`, `try: --id ${idOf(id, 'my-handout')}`);
  const folder = `content/handouts/${id}`;
  const files = [
    { path: `${folder}/${language}.md`, text: imported.text },
    ...imported.figures.map(({ name, bytes }) => ({ path: `${folder}/figures/${name}`, text: bytes })),
  ];
  if (!given.look) {
    const output = nodeOutput(resolve(io.folder, given.project), io.writer);
    const written = await orCannotWrite(() => writeNew(files, output), io);
    if (written === undefined) return EXIT.cannotWrite;
    if (written.kind === 'there')
      throw new UsageError(
        `${written.paths.join(', ')} ${written.paths.length === 1 ? 'is' : 'are'} there already, and nothing is overwritten`,
        'take another id: --id my-handout',
      );
    if (!given.json) await tellWritten(written.paths, io);
  }
  const { counts, noted, title } = imported;
  const told = { title, files: files.map(({ path }) => path), written: !given.look, ...counts, noted };
  await io.out.write(given.json ? `${toJson(told, 2)}\n` : importToText(imported, files[0]?.path ?? ''));
  return EXIT.made;
}

async function refuse(
  refused: Exclude<Imported, Whole>,
  { file, json }: ImportArguments,
  io: Io,
): Promise<ExitCode> {
  const faults =
    refused.kind === 'unaccounted'
      ? refused.faults
      : refused.kind === 'refused'
        ? [refused]
        : [{ what: 'it has no title', hint: 'say it: --title "Fever in children"' }];
  const told = faults.map(({ what, hint }) => ({ what, hint }));
  const { error } = inkFor(io.err, io.env);
  if (json) await io.out.write(`${toJson({ written: false, faults: told }, 2)}\n`);
  else
    await io.err.write(
      told
        .map(
          ({ what, hint }) =>
            `${error('error')}: ${shown(`${file}: ${what}`)}\n  hint: ${shown(hint ?? '')}\n`,
        )
        .join(''),
    );
  return refused.kind === 'unaccounted' ? EXIT.verificationFailed : EXIT.someFailed;
}
