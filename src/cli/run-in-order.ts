import { inkFor } from './ink.js';
import { EXIT, type ExitCode, type Io } from './io.js';
import { isReaderGone, whyLost } from './out-of-order.js';
import { runCli } from './run-cli.js';

/** Runs the command, and tells when standard output took not all of what was written to it. */
export async function runInOrder(argv: readonly string[], io: Io): Promise<ExitCode> {
  const exit = await runCli(argv, io);
  const lost = io.out.lost();
  // Whoever wanted the first lines has them.
  if (!lost || isReaderGone(lost) || exit === EXIT.cannotWrite) return exit;
  const error = inkFor(io.err, io.env).error('error');
  await io.err.write(
    `${error}: cannot write to standard output: ${whyLost(lost)}\n  hint: clear the way, and run it again\n`,
  );
  return EXIT.cannotWrite;
}
