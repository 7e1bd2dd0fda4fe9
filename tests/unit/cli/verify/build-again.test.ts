import { expect, test } from 'vitest';
import { buildAgain } from '../../../../src/cli/verify/build-again.js';
import type { Finding } from '../../../../src/commands/index.js';

function finding(clinic: string, handout: string, isUsual = true): Finding {
  const sheet = {
    file: `${clinic}/${handout}.pdf`,
    clinic,
    handout,
    language: 'es',
    size: 'xlarge',
    paper: 'a4',
  };
  return {
    file: sheet.file,
    faults: [{ kind: 'missing', what: 'the file is not there' }],
    remedy: 'build',
    sheet: { ...sheet, fillable: false },
    isUsual,
  };
}

const HERE = { project: undefined, folder: undefined };
const CLINICS = ['ash', 'bay', 'cape', 'dale'];

test.each([
  ['one sheet is named whole', [finding('ash', 'rest')], 'handouts build rest --clinic ash'],
  [
    'what was asked for with options is asked for with them again',
    [finding('ash', 'rest', false), finding('ash', 'walk', false)],
    'handouts build rest walk --clinic ash --language es --size xlarge --paper a4',
  ],
  [
    'of more clinics than can be typed none is named, since a build makes only what is not fresh',
    CLINICS.map((clinic) => finding(clinic, 'rest')),
    'handouts build rest',
  ],
  ['of more handouts neither', CLINICS.map((id) => finding('ash', id)), 'handouts build --clinic ash'],
])('%s', (_what, findings, command) => {
  expect(buildAgain(findings, HERE)).toBe(command);
});

test('folders stand in it as a shell takes them', () => {
  const typed = { project: '/srv/our handouts', folder: "Ana's" };
  expect(buildAgain([finding('ash', 'rest')], typed)).toBe(
    String.raw`handouts build rest --clinic ash --project '/srv/our handouts' --out 'Ana'\''s'`,
  );
});
