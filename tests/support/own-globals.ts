/**
 * Node's own `URL`, `JSON.stringify` and the like, for each file of tests: files share a process, and a library that one of
 * them loads puts its own in their place, which know less. The press must be tried with those that it has at work.
 */
const KEPT = Symbol.for('the globals that this process began with');
const PLACES: readonly object[] = [globalThis, JSON, Array.prototype, Function.prototype];

export const began = Object.getOwnPropertyDescriptor(globalThis, KEPT)?.value as
  | readonly [string, PropertyDescriptor][][]
  | undefined;

if (began === undefined)
  Object.defineProperty(globalThis, KEPT, {
    value: PLACES.map((place) => Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(place))),
  });
else
  for (const [index, place] of PLACES.entries())
    for (const [name, wanted] of began[index] ?? []) {
      const found = Object.getOwnPropertyDescriptor(place, name);
      const isSame = found?.value === wanted.value && found?.get === wanted.get;
      if (wanted.configurable === true && !isSame) Object.defineProperty(place, name, wanted);
    }
