import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { imported } from '../support/word/word-file.js';

/** Files that Word itself has written, with which mammoth is tried by those who wrote it. */
const FOLDER = join(PROJECT_FOLDER, 'node_modules/mammoth/test/test-data');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.docx'));
/** Those that hold no words. */
const EMPTY = /^(?:empty|external-picture|tiny-picture.*)\.docx$/u;

test('there are files of Word to try', () => {
  expect(FILES.length).toBeGreaterThan(10);
});

test.each(FILES)('each word of %s is accounted for', async (name) => {
  const result = await imported(readFileSync(join(FOLDER, name)), 'Fever');
  expect(result).toMatchObject(EMPTY.test(name) ? { what: 'the file has no words' } : { kind: 'imported' });
});
