import { saysNothing } from '../text/index.js';

/** A check for an option that may be given once and not empty; yargs turns what it throws into a usage error. */
export function once(name: string): (given: unknown) => string | undefined {
  return (given) => {
    if (given === undefined) return undefined;
    if (typeof given !== 'string') throw new Error(`--${name} is given twice`);
    if (saysNothing(given)) throw new Error(`nothing follows --${name}`);
    return given;
  };
}

/** `--project`, for commands that only look at content. */
export const PROJECT_OPTION = {
  describe: 'folder with content/',
  type: 'string',
  default: '.',
  requiresArg: true,
  coerce: (given: unknown) => once('project')(given) ?? '.',
} as const;
