import { expected } from '../../diagnostics/index.js';

/** A part of an original as it is now: its name, and a mark that is another for other words. */
export interface MarkedPart {
  readonly name: string;
  readonly mark: string;
}

/** Marks are short enough to read and long enough that no two texts share one by chance. */
const STAMP = /^(?<mark>[0-9a-f]{8}) (?<name>.+)$/su;

/** A part as a translation keeps it. */
export function stampOf({ mark, name }: MarkedPart): string {
  return `${mark} ${name}`;
}

/** Whether a line is one that was written by the press. */
export function isStamp(line: string): boolean {
  return STAMP.test(line);
}

/**
 * Names of the parts of an original that are not what was translated: those that say something else or are new, and those
 * that are gone.
 *
 * @param stamps what the translation keeps of the parts that it was made from, in order
 */
export function changedParts(now: readonly MarkedPart[], stamps: readonly string[]): readonly string[] {
  const before = stamps.map((stamp) => ({
    mark: expected(STAMP.exec(stamp)?.groups?.['mark'], 'the mark of a part'),
    name: STAMP.exec(stamp)?.groups?.['name'] ?? stamp,
  }));
  const changed = without(now, before).map(({ name }) => name);
  const gone = without(before, now).map(({ name }) => name);
  const names = [
    ...changed,
    ...gone.filter((name) => !changed.includes(name)).map((name) => `${name} (gone)`),
  ];
  const isMoved = names.length === 0 && now.some(({ mark }, index) => mark !== before[index]?.mark);
  return isMoved ? ['the order of the parts'] : names;
}

/** Parts whose marks are not among others, each mark counted as often as it is there. */
function without(parts: readonly MarkedPart[], others: readonly MarkedPart[]): readonly MarkedPart[] {
  const left = others.map(({ mark }) => mark);
  return parts.filter(({ mark }) => {
    const at = left.indexOf(mark);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
