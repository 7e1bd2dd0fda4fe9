import type { Marked } from '../sheet/marked.js';
import type { RunShaped } from './font/shaped-runs.js';
import type { Block } from './blocks-of.js';
import type { PaperPage, PaperSheet, Words } from './paper-sheet.js';

/** Words of one text object: one font, one direction. */
export interface RunOnPaper {
  readonly words: readonly Words[];
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly sizePt: number;
  /** Not each of its glyphs is right by itself, and where the one before it ends: it was held against its words as a whole. */
  readonly isShaped: boolean;
  /** What its font draws otherwise. */
  readonly wrong?: RunShaped['wrong'];
}

/** Runs of one block on one baseline, in the order in which they are read. */
export interface LineOnPaper {
  readonly page: PaperPage;
  /** Undefined for running heads and folios. */
  readonly block: Block | undefined;
  readonly baseline: number;
  readonly runs: readonly RunOnPaper[];
}

/** Part of the type size by which two baselines differ when they are two lines. */
const ANOTHER_LINE_EM = 0.4;

/** Runs further away than so many say nothing of how a letter is joined. */
const MOST_BESIDE = 8;

/** In a running head or folio, start and end are at least so far from each other, in ems. */
const APART_EM = 0.9;

/** The lines of a sheet, block by block. */
export function linesOnPaper(paper: PaperSheet): readonly LineOnPaper[] {
  return plainLines(paper).map((line) => withShapes(line, paper));
}

/** What its letters are joined to stands on the same line: none is broken inside of what is joined. */
function withShapes(line: LineOnPaper, { shaped, sheet }: PaperSheet): LineOnPaper {
  const { runs, block } = line;
  if (runs.every(({ words }) => shaped.isPlain(words))) return line;
  const languages = [...new Set(block ? [block.language] : sheet.languages)].map((one) => one ?? 'und');
  const said = runs.map(({ words }) => shaped.saidBy(words));
  return {
    ...line,
    runs: runs.map((run, at) => {
      if (shaped.isPlain(run.words)) return run;
      const before = said.slice(Math.max(0, at - MOST_BESIDE), at).join('');
      const after = said.slice(at + 1, at + 1 + MOST_BESIDE).join('');
      const { left, right, wrong } = shaped.of(run.words, { before, after, languages });
      return { ...run, left, right, wrong, isShaped: true };
    }),
  };
}

function plainLines({ pages, blocks }: PaperSheet): readonly LineOnPaper[] {
  const lines: LineOnPaper[] = [];
  for (const page of pages) {
    const runsOf = new Map<Marked, RunOnPaper[]>();
    for (const run of runsOn(page)) {
      const marked = run.words[0]?.shown.marked;
      if (!marked) continue;
      const known = runsOf.get(marked);
      if (known) known.push(run);
      else runsOf.set(marked, [run]);
    }
    const done = new Set<Block>();
    for (const [marked, runs] of runsOf) {
      const block = blocks.get(marked);
      if (!block) lines.push(...linesIn(runs, page, undefined));
      else if (!done.has(block)) {
        done.add(block);
        lines.push(
          ...linesIn(
            block.marks.flatMap((one) => runsOf.get(one) ?? []),
            page,
            block,
          ),
        );
      }
    }
  }
  return lines;
}

function runsOn({ words }: PaperPage): readonly RunOnPaper[] {
  const runs: RunOnPaper[] = [];
  let open: Words[] = [];
  for (const [at, one] of words.entries()) {
    open.push(one);
    if (words[at + 1]?.shown.run === one.shown.run) continue;
    runs.push(toRun(open));
    open = [];
  }
  return runs;
}

function toRun(words: readonly Words[]): RunOnPaper {
  let [left, right] = [Infinity, -Infinity];
  for (const { shown } of words) {
    left = Math.min(left, shown.xs[0] ?? shown.end);
    right = Math.max(right, shown.end);
  }
  const [first] = words;
  return {
    words,
    baseline: first?.baseline ?? 0,
    left,
    right,
    sizePt: first?.shown.sizePt ?? 0,
    isShaped: false,
  };
}

function linesIn(
  runs: readonly RunOnPaper[],
  page: PaperPage,
  block: Block | undefined,
): readonly LineOnPaper[] {
  const lines: {
    readonly page: PaperPage;
    readonly block: Block | undefined;
    readonly baseline: number;
    readonly runs: RunOnPaper[];
  }[] = [];
  for (const run of runs) {
    const open = lines.at(-1);
    const isNext = open && Math.abs(open.baseline - run.baseline) < ANOTHER_LINE_EM * run.sizePt;
    if (isNext && (block || !isApart(run, open.runs))) open.runs.push(run);
    else lines.push({ page, block, baseline: run.baseline, runs: [run] });
  }
  return lines;
}

/** Whether a run begins the other end of a running head or folio. */
function isApart(run: RunOnPaper, others: readonly RunOnPaper[]): boolean {
  const least = APART_EM * run.sizePt;
  return others.every(({ left, right }) => run.left - right > least || left - run.right > least);
}
