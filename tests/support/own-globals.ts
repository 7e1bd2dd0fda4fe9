/**
 * Node's own `URL`, `JSON.stringify` and the like, for each file of tests: files share a process, and a library that one of
 * them loads puts its own in their place, which know less. The press must be tried with those that it has at work.
 */
const KEPT = Symbol.for('the globals that this process began with');
/** The globals, and what is on them and on what they make: `URL.canParse`, `Array.prototype.at`. */
const PLACES: readonly object[] = [
  globalThis,
  JSON,
  Math,
  ...Object.values(Object.getOwnPropertyDescriptors(globalThis)).flatMap(({ value }) =>
    typeof value === 'function' ? [value, value.prototype].filter((place) => Object(place) === place) : [],
  ),
];

/** What a place had on it when the process began. */
interface Kept {
  readonly place: object;
  readonly properties: readonly (readonly [string, PropertyDescriptor])[];
}

export const began = Object.getOwnPropertyDescriptor(globalThis, KEPT)?.value as readonly Kept[] | undefined;

if (began === undefined)
  Object.defineProperty(globalThis, KEPT, {
    value: PLACES.map((place): Kept => ({
      place,
      properties: Object.entries<PropertyDescriptor>(Object.getOwnPropertyDescriptors(place)),
    })),
  });
else
  for (const { place, properties } of began)
    for (const [name, wanted] of properties) {
      const found = Object.getOwnPropertyDescriptor(place, name);
      const isSame = found?.value === wanted.value && found?.get === wanted.get;
      if (wanted.configurable === true && !isSame) Object.defineProperty(place, name, wanted);
    }
