/** Refusals of the system that are no mistake of the press, in words. */
const WORDS: Readonly<Record<string, string>> = {
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open on this machine',
  ENOMEM: 'no memory is left',
  EAGAIN: 'no further process can be started',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk or the terminal reports an error',
  EPIPE: 'nobody reads it any more',
  EBADF: 'it is closed',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ERR_WORKER_INIT_FAILED: 'no thread can be started',
  ERR_STREAM_DESTROYED: 'it is closed',
};

const HINTS: Readonly<Record<string, string>> = {
  EMFILE: 'allow more with ulimit -n 1024',
  ERR_WORKER_INIT_FAILED: 'allow more with ulimit -n 1024, or free some memory',
};

/** What the system refused, as what and what to do; nothing where it is a mistake of the press. */
export function outOfOrder(error: unknown): { readonly what: string; readonly hint: string } | undefined {
  const code = codeOf(error);
  const what = code === undefined ? undefined : WORDS[code];
  if (code === undefined || what === undefined) return undefined;
  return { what, hint: HINTS[code] ?? 'see to that, and run it again' };
}

/** Why a stream takes no more, in words. */
export function whyLost(error: Error): string {
  return outOfOrder(error)?.what ?? error.message;
}

/** Whoever reads us may stop early (head, a closed pager), which is no mistake. */
export function isReaderGone(error: Error): boolean {
  return codeOf(error) === 'EPIPE';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
