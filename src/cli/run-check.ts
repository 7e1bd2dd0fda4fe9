import { toJson } from './to-json.js';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from '../commands/index.js';
import { SelectionError } from '../plan/index.js';
import { openWorld } from '../project/index.js';
import { counted } from './to-text.js';
import { EXIT, UsageError, type ExitCode, type Io } from './io.js';
import { tellDiagnostics } from './tell-diagnostics.js';
import { PRESS_FOLDER } from './version.js';
import { wordsToText } from './words-to-text.js';

/** What is typed after `handouts check`. */
export interface CheckArguments {
  readonly handout: readonly string[];
  readonly words: boolean;
  readonly json: boolean;
  readonly project: string;
}

/** Tells what is wrong with handouts, and with `--words` how they read. Advice is no mistake. */
export async function runCheck({ handout, words, json, project }: CheckArguments, io: Io): Promise<ExitCode> {
  const world = openWorld(resolve(io.folder, project), fileURLToPath(PRESS_FOLDER), io.now);
  try {
    const report = check({ handouts: handout, words }, world);
    await tellDiagnostics(report.diagnostics, world, io);
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error').length;
    const mistakes = errors === 0 ? 'no mistake' : counted(errors, 'mistake');
    await io.out.write(
      json
        ? `${toJson({ looked: report.looked, words: report.words, diagnostics: report.diagnostics }, 2)}\n`
        : `${wordsToText(report.words)}${counted(report.looked, 'handout')} looked at, ${mistakes}\n`,
    );
    return errors === 0 ? EXIT.made : EXIT.projectInvalid;
  } catch (error) {
    if (error instanceof SelectionError) throw new UsageError(error.message, error.hint);
    throw error;
  }
}
