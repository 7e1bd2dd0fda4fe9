import { toJson } from '../to-json.js';
import type { Finding, JsonVerification, Verification } from '../../commands/index.js';
import type { ExitCode } from '../io.js';
import { buildAgain, type Typed } from './build-again.js';
import { countFaults } from './verification-to-text.js';

type Checked = Extract<Verification, { readonly kind: 'checked' }>;

/** What came of looking at a folder, for programs: each sheet as a line of JSON, and a summary as the last. */
export function verificationToJson(
  { right, findings, notAsked }: Checked,
  typed: Typed,
  exit: ExitCode,
): string {
  const lines: readonly JsonVerification[] = [
    ...right.map((entry) => {
      const { file, clinic, handout, language, size, paper, fillable, version, edition, review_next, omits } =
        entry;
      const sheet = { file, clinic, handout, language, size, paper, fillable };
      return { event: 'right' as const, ...sheet, version, edition, review_next, ...(omits && { omits }) };
    }),
    ...findings.map((finding) => wrong(finding, typed)),
    {
      event: 'summary',
      exit_code: exit,
      right: right.length,
      wrong: findings.length,
      ...(notAsked && { not_asked_for: notAsked.sheets }),
      faults: countFaults(findings),
    },
  ];
  return lines.map((line) => `${toJson(line)}\n`).join('');
}

function isBuilt(remedy: Finding['remedy']): boolean {
  return remedy === 'build' || remedy === 'review';
}

function wrong(finding: Finding, typed: Typed): JsonVerification {
  const { file, sheet, faults, remedy } = finding;
  return {
    event: 'wrong',
    file,
    ...sheet,
    faults: [...faults],
    remedy,
    ...(isBuilt(remedy) && { command: buildAgain([finding], typed) }),
  };
}
