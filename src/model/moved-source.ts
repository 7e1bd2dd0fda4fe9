import type { Located, Path } from '../read/index.js';

/** A file in which what stands at a path is looked up at another. */
export function movedSource(source: Located, move: (path: Path) => Path): Located {
  return {
    ...source,
    placeOf: (path) => source.placeOf(move(path)),
    keyPlaceOf: (path) => source.keyPlaceOf(move(path)),
    sourceOf: (path) => source.sourceOf(move(path)),
    howToAdd: (path) => source.howToAdd(move(path)),
  };
}
