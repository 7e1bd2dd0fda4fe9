import { fileStart, Log, type Place } from '../diagnostics/index.js';
import { type Read, trackedWorld, type World } from '../world/index.js';
import { LATE, withinTime } from './within-time.js';
import { type Located, MAX_YAML_BYTES, readText, readYaml } from '../read/index.js';

/** A part of a project that was read: the thing itself when it is sound, and what was said of it either way. */
export interface Loaded<Thing> {
  readonly thing: Thing | undefined;
  readonly log: Log;
  /** Everything that was looked at for it. */
  readonly reads: readonly Read[];
}

/** A file that takes longer to read holds something that nobody thought of; the longest of ours take a tenth of a second. */
const LIMIT_MS = 10_000;

/** Reads a part of a project. What takes too long is ended, and told with the file at which it was. */
export function loaded<Thing>(
  world: World,
  read: (world: World, log: Log) => Thing | undefined,
  limitMs = LIMIT_MS,
): Loaded<Thing> {
  const log = new Log();
  const tracked = trackedWorld(world);
  const thing = withinTime(limitMs, () => read(tracked, log));
  if (thing === LATE) {
    const file = tracked.reads.at(-1)?.path;
    tellLate(file ?? 'the project', file === undefined ? undefined : fileStart(file), limitMs, log);
    return { thing: undefined, log, reads: tracked.reads };
  }
  return { thing: log.hasErrors ? undefined : thing, log, reads: tracked.reads };
}

/** Notes that something took too long to read. */
export function tellLate(what: string, place: Place | undefined, limitMs: number, log: Log): void {
  log.error(
    'took-too-long',
    `reading ${what} takes longer than ${limitMs / 1000} s`,
    place,
    'make it shorter or simpler; where it is no longer than others, report it: something in it holds up the press',
  );
}

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

/** A YAML file of the project. */
export function loadYaml(file: string, world: World, log: Log): Located | undefined {
  const text = readText(world, file, MAX_YAML_BYTES, log);
  return text === undefined ? undefined : readYaml(text, file, log);
}
