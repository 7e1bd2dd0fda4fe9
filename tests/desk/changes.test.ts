import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deskHere } from '../support/desk/desk-here.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

/** The ways in which editors save. */
const WAYS: Readonly<Record<string, (path: string, text: string) => Promise<void> | void>> = {
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

const SAVES = isThorough ? 25 : 2;

test.each(Object.entries(WAYS))(`each of ${SAVES} saves is told, %s${LEFT_TO_CI}`, async (_way, save) => {
  const folder = temporaryProject();
  const { ask } = await deskHere(folder);
  const path = join(folder, 'content/handouts/rest/en.md');
  const sound = readFileSync(path, 'utf8');
  const { body } = await ask('/api/changes', {});
  let told = 0;
  void (async () => {
    for await (const text of (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()))
      if (text.includes('changed')) told += 1;
  })().catch(() => undefined);
  // The watcher begins beside the desk.
  await pause(300);
  for (let number = 1; number <= SAVES; number += 1) {
    const before = told;
    await save(path, sound.replace('when you are tired', `${number} times`));
    await expect.poll(() => told, { timeout: 5000, interval: 10 }).toBeGreaterThan(before);
    await pause(100);
  }
});
