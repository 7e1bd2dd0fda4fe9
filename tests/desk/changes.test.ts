import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Changes } from '../../src/desk/changes.js';
import { deskHere } from '../support/desk/desk-here.js';
import { WAYS_TO_SAVE } from '../support/desk/ways-to-save.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const SAVES = isThorough ? 25 : 2;

test.each(Object.entries(WAYS_TO_SAVE))(
  `each of ${SAVES} saves is told, %s${LEFT_TO_CI}`,
  async (_way, save) => {
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
  },
);

test('a change that comes while the last is told is told as well', async () => {
  const folder = temporaryProject();
  const changes = new Changes(folder, () => undefined);
  onTestFinished(() => changes.close());
  await pause(300);
  const save = async (words: string): Promise<void> => {
    const before = changes.count;
    writeFileSync(join(folder, 'content/handouts/rest/en.md'), words);
    await expect.poll(() => changes.count, { interval: 10 }).toBeGreaterThan(before);
  };
  await save('one');
  const seen = await changes.next(0);
  // Nobody waits at this moment.
  await save('two');
  expect(await changes.next(seen ?? 0)).toBeGreaterThan(seen ?? 0);
});
