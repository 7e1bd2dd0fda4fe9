import { shown } from '../../../diagnostics/index.js';
import { counted, duration, grouped, rateToText, sizeToText } from '../../to-text.js';
import type { Ink } from '../../ink.js';
import type { Summary } from './summary.js';

/** A line of the table: what, how many, and what there is to say of them. */
interface Row {
  readonly name: string;
  readonly count: number;
  readonly words: string;
  readonly ink?: (text: string) => string;
}

/** More reasons than this are rare ones, which --json has. */
const MOST_REASONS = 8;
/** Clinics and paths that are named before a number stands for them. */
const MOST_NAMED = 5;

/** What became of a large build, in a table. */
export function summaryToTable(summary: Summary, ink: Ink): string {
  const rows = rowsOf(summary, ink).filter(({ count }) => count > 0);
  const reasons = reasonsOf(summary);
  const nameWidth = widest(rows.map(({ name }) => name));
  const countWidth = widest([...rows, ...reasons].map(({ count }) => grouped(count)));
  const lineOf = ({ name, count, words, ink: inked = same }: Row): string =>
    `${inked(`${name.padEnd(nameWidth)}  ${grouped(count).padStart(countWidth)}`)}  ${words}`.trimEnd();
  const lines = rows.flatMap((row) => [
    lineOf(row),
    ...(row.name === 'failed' ? reasons.map((reason) => lineOf(reason)) : []),
  ]);
  return [...lines, `${'time'.padEnd(nameWidth)}  ${timeOf(summary)}`, ''].join('\n');
}

function listed(what: string, names: readonly string[]): string {
  const others = names.length - MOST_NAMED;
  return `${what}: ${names.slice(0, MOST_NAMED).join(', ')}${others > 0 ? `, and ${grouped(others)} more` : ''}`;
}

function rowsOf(summary: Summary, ink: Ink): readonly Row[] {
  const { leftOutClinics: clinics, misnamed } = summary;
  return [
    { name: 'made', count: summary.made, words: madeOf(summary), ink: ink.good },
    { name: 'to make', count: summary.wouldMake, words: '' },
    { name: 'unchanged', count: summary.unchanged, words: '' },
    { name: 'removed', count: summary.removed, words: 'not planned any more' },
    {
      name: 'stale',
      count: summary.stale,
      words: 'not planned any more: --prune removes them',
      ink: ink.warning,
    },
    { name: 'kept', count: summary.kept, words: 'older files: see verify for each', ink: ink.warning },
    { name: 'failed', count: summary.failed, words: '', ink: ink.error },
    {
      name: 'left out',
      count: clinics.length,
      words: listed('clinics', clinics),
      ink: ink.error,
    },
    { name: 'misnamed', count: misnamed.length, words: listed('left out', misnamed), ink: ink.error },
    {
      name: 'not made',
      count: summary.notMade,
      words: summary.wasInterrupted ? 'interrupted; build again to go on' : '',
      ink: ink.warning,
    },
    { name: 'warnings', count: summary.warnings, words: '', ink: ink.warning },
  ];
}

function madeOf({ pages, bytes, things }: Summary): string {
  return things === 'page' ? sizeToText(bytes) : `${counted(pages, 'page')}, ${sizeToText(bytes)}`;
}

function reasonsOf({ reasons }: Summary): readonly Row[] {
  const few = reasons.slice(0, MOST_REASONS);
  const others = reasons.slice(MOST_REASONS).reduce((sum, { copies }) => sum + copies, 0);
  return [
    ...few.map(({ code, copies, example }) => ({
      name: '',
      count: copies,
      words: shown(`${code}${copies > 1 ? ', first' : ''}: ${example}`),
    })),
    ...(others > 0 ? [{ name: '', count: others, words: 'for other reasons: --json has all' }] : []),
  ];
}

function timeOf({ made, failed, elapsedMs }: Summary): string {
  const rate = ((made + failed) * 1000) / elapsedMs;
  const isTelling = elapsedMs >= 1000 && rate > 0;
  return `${duration(elapsedMs)}${isTelling ? `, ${rateToText(rate)} a second` : ''}`;
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length));
}

function same(text: string): string {
  return text;
}
