import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** The ways in which editors save. */
export const WAYS_TO_SAVE: Readonly<Record<string, (path: string, text: string) => Promise<void> | void>> = {
  'in place': (path, text) => {
    writeFileSync(path, text);
  },
  'by a rename over it': (path, text) => {
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
  },
  'by taking it away and writing anew': (path, text) => {
    rmSync(path);
    writeFileSync(path, text);
  },
  'slowly, in two pieces': async (path, text) => {
    await writeFile(path, text.slice(0, 200));
    await pause(30);
    await appendFile(path, text.slice(200));
  },
};
