import type { Log } from '../diagnostics/index.js';
import type { SourceLine } from './markdown-context.js';
import { typedMark, type TypedMark } from './typed-marks.js';

/** A line's end that stays one: a backslash that is not behind another, or two blanks. */
const STAYS = /(?:(?<!\\)(?:\\\\)*\\| {2})$/u;

/** Logs lines of a paragraph that were meant one under another, and would run together: a list typed by hand, rows of numbers. */
export function refuseTypedLists(lines: readonly SourceLine[], log: Log): void {
  for (const run of runsOf(lines)) {
    const list = listIn(run);
    const [first] = list ?? rowsIn(run) ?? [];
    if (!first) continue;
    log.error(
      list ? 'typed-list' : 'typed-rows',
      list
        ? 'several lines begin with signs of a list, and would run together'
        : 'each line begins with a number, and they would run together',
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

/** A number or what stands for one: a time, an amount of money, a phone number. */
const NUMBER =
  /^[*_([]*(?:[#№<>≤≥±≈~+\-−–$€£¥₹]\s?)*(?:[.,]?\p{N}|\{\{\s*clinic\.(?:phone|after_hours|emergency)\s*\}\})/u;
const TIME = /^[^\p{L}\p{N}]{0,9}\p{N}{1,2}(?:[:.hH：]\p{N}{2}(?!\p{N})|\s?(?:[時时点點시]|[ap]\.?m|uhr))/iu;
/** A line that does not end a row: a sign that parts, or a word that joins. */
const GOES_ON =
  /(?:[,;،、，；؛/([–—-]|(?<![\p{L}\p{M}])(?:and|or|to|of|for|than|at|in|by|with|y|e|o|ou|u|de|à|a|et|und|oder|bis|con|i|и|или|до))\s*$/iu;
/** Prose is as wide as this before it is broken. */
const LEAST_WIDE = 45;

/** Lines that each begin with a number, unless they are prose that was broken to a width. */
function rowsIn(run: readonly SourceLine[]): readonly SourceLine[] | undefined {
  const rows = withoutWordsBefore(run);
  if (rows.length < 2 || !rows.every(({ text }) => NUMBER.test(text))) return undefined;
  const widest = Math.max(...rows.map(({ text }) => text.length));
  const areTimes = rows.every(({ text }) => TIME.test(text));
  const areAlike = new Set(rows.map(({ text }) => unitOf(text))).size === 1;
  const isProse = rows.slice(1).every(({ text }, index) => {
    const before = rows[index]?.text.trimEnd() ?? '';
    const [word = ''] = text.split(/\s/u);
    const isFull = !areTimes && before.length >= LEAST_WIDE && !/[.:;!?。]$/u.test(before);
    return GOES_ON.test(before) || (isFull && (!areAlike || before.length + 1 + word.length > widest));
  });
  return isProse ? undefined : rows;
}

/** What a line counts: `mg`, `tablets`; nothing of a time. */
function unitOf(text: string): string {
  return /^[^\p{L}]{0,20}(?<unit>\p{L}*)/u.exec(text)?.groups?.['unit'] ?? '';
}
