export { openFinished } from './finished.js';
export { verify, type Verification } from './verify.js';
export { verificationSchema, type JsonVerification } from './verification-schema.js';
export type { FaultKind, Finding, SheetName } from './finding.js';
