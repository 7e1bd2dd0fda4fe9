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
      if (result.kind === 'found' && result.bytes.some((byte) => byte >= 0x80))
        for (const character of charactersOf(new TextDecoder().decode(result.bytes)))
          characters.add(character);
      return result;
    },
  };
  return { ...loaded(noting, read), characters: [...characters].join('') };
}

/** The characters beyond ASCII of a text, each once. */
export function charactersOf(text: string): string {
  return [...new Set(text.match(/[\u0080-\u{10FFFF}]/gu))].join('');
}
