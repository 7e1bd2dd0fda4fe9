import type { Job } from '../../plan/index.js';
import type { Manifest } from '../../record/index.js';
import type { AskedPlan } from './plan-asked.js';
import type { Today } from './today.js';
import { type Finding, remedyFor } from './finding.js';

/** Sheets that the project plans and that stand in no manifest, and clinics of which nobody knows what they want. */
export function findUnbuilt(
  plan: AskedPlan,
  named: ReadonlySet<string>,
  today: Today,
  isAskedFor: (clinic: string, handout?: string) => boolean,
): readonly Finding[] {
  const failed = new Set(today.manifest.missing);
  const findings: Finding[] = [];
  for (const job of plan.jobs)
    if (!named.has(job.file) && isAskedFor(job.clinic, job.handout))
      findings.push(unbuilt(job, failed.has(job.file), today));
  return [
    ...findings,
    ...withoutSheets(plan.brokenClinics, today.manifest)
      .filter((clinic) => isAskedFor(clinic))
      .map((clinic): Finding => ({
        file: `${clinic}/`,
        faults: [
          { kind: 'missing', what: 'the entry of the clinic is wrong, so none of its sheets is planned' },
        ],
        remedy: 'build',
        isUsual: true,
      })),
  ];
}

function unbuilt(
  { file, clinic, handout, language, size, paper, fillable }: Job,
  hasFailed: boolean,
  today: Today,
): Finding {
  const what = hasFailed
    ? 'it is planned, and the last build did not make it'
    : 'the project plans it, and no manifest names it';
  return {
    file,
    faults: [{ kind: 'missing', what }],
    remedy: remedyFor(handout, language, today),
    sheet: { file, clinic, handout, language, size, paper, fillable },
    isUsual: true,
  };
}

/** Clinics that the manifest names no sheet of. */
function withoutSheets(clinics: readonly string[], { files }: Manifest): readonly string[] {
  const left = new Set(clinics);
  if (left.size > 0) for (const { clinic } of files) left.delete(clinic);
  return [...left];
}
