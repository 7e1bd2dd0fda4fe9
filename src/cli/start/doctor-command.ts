import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from '../io.js';
import { PROJECT_OPTION } from '../once.js';
import type { DoctorArguments } from './run-doctor.js';

/** `handouts doctor`: what is wrong with a project, and what to type. */
export function doctorCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, DoctorArguments> {
  return {
    command: 'doctor',
    describe: 'look at the program, the project and its sheets: what was found, what is wanted, what to do',
    builder: (yargs) =>
      yargs
        .option('json', { describe: 'as JSON', type: 'boolean', default: false })
        .option('project', PROJECT_OPTION)
        .example('$0 doctor', 'whether this project is ready to print from')
        .epilogue('Exit codes: 0 nothing grave, 3 something would come out wrong or not at all.'),
    handler: async (given) => {
      const { runDoctor } = await import('./run-doctor.js');
      finish(await runDoctor(given, io));
    },
  };
}
