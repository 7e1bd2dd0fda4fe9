import type { Log } from '../diagnostics/index.js';
import type { SourceLine } from './markdown-context.js';
import { typedRows } from './typed-rows.js';
import { typedMark, type TypedMark } from './typed-marks.js';

/** A line's end that stays one: a backslash that is not behind another, or two blanks. */
const STAYS = /(?:(?<!\\)(?:\\\\)*\\| {2})$/u;

/** Logs lines of a paragraph that were meant one under another, and would run together: a list typed by hand, rows of numbers. */
export function refuseTypedLists(lines: readonly SourceLine[], log: Log): void {
  for (const run of runsOf(lines)) {
    const list = listIn(run);
    const rows = list ? undefined : typedRows(withoutWordsBefore(run).map(({ text }) => text));
    const [first] = list ?? (rows ? withoutWordsBefore(run) : []);
    if (!first) continue;
    log.error(
      list ? 'typed-list' : 'typed-rows',
      list ? 'several lines begin with signs of a list, and would run together' : (rows ?? ''),
      first.place,
      'write "- " or "1. " before each item of a list, a table for rows, or a \\ at the end of a line that ends there',
    );
    return;
  }
}

/** Lines that would be joined by blanks: two of them or more. */
function runsOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const runs: SourceLine[][] = [[]];
  for (const line of lines) {
    runs.at(-1)?.push(line);
    if (STAYS.test(line.text)) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Lines with marks of one kind: all of them, or some of which one follows another as b follows a. */
function listIn(run: readonly SourceLine[]): readonly SourceLine[] | undefined {
  const marked = run.flatMap((line) => {
    const mark = typedMark(line.text);
    return mark ? [{ line, mark }] : [];
  });
  const rows = withoutWordsBefore(run);
  for (const kind of new Set(marked.map(({ mark }) => mark.kind))) {
    const alike = marked.filter(({ mark }) => mark.kind === kind);
    const areAll = alike.length > 1 && alike.length >= rows.length && !kind.startsWith('word ');
    if (areAll || isCounted(alike.map(({ mark }) => mark))) return alike.map(({ line }) => line);
  }
  return undefined;
}

/** Signs that say nothing else anywhere may begin some lines only. */
const ALWAYS = /^sign [・･→⇒➔➜➡★☆※☞✦✧✱✲⦁⦿»›]/u;

function isCounted(marks: readonly TypedMark[]): boolean {
  return marks.some(({ kind, ordinal }, index) => {
    const before = marks[index - 1];
    if (!before) return false;
    return ordinal === undefined ? ALWAYS.test(kind) : before.ordinal === ordinal - 1;
  });
}

/** Lines without the one that leads to them: `Take:`. */
function withoutWordsBefore(run: readonly SourceLine[]): readonly SourceLine[] {
  return /[:：]\s*$/u.test(run[0]?.text ?? '') ? run.slice(1) : run;
}
