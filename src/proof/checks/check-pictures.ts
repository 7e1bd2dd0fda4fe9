import type { Diagnostic } from '../../diagnostics/index.js';
import type { PictureLedger, PictureSource, ProofFacts } from '../proof-facts.js';
import type { SheetRead } from '../sheet/sheet-read.js';
import type { ClinicIndex } from '../words/clinic-index.js';
import { doubt, REPORT, some } from './doubt.js';

/** The clinic's own logo is there as its file is now, every picture came through the gate, and none is another clinic's logo. */
export function checkPictures(
  { pictures }: SheetRead,
  { clinic, printsLogo }: ProofFacts,
  index: ClinicIndex,
  ledger: PictureLedger,
): readonly Diagnostic[] {
  const sources = [...new Set(pictures)].map(ledger);
  const doubts: Diagnostic[] = [];
  const logo = printsLogo ? clinic.logo : undefined;
  if (logo && !sources.some((files) => files.some((file) => isSame(file, logo))))
    doubts.push(
      doubt('lost-logo', `the finished file does not have ${logo.path} as that file is now`, REPORT),
    );
  for (const files of sources) {
    if (files.length === 0)
      doubts.push(
        doubt('unknown-picture', 'the finished file has a picture that no file was read for', REPORT),
      );
    else if (files.every(({ path }) => isForeign(path, clinic.id, index)))
      doubts.push(
        doubt(
          'foreign-logo',
          `the finished file has the logo ${some(files.map(({ path }) => path))} of another clinic`,
          REPORT,
        ),
      );
  }
  return doubts;
}

function isSame(a: PictureSource, b: PictureSource): boolean {
  return a.path === b.path && a.sha256 === b.sha256;
}

function isForeign(path: string, clinic: string, { logos }: ClinicIndex): boolean {
  const owners = logos.get(path);
  return owners !== undefined && !owners.includes(clinic);
}
