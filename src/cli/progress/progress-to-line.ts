import { grouped } from '../grouped.js';
import { rateOf, secondsLeft, type Progress } from './progress.js';
import { rateToText } from '../rate-to-text.js';
import { timeLeft } from './time-left.js';

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
