import type { ClinicFacts } from '../../proof/index.js';

const LINE_END = 0x0a;

/** Clinics, a line of JSON each, in memory that all workers read and none has a copy of. */
export function shareClinics(clinics: Iterable<ClinicFacts>): SharedArrayBuffer {
  const encoder = new TextEncoder();
  const lines = Array.from(clinics, (clinic) => encoder.encode(`${JSON.stringify(clinic)}\n`));
  const shared = new SharedArrayBuffer(lines.reduce((sum, line) => sum + line.length, 0));
  const bytes = new Uint8Array(shared);
  let end = 0;
  for (const line of lines) {
    bytes.set(line, end);
    end += line.length;
  }
  return shared;
}

/** The clinics again, one after another. */
export function* readClinics(shared: SharedArrayBuffer): Generator<ClinicFacts> {
  const bytes = new Uint8Array(shared);
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_END, start);
    // A decoder takes no shared memory.
    yield JSON.parse(decoder.decode(bytes.slice(start, end))) as ClinicFacts;
    start = end + 1;
  }
}
