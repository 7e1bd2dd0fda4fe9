import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHandouts } from '../support/run-handouts.js';
import { SMALL_PROJECT, temporaryProject } from '../support/temporary-project.js';

const OAK = SMALL_PROJECT['content/clinics/oak.yaml'] ?? '';
const ELM = OAK.replaceAll('Oak', 'Elm').replaceAll('oak', 'elm').replace('2000', '3000');

/** A partial that somebody copied from a sheet of Elm, with what was printed there. */
const NUMBERS = '<p>Elm Clinic: <strong><keep>{{clinic.phone}}</keep></strong></p>\n';

test("a partial that holds one clinic's name is refused for every other, and nothing of theirs is published", async () => {
  const folder = temporaryProject({
    'content/clinics/elm.yaml': ELM,
    'templates/partials/numbers.hbs': NUMBERS,
  });
  const outcome = await runHandouts(['build', '--template', 'brief'], { folder });
  expect(outcome.exit).toBe(5);
  expect(outcome.err).toContain('not published: the template "brief" says "Elm Clinic", the name of elm');
  expect(existsSync(join(folder, 'output/oak/en/rest.large.letter.pdf'))).toBe(false);
  expect(existsSync(join(folder, 'output/elm/en/rest.large.letter.pdf'))).toBe(true);
});

test('a sheet for standard output is read back, too', async () => {
  const folder = temporaryProject({
    'content/clinics/elm.yaml': ELM,
    'templates/partials/numbers.hbs': NUMBERS,
  });
  const asked = ['build', 'rest', '--clinic', 'oak', '--template', 'brief', '--out', '-'];
  const { exit, bytes } = await runHandouts(asked, { folder });
  expect([exit, bytes.length]).toEqual([5, 0]);
});

test('a number that the handout itself names is no alarm, whosever it is', async () => {
  const handout = (SMALL_PROJECT['content/handouts/rest/en.md'] ?? '').replace(
    'Lie down when you are tired.',
    'Lie down when you are tired, or ask Elm Clinic: (555) 010-3000.',
  );
  const folder = temporaryProject({
    'content/clinics/elm.yaml': ELM,
    'content/handouts/rest/en.md': handout,
  });
  expect((await runHandouts(['build'], { folder })).exit).toBe(0);
});
