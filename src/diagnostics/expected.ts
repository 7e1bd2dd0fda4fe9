/** A thing that must be there: that it is not is a mistake of ours, and nothing may be printed in its place. */
export function expected<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new Error(`${what} is missing`);
  return thing;
}
