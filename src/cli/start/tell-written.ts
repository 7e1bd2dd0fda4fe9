import { shown } from '../../diagnostics/index.js';
import { CannotWriteError } from '../../write/index.js';
import { inkFor } from '../ink.js';
import type { Io } from '../io.js';

/** Tells which files are new. */
export async function tellWritten(paths: readonly string[], io: Io): Promise<void> {
  await io.out.write(paths.map((path) => `wrote ${shown(path)}\n`).join(''));
}

/** What came of writing; undefined where the disk took nothing, which is told. */
export async function orCannotWrite<Result>(
  write: () => Promise<Result>,
  io: Io,
): Promise<Result | undefined> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    await io.err.write(`${inkFor(io.err, io.env).error('error')}: ${shown(error.message)}\n`);
    return undefined;
  }
}
