import { grouped } from './grouped.js';

/** Copies a second with two figures where they tell something: `0.4`, `7.5`, `42`, `1,250`. */
export function rateToText(rate: number): string {
  return rate < 9.95 ? rate.toFixed(1) : grouped(Math.round(rate));
}
