import { toTable } from '../report/to-table.js';
import type { SheetPages } from './measure-pages.js';

/** Less of a page is a page that was not needed. */
const SPARSE = 0.35;
const STUB = 0.2;
const BLANK = 0.01;

/** The table of the pages: a row for all files, and one for each size, paper and language. */
export function pagesToText(sheets: readonly SheetPages[]): string {
  const groups = (
    key: 'size' | 'paper' | 'language',
  ): readonly (readonly [string, readonly SheetPages[]])[] =>
    [...new Set(sheets.map((sheet) => sheet[key]))].map((name) => [
      name,
      sheets.filter((sheet) => sheet[key] === name),
    ]);
  const rows = [['all', sheets] as const, ...groups('size'), ...groups('paper'), ...groups('language')];
  const head = 'of|files|pages|fill|<35 %|stubs|blank|cut|after no|tables|tails|urgent|one page'.split('|');
  return toTable([head, ...rows.map(([name, some]) => [name, ...figuresOf(some)])]);
}

function figuresOf(sheets: readonly SheetPages[]): readonly string[] {
  const fills = sheets.flatMap((sheet) => sheet.fills);
  const inner = sheets.flatMap((sheet) => sheet.fills.slice(0, -1));
  const last = sheets.map((sheet) => sheet.fills.at(-1) ?? 0);
  const faults = sheets.flatMap((sheet) => sheet.faults);
  const urgent = sheets.filter((sheet) => sheet.isUrgentOnFirst !== undefined);
  return [
    sheets.length,
    fills.length,
    Math.round((100 * fills.reduce((sum, fill) => sum + fill, 0)) / Math.max(1, fills.length)),
    inner.filter((fill) => fill < SPARSE).length,
    last.filter((fill) => fill < STUB).length,
    fills.filter((fill) => fill < BLANK).length,
    faults.filter(({ sentence }) => sentence).length,
    faults.filter(({ negation }) => negation).length,
    faults.filter(({ table }) => table).length,
    faults.filter(({ tail }) => tail).length,
    `${urgent.filter((sheet) => sheet.isUrgentOnFirst).length}/${urgent.length}`,
    sheets.filter((sheet) => sheet.fills.length === 1).length,
  ].map(String);
}
