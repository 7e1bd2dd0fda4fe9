import { eventSchema, type JsonEvent } from '../../src/build/event-schema.js';

/** The lines of `build --json`; one that the published schema does not allow fails the test. */
export function eventsIn(out: string): readonly JsonEvent[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => eventSchema.parse(JSON.parse(line)));
}
