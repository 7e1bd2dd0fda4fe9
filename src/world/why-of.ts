const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is larger than is allowed here',
  EMFILE: 'too many files are open',
  EISDIR: 'a folder is in the way',
  ENOTDIR: 'a file is in the way of a folder',
  ENAMETOOLONG: 'the name is too long',
  EXDEV: 'its folder is on another disk than the output folder',
  EIO: 'the disk reports an error',
  ELOOP: 'a link is in the way',
  ENXIO: 'it is not a file',
  NOFILE: 'it is not a file',
};

/** Why the system refused, in words for a person. */
export function whyOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code !== undefined) return WORDS[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}
