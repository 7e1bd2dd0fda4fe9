import { expect, test } from 'vitest';
import { buildHandout, type FinishedSheet } from '../../src/make/build-handout.js';
import type { Order } from '../../src/plan/index.js';
import type { CopyRecipe } from '../../src/make/copy-recipe.js';
import { SharedWork } from '../../src/memory/index.js';
import { Log, MistakesError } from '../../src/diagnostics/index.js';
import { clinicsOfAllShapes } from '../support/formes/clinics-of-all-shapes.js';
import { logged } from '../support/logged.js';
import { openPress } from '../support/proofing/open-press.js';
import { seeded } from '../support/random.js';
import { countOf, someOf } from '../support/thorough.js';
import { placeMark } from '../../src/text/index.js';

/** Sheets that copies are asked for: conditions, languages, directions, two languages, fields, sizes, papers. */
const SHEETS: readonly Partial<Order>[] = [
  {},
  { size: 'xxlarge', paper: 'a4', fillable: true },
  { handout: 'fever-in-children', language: 'ar' },
  { handout: 'fever-in-children', language: 'es+en', size: 'xlarge' },
  { handout: 'cervical-insufficiency', language: 'en+ar', paper: 'a4' },
  { handout: 'type-2-diabetes', fillable: true },
];
const CLINICS = countOf('FORME_CLINICS', { few: 13, some: 60, all: 400 });
const TRIED = someOf(SHEETS, SHEETS.length);

/** What becomes of a copy: its bytes, or what is wrong with it; and how it was made. */
async function made(
  recipe: CopyRecipe,
  shared: SharedWork,
): Promise<{ outcome: string; fromFormes: FinishedSheet['fromFormes'] }> {
  const log = new Log();
  try {
    const { bytes, fromFormes } = await buildHandout(recipe, shared, log);
    return {
      outcome: `${Buffer.from(bytes).toString('latin1')}\n${logged(log).join('\n')}`,
      fromFormes,
    };
  } catch (error) {
    if (!(error instanceof MistakesError)) throw error;
    return { outcome: logged(log).join('\n'), fromFormes: { text: false, file: false } };
  }
}

/** One memory for all of them, as a run has it. */
const SHARED = new SharedWork();

test.each(TRIED)(
  'a copy that is filled into formes is the copy that goes the whole way, byte for byte: %j',
  async (asked) => {
    const press = openPress(clinicsOfAllShapes(CLINICS, 7));
    const random = seeded(3);
    const jobs = Array.from({ length: CLINICS }, (_, at) => press.job(`c${at}`, asked)).toSorted(
      () => random.next() - 0.5,
    );
    let texts = 0;
    let files = 0;
    const others: string[] = [];
    for (const job of jobs) {
      const filled = await made(press.recipe(job), SHARED);
      const whole = await made(press.recipe(job), new SharedWork());
      if (filled.outcome !== whole.outcome || whole.fromFormes.text || whole.fromFormes.file)
        others.push(job.file);
      if (filled.fromFormes.text) texts += 1;
      if (filled.fromFormes.file) files += 1;
    }
    expect(others).toEqual([]);
    // How many there are is a figure of speed; that there are any shows that the test compares two ways.
    expect(Math.min(texts, files)).toBeGreaterThan(0);
  },
  3_600_000,
);

test('words like place marks are words of that copy', async () => {
  const press = openPress(clinicsOfAllShapes(1, 1));
  const shared = new SharedWork();
  const recipe = press.recipe(press.job('c0'));
  const called = (name: string): CopyRecipe => ({
    ...recipe,
    clinic: { ...recipe.clinic, fields: { ...recipe.clinic.fields, name } },
  });
  for (const name of ['Oak', 'Elm', placeMark(1), 'Ash', `${placeMark(0)} Clinic`, 'Oak']) {
    const filled = await made(called(name), shared);
    expect(filled.outcome === (await made(called(name), new SharedWork())).outcome).toBe(true);
  }
});
