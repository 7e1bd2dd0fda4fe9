import { Log } from '../diagnostics/index.js';
import { trackedWorld, type Read, type World } from '../world/index.js';

/** A part of a project that was read: the thing itself when it is sound, and what was said of it either way. */
export interface Loaded<Thing> {
  readonly thing: Thing | undefined;
  readonly log: Log;
  /** Everything that was looked at for it. */
  readonly reads: readonly Read[];
}

/** Reads a part of a project. */
export function loaded<Thing>(
  world: World,
  read: (world: World, log: Log) => Thing | undefined,
): Loaded<Thing> {
  const log = new Log();
  const tracked = trackedWorld(world);
  const thing = read(tracked, log);
  return { thing: log.hasErrors ? undefined : thing, log, reads: tracked.reads };
}
