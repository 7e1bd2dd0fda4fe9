import type { PruneMost } from '../build/index.js';

const PRUNE_MOST = /^(?<number>\d{1,7})(?<share>%?)$/u;

/** `200` and `10%` as what a prune removes at most; yargs turns what it throws into a usage error. */
export function pruneMostFromText(text: string): PruneMost {
  const { number, share } = PRUNE_MOST.exec(text)?.groups ?? {};
  if (number === undefined) throw new Error(`--prune-most is "${text}", and is written as 200 or 10%`);
  if (share === '') return { files: Number(number), share: 0 };
  if (Number(number) > 100) throw new Error(`--prune-most is ${text}, and all files are 100%`);
  return { files: 0, share: Number(number) / 100 };
}
