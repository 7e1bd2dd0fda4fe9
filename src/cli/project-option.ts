import { once } from './once.js';

/** `--project`, for commands that only look at content. */
export const PROJECT_OPTION = {
  describe: 'folder with content/',
  type: 'string',
  default: '.',
  requiresArg: true,
  coerce: (given: unknown) => once('project')(given) ?? '.',
} as const;
