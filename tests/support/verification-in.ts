import { verificationSchema, type JsonVerification } from '../../src/commands/verify/verification-schema.js';

/** The lines of `verify --json`; one that the published schema does not allow fails the test. */
export function verificationIn(out: string): readonly JsonVerification[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => verificationSchema.parse(JSON.parse(line)));
}
