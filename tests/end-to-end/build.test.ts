import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { temporaryProject } from '../support/temporary-project.js';

test('a small project becomes one PDF and a manifest that names it', async () => {
  const folder = temporaryProject();
  const outcome = await runHandouts(['build'], { folder });
  expect(outcome.err).toContain('1 handout made');
  expect(outcome.exit).toBe(0);
  expect(outcome.out).toBe('oak/en/rest.large.letter.pdf\n');
  expect(existsSync(join(folder, 'output/oak/en/rest.large.letter.pdf'))).toBe(true);
  const manifest = JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8')) as {
    files: object[];
  };
  expect(manifest.files).toMatchObject([
    { file: 'oak/en/rest.large.letter.pdf', clinic: 'oak', qr: 'https://oak.example.org/rest' },
  ]);
});
