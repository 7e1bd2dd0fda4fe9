import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL_PROJECT, temporaryProject } from '../temporary-project.js';

const OAK = 'content/clinics/oak.yaml';
const OAK_TEXT = SMALL_PROJECT[OAK] ?? '';
const ELM = 'content/clinics/elm.yaml';
const CSV = 'content/clinics.csv';
const FIR = 'id,name,phone,emergency,website\nfir,Fir Clinic,(555) 010-3000,911,https://fir.example.org\n';

/** What a build of it is asked for: 12 copies in both states. */
export const ASKED = ['--size', 'clear', '--size', 'large', '--paper', 'letter', '--paper', 'a4', '--prune'];

/** A small project that can be in two states: one clinic changes, one goes, and one comes. */
export interface ChangingProject {
  readonly folder: string;
  readonly change: (state: 0 | 1) => void;
}

export function changingProject(): ChangingProject {
  const folder = temporaryProject({ [ELM]: OAK_TEXT.replace('Oak', 'Elm') });
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const change = (state: 0 | 1): void => {
    put(OAK, state === 0 ? OAK_TEXT : OAK_TEXT.replace('2000', '2001'));
    put(CSV, state === 0 ? FIR : FIR.replace('fir,Fir', 'yew,Yew'));
    if (state === 0) put(ELM, OAK_TEXT.replace('Oak', 'Elm'));
    else rmSync(join(folder, ELM), { force: true });
  };
  change(0);
  return { folder, change };
}
