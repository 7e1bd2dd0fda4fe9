import { hashOfBytes } from '../world/index.js';

/** One part of a plan that is split among several machines: the second of four is `{ index: 2, of: 4 }`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/**
 * Whether a copy is made by this shard; by exactly one of all shards, and by the same one on every machine.
 *
 * It depends on the copy's path alone, so another clinic or handout moves no copy to another shard.
 */
export function isInShard(path: string, { index, of }: Shard): boolean {
  const hash = hashOfBytes(new TextEncoder().encode(path));
  return Number.parseInt(hash.slice(0, 8), 16) % of === index - 1;
}

/** `2/4`, as it is typed and as a manifest says it. */
export function shardToText({ index, of }: Shard): string {
  return `${index}/${of}`;
}

/** The manifest of a shard has a name of its own, so that shards can share a folder: `manifest.2-of-4.json`. */
export function manifestNameOf(shard: Shard | undefined): string {
  return `manifest${suffixOf(shard)}.json`;
}

/** So has its index, which would otherwise be the index of whoever wrote last. */
export function indexNameOf(shard: Shard | undefined): string {
  return `.handouts-index${suffixOf(shard)}.json`;
}

function suffixOf(shard: Shard | undefined): string {
  return shard ? `.${shard.index}-of-${shard.of}` : '';
}
