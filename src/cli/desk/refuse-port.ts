import { UsageError } from '../io.js';

/** Says of a port that cannot be opened why, where that is why something failed. */
export function refusePort(port: number, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    throw new UsageError(
      `port ${port} is taken`,
      'another desk may be open; leave --port out for a free one',
    );
  if (code === 'EACCES') throw new UsageError(`port ${port} may not be opened`, 'take one above 1023');
}
