import type { Log } from '../diagnostics/index.js';
import type { World } from '../world/index.js';
import { loaded, type Loaded } from './loaded.js';

/** A part of a project that is text, with the characters beyond ASCII that its files have, each once. */
export interface LoadedText<Thing> extends Loaded<Thing> {
  readonly characters: string;
}

/** Reads a part of a project that is text. */
export function loadedText<Thing>(
  world: World,
  read: (world: World, log: Log) => Thing | undefined,
): LoadedText<Thing> {
  const characters = new Set<string>();
  const noting: World = {
    ...world,
    read: (path, maxBytes) => {
      const result = world.read(path, maxBytes);
      if (result.kind === 'found') addCharacters(result.bytes, characters);
      return result;
    },
  };
  return { ...loaded(noting, read), characters: [...characters].join('') };
}

function addCharacters(bytes: Uint8Array, characters: Set<string>): void {
  if (bytes.every((byte) => byte < 0x80)) return;
  for (const character of new TextDecoder().decode(bytes))
    if (character > '\u007F') characters.add(character);
}
