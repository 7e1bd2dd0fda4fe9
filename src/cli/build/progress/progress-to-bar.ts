import { grouped, rateToText } from '../../to-text.js';
import { type Progress, rateOf, secondsLeft, timeLeft } from './progress.js';

/** A bar shorter than this tells nothing; one longer than this tells no more. */
const SHORTEST = 10;
const LONGEST = 32;

/**
 * Progress as one line for a terminal, without its end: a bar, then done, rate, time left and failures.
 *
 * The narrower the terminal, the less is said: the rate goes first, then the bar, then the time left. Failures go last.
 *
 * @param columns the terminal's width; the last column stays free, where some terminals would begin a new line
 */
export function progressToBar(progress: Progress, columns: number): string {
  const room = columns - 1;
  const { count, rate, left, failed, percent } = figuresInWords(progress);
  const withBar = [
    [count, rate, left, failed],
    [count, left, failed],
  ].map((parts) => barAnd(progress, said(parts), room));
  const bare = [[count, left, failed], [count, failed], [percent, failed], [failed], [percent]].map(said);
  return [...withBar, ...bare].find((text) => text !== '' && text.length <= room) ?? '';
}

function figuresInWords(
  progress: Progress,
): Readonly<Record<'count' | 'rate' | 'left' | 'failed' | 'percent', string>> {
  const { done, total, failed, isStopping } = progress;
  const rate = rateOf(progress);
  const seconds = secondsLeft(progress);
  return {
    count: `${grouped(done)}/${grouped(total)}`,
    rate: rate === undefined || isStopping ? '' : `${rateToText(rate)}/s`,
    left: isStopping ? 'stopping' : seconds === undefined ? '' : `${timeLeft(seconds)} left`,
    failed: failed === 0 ? '' : `${grouped(failed)} failed`,
    percent: `${percentOf(progress)}%`,
  };
}

function said(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('  ');
}

/** Plain ASCII: not every terminal has blocks, and none of them is asked. */
function barAnd(progress: Progress, words: string, room: number): string {
  const length = Math.min(LONGEST, room - words.length - '[]  '.length);
  if (length < SHORTEST) return '';
  const full = Math.floor((length * percentOf(progress)) / 100);
  return `[${'='.repeat(full)}${' '.repeat(length - full)}]  ${words}`;
}

/** Rounded down: 100 is said when all is done, and not before. */
function percentOf({ done, total }: Progress): number {
  return total === 0 ? 100 : Math.floor((done * 100) / total);
}

/** Progress as a sentence for a log: `1,200 of 10,000 done, 3 failed, 412 a second, 25 s left`. */
export function progressToLine(progress: Progress): string {
  const rate = rateOf(progress);
  const seconds = secondsLeft(progress);
  return [
    `${grouped(progress.done)} of ${grouped(progress.total)} done`,
    ...(progress.failed === 0 ? [] : [`${grouped(progress.failed)} failed`]),
    ...(rate === undefined ? [] : [`${rateToText(rate)} a second`]),
    ...(progress.isStopping ? ['stopping'] : seconds === undefined ? [] : [`${timeLeft(seconds)} left`]),
  ].join(', ');
}
