import { relative, resolve } from 'node:path';
import { type ClinicAnswers, filesOfProject, idOf, UNANSWERED, writeNew } from '../../commands/index.js';
import { nodeOutput } from '../../write/index.js';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.js';
import { orCannotWrite, tellWritten } from './tell-written.js';

/** What is typed after `handouts init`. */
export interface InitArguments {
  readonly dir: string;
  readonly yes: boolean;
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly emergency: string | undefined;
  readonly website: string | undefined;
  readonly paper: string | undefined;
}

const QUESTIONS: Readonly<Record<keyof ClinicAnswers, string>> = {
  name: 'Name of the clinic',
  phone: 'Main phone number, as it is printed',
  emergency: 'Number for help at once',
  website: 'Website, beginning with https://',
  paper: 'Paper: letter or a4',
};

/** Begins a project: what was not said is asked for, or left to be filled in. */
export async function runInit(given: InitArguments, io: Io): Promise<ExitCode> {
  const folder = resolve(io.folder, given.dir);
  const answers = await answersTo(given, io);
  const clinic = answers.name === UNANSWERED.name ? 'my-clinic' : idOf(answers.name, 'my-clinic');
  const files = filesOfProject(answers, clinic, io.now.toISOString().slice(0, 10));
  const written = await orCannotWrite(() => writeNew(files, nodeOutput(folder, io.writer)), io);
  if (written === undefined) return EXIT.cannotWrite;
  if (written.kind === 'there')
    throw new UsageError(
      `${written.paths.slice(0, 3).join(', ')} ${written.paths.length === 1 ? 'is' : 'are'} there already, and nothing is overwritten`,
      'name an empty folder: handouts init my-handouts',
    );
  await tellWritten(written.paths, io);
  const inFolder = relative(io.folder, folder);
  const go = inFolder === '' ? '' : `cd ${inFolder.includes(' ') ? `"${inFolder}"` : inFolder} && `;
  await io.out.write(`\nNow: ${go}handouts build\n`);
  return EXIT.made;
}

async function answersTo(given: InitArguments, io: Io): Promise<ClinicAnswers> {
  const answers: Record<keyof ClinicAnswers, string> = { ...UNANSWERED };
  for (const key of Object.keys(QUESTIONS) as (keyof ClinicAnswers)[]) {
    const said = given[key];
    if (said !== undefined) answers[key] = said;
    else if (!given.yes) {
      if (!io.askPerson)
        throw new UsageError(
          'nobody is there to be asked',
          'add --yes, and fill in the clinic’s file afterwards',
        );
      const answer = (await io.askPerson(`${QUESTIONS[key]} [${UNANSWERED[key]}]: `)).trim();
      if (answer !== '') answers[key] = answer;
    }
  }
  return answers;
}
