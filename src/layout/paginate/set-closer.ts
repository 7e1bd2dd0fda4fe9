import type { Group } from './make-room.js';
import type { Strip } from './strip.js';

/** A block with the spaces that it can do with. */
export function setCloser<S extends Strip>(group: Group<S>): Group<S> {
  return group.tighter ? { ...group, strips: group.tighter() } : group;
}
