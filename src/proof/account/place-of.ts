import type { Diagnostic } from '../../diagnostics/index.js';

/** A place that was told as `file:line`. */
export function placeOf(told: string | undefined): Diagnostic['place'] {
  const found = /^(?<file>.*):(?<line>\d+)$/u.exec(told ?? '')?.groups;
  return found && { file: found['file'] ?? '', line: Number(found['line']), column: 1 };
}
