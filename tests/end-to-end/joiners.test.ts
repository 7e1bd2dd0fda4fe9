import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { REST, REST_TEXT, runIn } from '../support/refusal.js';

const HAS_FONT = existsSync(join(PROJECT_FOLDER, 'fonts/packs/devanagari/node_modules'));

test.runIf(HAS_FONT)('letters that a joiner gives another form are no other drawing', async () => {
  const words = 'र्\u200Dय, ऱ्य, क्\u200Dष and क्\u200Cष 5';
  const { exit, err } = await runIn({ [REST]: `${REST_TEXT}\n${words}\n` }, ['build']);
  expect([exit, err]).toEqual([0, expect.not.stringContaining('another drawing')]);
});
