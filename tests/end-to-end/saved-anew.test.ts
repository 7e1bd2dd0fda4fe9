import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, missingPrograms } from '../support/outside-programs.js';
import { runHandouts } from '../support/run-handouts.js';
import { copyOfSamples } from '../support/temporary-project.js';

const SHEET = 'riverside/en/new-medicine.large.letter.pdf';
const isMissing = missingPrograms.includes('qpdf');

/** A sheet with a logo, and where another tool may save it anew, under its own name. */
async function sheetAndCopy(): Promise<{ folder: string; made: string; saved: string }> {
  const folder = copyOfSamples();
  const { exit } = await runHandouts(['build', 'new-medicine', '--clinic', 'riverside', '--language', 'en'], {
    folder,
  });
  expect(exit).toBe(0);
  const saved = join(folder, 'saved', SHEET);
  mkdirSync(dirname(saved), { recursive: true });
  return { folder, made: join(folder, 'output', SHEET), saved };
}

test.skipIf(isMissing)(
  'a sheet that qpdf has packed otherwise is no doubt (skipped without qpdf)',
  async () => {
    const { folder, made, saved } = await sheetAndCopy();
    for (const how of [['--qdf'], ['--recompress-flate', '--compression-level=9'], ['--linearize']]) {
      ask('qpdf', ...how, made, saved);
      const { exit, out, err } = await runHandouts(['proof', saved], { folder });
      expect([how, exit, exit === 0 ? '' : out + err]).toEqual([how, 0, '']);
    }
  },
);

test.skipIf(isMissing)(
  'a pixel of its logo that is not so any more is seen (skipped without qpdf)',
  async () => {
    const { folder, made, saved } = await sheetAndCopy();
    ask('qpdf', '--qdf', '--object-streams=disable', made, saved);
    const bytes = readFileSync(saved);
    const start = bytes.indexOf('stream\n', bytes.indexOf('/Subtype /Image')) + 'stream\n'.length;
    bytes[start + 3000] = (bytes[start + 3000] ?? 0) ^ 0xff;
    writeFileSync(saved, bytes);
    const { exit, err } = await runHandouts(['proof', saved], { folder });
    expect([exit, err]).toEqual([5, expect.stringContaining('riverside.svg')]);
  },
);

test.skipIf(isMissing)('a logo whose rows are cut elsewhere is seen (skipped without qpdf)', async () => {
  const { folder, made, saved } = await sheetAndCopy();
  ask('qpdf', '--qdf', '--object-streams=disable', made, saved);
  const text = readFileSync(saved).toString('latin1');
  const cut = text.replace('/Width 631', '/Width 632').replace('/Height 631', '/Height 630');
  expect(cut).not.toBe(text);
  writeFileSync(saved, cut, 'latin1');
  const { exit, err } = await runHandouts(['proof', saved], { folder });
  expect([exit, err]).toEqual([5, expect.stringContaining('riverside.svg')]);
});
