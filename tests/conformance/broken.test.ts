import { beforeAll, expect, test } from 'vitest';
import { changed } from '../support/structure/breaking.js';
import { BREAKS } from '../support/structure/breaks.js';
import { makeTaggedSheets } from '../support/structure/make-tagged-sheets.js';
import { readTaggedPdf } from '../support/structure/read-tagged-pdf.js';
import { STRUCTURE_CHECKS } from '../support/structure/structure-checks.js';

/** A sheet with pictures, a caption, lists, tables, links and fields. */
const ASKED = ['blood-pressure-log', '--clinic', 'riverside', '--fillable'];

let sound: Uint8Array;
beforeAll(async () => {
  const { sheets } = await makeTaggedSheets(ASKED);
  sound = sheets[0]?.bytes ?? new Uint8Array();
});

test('the sound file is sound, also when it was written again', async () => {
  expect(await seenIn(sound)).toEqual([]);
  expect(await seenIn(await changed(sound, () => undefined))).toEqual([]);
});

test.for(BREAKS.map((one) => [one.check, one.what, one] as const))(
  '%s alone sees %s',
  async ([check, , { change }]) => {
    expect(await seenIn(await changed(sound, change))).toEqual([check]);
  },
);

test('each check has a file that it catches', () => {
  expect(new Set(BREAKS.map(({ check }) => check))).toEqual(
    new Set(STRUCTURE_CHECKS.map(({ name }) => name)),
  );
});

/** The names of the checks that find something. */
async function seenIn(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await readTaggedPdf(bytes);
  return STRUCTURE_CHECKS.filter(({ breaches }) => breaches(pdf).length > 0).map(({ name }) => name);
}
