import { fileStart, type Log } from '../diagnostics/index.js';
import { calledBy } from './called-by.js';

/** Logs partials that call themselves, through others or not: such a template never ends. */
export function refuseCycles(
  programs: ReadonlyMap<string, hbs.AST.Program | undefined>,
  fileOf: (name: string) => string,
  log: Log,
): void {
  for (const name of programs.keys()) {
    if (reaches(name, name, programs, new Set())) {
      log.error(
        'partial-cycle',
        `the partial {{> ${name}}} calls itself`,
        fileStart(fileOf(name)),
        'take one of the calls out',
      );
    }
  }
}

function reaches(
  from: string,
  goal: string,
  programs: ReadonlyMap<string, hbs.AST.Program | undefined>,
  visited: Set<string>,
): boolean {
  const program = programs.get(from);
  if (!program || visited.has(from)) return false;
  visited.add(from);
  return calledBy(program).some((name) => name === goal || reaches(name, goal, programs, visited));
}
