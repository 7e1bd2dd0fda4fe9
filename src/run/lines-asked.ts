import type { PaperFacts } from '../proof/index.js';
import type { Order } from './job.js';

/** Lines under the follow-up where a clinic does not say how many. */
const FOLLOW_UP_LINES = 6;
/** So many of each are printed where a page has no room for more. */
const LEAST_LINES = 2;

/** How many lines to write on a sheet has: its clinic's, with one for each field, and its handout's. */
export function linesAsked(job: Order, ofSections: readonly number[]): PaperFacts['writingLines'] {
  const { writing } = job.clinicFacts;
  const fields = writing?.ofHandouts[job.handout] ?? writing?.fields ?? 0;
  const lines = [writing?.lines ?? FOLLOW_UP_LINES, ...ofSections];
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    asked: fields + sum(lines),
    least: fields + sum(lines.map((one) => Math.min(one, LEAST_LINES))),
  };
}

/** Whether a template prints follow-up and questions as those that ship with the press do. */
export function hasUsualPlacesToWrite(main: string, partials: ReadonlyMap<string, string>): boolean {
  return (
    ['follow-up', 'questions'].every((name) => main.includes(`{{> ${name}}}`)) &&
    (partials.get('follow-up')?.includes('{{> follow-up-lines}}') ?? false) &&
    (partials.get('follow-up-lines')?.includes('count="{{follow_up.lines}}"') ?? false) &&
    (partials.get('questions')?.includes('count="3"') ?? false)
  );
}
