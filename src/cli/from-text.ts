import type { PruneMost } from '../build/index.js';
import { isPairOfLanguages } from '../model/index.js';
import type { Shard } from '../plan/index.js';
import { once } from './once.js';

const PRUNE_MOST = /^(?<number>\d{1,7})(?<share>%?)$/u;

/** `200` and `10%` as what a prune removes at most; yargs turns what it throws into a usage error. */
export function pruneMostFromText(text: string): PruneMost {
  const { number, share } = PRUNE_MOST.exec(text)?.groups ?? {};
  if (number === undefined) throw new Error(`--prune-most is "${text}", and is written as 200 or 10%`);
  if (share === '') return { files: Number(number), share: 0 };
  if (Number(number) > 100) throw new Error(`--prune-most is ${text}, and all files are 100%`);
  return { files: 0, share: Number(number) / 100 };
}

/** Two languages as they are typed after `--bilingual`; yargs turns what it throws into a usage error. */
export function pairFromText(text: string): string {
  if (isPairOfLanguages(text)) return text;
  throw new Error(`--bilingual is "${text}", and names two languages, the patient's first: es+en`);
}

/** Thousands of machines are a mistyped number. */
const MOST = 4096;

/** `--shard 2/4` as a part of a plan; yargs turns what it throws into a usage error. */
export function shardFromText(text: string): Shard {
  const match = /^(?<index>\d{1,6})\/(?<of>\d{1,6})$/u.exec(text);
  const [index, of] = [Number(match?.groups?.['index']), Number(match?.groups?.['of'])];
  if (!match) throw new Error(`--shard is "${text}", and is written as 2/4: the second of four`);
  if (of === 0) throw new Error(`--shard is ${text}, and a plan cannot be split into no parts`);
  if (of > MOST) throw new Error(`--shard is ${text}, and a plan is split into ${MOST} parts at most`);
  if (index === 0) throw new Error(`--shard is ${text}, and the first part is 1/${of}`);
  if (index > of) throw new Error(`--shard is ${text}, and the last part is ${of}/${of}`);
  return { index, of };
}

/** A check for an option that is a number from 1 to `most`; yargs turns what it throws into a usage error. */
export function wholeNumber(name: string, most: number): (given: unknown) => number | undefined {
  return (given) => {
    const text = once(name)(given);
    if (text === undefined) return undefined;
    const number = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
    if (number < 1 || number > most) throw new Error(`--${name} is "${text}", and may be 1 to ${most}`);
    return number;
  };
}
