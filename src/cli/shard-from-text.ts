import type { Shard } from '../plan/index.js';

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
