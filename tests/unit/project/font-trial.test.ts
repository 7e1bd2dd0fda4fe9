import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontTrial } from '../../../src/project/font-trial/font-trial.js';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { sealed } from '../../support/remade-font.js';
import { slowFont } from '../../support/slow-font.js';
import { temporaryProject } from '../../support/temporary-project.js';
import { FONTS } from '../../support/typesetting.js';

const THREAD = join(PROJECT_FOLDER, 'dist/cli/font-trial-thread.js');
const SOUND = FONTS.regular[0].bytes;

test('the program of the thread is built', () => {
  expect(existsSync(THREAD), 'run npm run build first').toBe(true);
});

test('a sound font passes, and a broken one is told as it is without a thread', () => {
  const inThread = fontTrial(THREAD);
  expect(inThread(SOUND)).toBeUndefined();
  for (const broken of [new Uint8Array(), SOUND.subarray(0, 9000), withoutLetters()])
    expect(inThread(broken)).toBe(fontTrial(undefined)(broken) ?? 'nothing');
});

test('a font that takes too long is stopped and refused, and the next is tried as if nothing had been', async () => {
  const trial = fontTrial(THREAD, { seconds: 1, megabytes: 256 });
  expect(trial(slowFont(SOUND))).toBe('its letters take more than 1 s or 256 MB to set');
  expect(fontTrial(THREAD)(SOUND)).toBeUndefined();
  expect(await idleShare()).toBeGreaterThan(0.5);
});

test('a trial that eats memory is stopped and refused', () => {
  const file = join(temporaryProject(), 'thread.mjs');
  writeFileSync(file, 'const eaten = []; for (;;) eaten.push(new Array(1e5).fill({}));');
  expect(fontTrial(file, { seconds: 1, megabytes: 64 })(SOUND)).toContain('64 MB');
});

/** A font whose characters are all before the blank. */
function withoutLetters(): Uint8Array {
  const bytes = Buffer.from(SOUND);
  const cmap = bytes.readUInt32BE(bytes.indexOf('cmap', 12, 'latin1') + 8);
  bytes.writeUInt16BE(0, cmap + 2);
  return sealed(bytes);
}

const WATCHED_MS = 400;

/** The share of that time in which no thread of this process works. */
async function idleShare(): Promise<number> {
  const before = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  const { user, system } = process.cpuUsage(before);
  return 1 - (user + system) / 1000 / WATCHED_MS;
}
