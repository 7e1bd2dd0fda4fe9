import type { World } from './world.js';

/**
 * Looks in the first world, then in the next: a project's own templates and fonts before those that ship with the press.
 *
 * A folder's listing is the union of all layers.
 */
export function layeredWorld(first: World, ...rest: readonly World[]): World {
  const layers = [first, ...rest];
  return {
    read: (path, maxBytes) => {
      for (const layer of layers) {
        const result = layer.read(path, maxBytes);
        if (result.kind !== 'missing') return result;
      }
      return { kind: 'missing' };
    },
    list: (folder) =>
      [...new Set(layers.flatMap((layer) => layer.list(folder)))].toSorted((a, b) => (a < b ? -1 : 1)),
    whyNotListed: (folder) =>
      layers.map((layer) => layer.whyNotListed(folder)).find((why) => why !== undefined),
    stamp: (path) => {
      for (const layer of layers) {
        const stamp = layer.stamp(path);
        if (stamp) return stamp;
      }
      return undefined;
    },
    now: () => first.now(),
  };
}
