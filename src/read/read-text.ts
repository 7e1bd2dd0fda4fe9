import { fileStart, placeWithin, type Log, type Place } from '../diagnostics/index.js';
import type { World } from '../world/index.js';
import { unprintableIn } from './unprintable-in.js';

/** YAML files and front matter are a page or two; anything larger is a mistake or an attack. */
export const MAX_YAML_BYTES = 256 * 1024;
/** The longest handout we could find printed has 60 KB of text. */
export const MAX_MARKDOWN_BYTES = 128 * 1024;

/** 10,000 clinics have 3 MB. */
export const MAX_CSV_BYTES = 64 * 1024 * 1024;

/** A file's text, checked to be UTF-8 that can be printed, with line ends made `\n` and a byte order mark taken off. */
export function readText(world: World, file: string, maxBytes: number, log: Log): string | undefined {
  const text = readUtf8(world, file, maxBytes, log);
  const hidden = text === undefined ? undefined : unprintableIn(text);
  if (text === undefined || !hidden) return text;
  const place = placeWithin(fileStart(file), text, hidden.index);
  log.error('unprintable', `${hidden.name} cannot be printed`, place, 'take it out; it may have been pasted');
  return undefined;
}

/** The same, whatever characters stand in it. */
export function readUtf8(world: World, file: string, maxBytes: number, log: Log): string | undefined {
  const bytes = readBytes(world, file, maxBytes, log, fileStart(file));
  const text = bytes && decode(bytes)?.replaceAll(/\r\n?/gu, '\n');
  if (!bytes || text !== undefined) return text;
  const found = isUtf16(bytes) ? 'not UTF-8 text but UTF-16' : 'not UTF-8 text';
  const hint = file.endsWith('.csv')
    ? 'save it again from your spreadsheet: in Excel as "CSV UTF-8 (Comma delimited)"'
    : 'save it as UTF-8 in your editor';
  log.error('not-utf8', `${file} is ${found}`, fileStart(file), hint);
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  if (isUtf16(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** By its mark of byte order, or by a zero among the first two bytes, which no text of ours begins with. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 1 && (first === 0 || second === 0);
}

/**
 * A file's bytes, or a logged mistake that says why there are none.
 *
 * @param usedAt where a person named this file
 */
export function readBytes(
  world: World,
  file: string,
  maxBytes: number,
  log: Log,
  usedAt: Place,
): Uint8Array | undefined {
  const result = world.read(file, maxBytes);
  switch (result.kind) {
    case 'found':
      return result.bytes;
    case 'missing':
      log.error(
        'missing-file',
        `there is no file ${file}`,
        usedAt,
        'check the name, also capitals, or add the file',
      );
      return undefined;
    case 'outside':
      log.error(
        'outside-project',
        `${file} ${result.why}`,
        usedAt,
        'copy the file into the project, and name it from there',
      );
      return undefined;
    case 'too-large':
      log.error(
        'file-too-large',
        `${file} has ${kilobytes(result.sizeBytes)}, and at most ${kilobytes(maxBytes)} are read`,
        usedAt,
        'make it smaller or split it',
      );
      return undefined;
    case 'unreadable':
      log.error(
        'unreadable-file',
        `${file} cannot be read: ${result.why}`,
        usedAt,
        'put a plain file in its place that may be read',
      );
      return undefined;
    default:
      return result satisfies never;
  }
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KB`;
}
