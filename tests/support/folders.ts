import { fileURLToPath } from 'node:url';

/** The folder of this project, which is the sample project too. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
