import type { Job } from '../../plan/index.js';
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
  const made = new Set(today.manifest.files.map(({ clinic }) => clinic));
  return [
    ...plan.jobs
      .filter(({ file, clinic, handout }) => !named.has(file) && isAskedFor(clinic, handout))
      .map((job) => unbuilt(job, failed.has(job.file), today)),
    ...plan.brokenClinics
      .filter((clinic) => !made.has(clinic) && isAskedFor(clinic))
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
