import { grouped } from './to-text.js';
import type { Diagnostic } from '../diagnostics/index.js';

/** Messages for a person, and how many more there are. */
interface Telling {
  readonly shown: readonly Diagnostic[];
  readonly hidden: number;
}

/** The same words at more places than this are a pattern, which a few examples show. */
const EXAMPLES = 3;

/**
 * At most `most` messages of a run, warnings before errors.
 *
 * Where there are more, the same words at other places become a few examples, and then each kind of mistake has its turn
 * before any is shown again.
 */
export function mostTelling(diagnostics: readonly Diagnostic[], most: number): Telling {
  const few = diagnostics.length > most ? mergePlaces(diagnostics) : diagnostics;
  const chosen = new Set(inTurns(few).slice(0, most));
  const shown = few.filter((diagnostic) => chosen.has(diagnostic));
  return {
    shown: [...shown.filter(isWarning), ...shown.filter((diagnostic) => !isWarning(diagnostic))],
    hidden: few.length - shown.length,
  };
}

function mergePlaces(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return groups(diagnostics, ({ severity, what }) => JSON.stringify([severity, what])).flatMap((group) => {
    const [first, ...more] = group;
    const rest = more.slice(EXAMPLES - 1).length;
    if (rest <= 1) return group;
    const words = `the same in ${grouped(rest)} more places`;
    return [...group.slice(0, EXAMPLES - 1), { ...(group[EXAMPLES - 1] ?? first), copy: words }];
  });
}

/** Errors before warnings; then the first of each kind, the second of each, and so on. */
function inTurns(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const turns = groups(diagnostics, ({ severity, code }) => `${severity} ${code}`).flatMap((group) =>
    group.map((diagnostic, turn) => ({
      diagnostic,
      turn: isWarning(diagnostic) ? Infinity : turn,
      among: turn,
    })),
  );
  return turns
    .toSorted((a, b) => (a.turn === b.turn ? a.among - b.among : a.turn - b.turn))
    .map(({ diagnostic }) => diagnostic);
}

function isWarning({ severity }: Diagnostic): boolean {
  return severity === 'warning';
}

/** Things that share a key, each group in the order of its first. */
function groups<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): readonly (readonly [Thing, ...Thing[]])[] {
  const found = new Map<string, [Thing, ...Thing[]]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = found.get(key);
    if (group) group.push(thing);
    else found.set(key, [thing]);
  }
  return [...found.values()];
}
