import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { makeSheets } from '../support/samples/make-sheets.js';
import { isThorough } from '../support/thorough.js';
import { holdLargePrint } from './large-print/hold-large-print.js';

const HANDOUTS = isThorough ? 6 : 2;
const FEW = isThorough ? {} : { handouts: ['blood-pressure-log', 'fever-in-children'] };

// The other profiles are those of the samples' own clinics.
describe('a clinic that asks for the profile of the US Access Board', () => {
  const project = projectWith('access-board');
  afterAll(() => {
    rmSync(project, { recursive: true, force: true });
  });

  holdLargePrint(
    () => makeSheets({ ...FEW, project, clinics: ['riverside'], sizes: ['large'], papers: ['letter'] }),
    HANDOUTS,
  );
});

/** The samples, with Riverside held to a profile. */
function projectWith(profile: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'handouts-'));
  cpSync(join(PROJECT_FOLDER, 'content'), join(folder, 'content'), { recursive: true });
  const path = join(folder, 'content/clinics/riverside.yaml');
  const text = readFileSync(path, 'utf8').replace(/^profile: .*\n/mu, '');
  writeFileSync(path, `${text}profile: ${profile}\n`);
  return folder;
}
