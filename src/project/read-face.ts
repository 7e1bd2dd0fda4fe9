import type { Log, Place } from '../diagnostics/index.js';
import { type Face, loadFace } from '../fonts/index.js';
import { readBytes } from '../read/index.js';
import { hashOfBytes, type World } from '../world/index.js';
import type { FontTrial } from './font-trial/font-trial.js';
import { TRIED_FONTS } from './font-trial/tried-fonts.js';
import { MAX_READ_BYTES } from './current-hashes.js';

const HINT = 'use a whole static TrueType file (.ttf) that may be embedded';

/** The path at which a world has a file of fonts/fonts.yaml. */
export function fontPath(file: string): string {
  return file.startsWith('npm:') ? file : `fonts/${file}`;
}

/** What fonts/fonts.yaml says of a font file. */
interface FontFile {
  readonly file: string;
  /** How much larger it is set. */
  readonly scale: number;
  readonly scripts: readonly string[];
}

/** A font file, parsed; what is wrong with it is logged at the place that names it. */
export function readFace(
  { file, scale, scripts }: FontFile,
  place: Place,
  trial: FontTrial,
  world: World,
  log: Log,
): Face | undefined {
  const bytes = readBytes(world, fontPath(file), MAX_READ_BYTES, log, place);
  if (!bytes) return undefined;
  // The press's own were tried when it was made; any other may be anything, and so may one of them that was changed since.
  const why = TRIED_FONTS.has(hashOfBytes(bytes)) ? undefined : trial(bytes);
  const face = why === undefined ? toFace(file, bytes, scale) : undefined;
  const lacking = face && scripts.includes('Latn') ? LATIN.find((one) => !hasGlyph(face, one)) : undefined;
  if (face && lacking === undefined) return face;
  const wrong = why ?? (lacking === undefined ? 'it is not whole' : `it has no "${lacking}"`);
  log.error('bad-font', `${file} cannot print: ${wrong}`, place, HINT);
  return undefined;
}

/** What every sheet needs of the family that prints its Latin letters. */
const LATIN = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];

function hasGlyph(face: Face, character: string): boolean {
  return face.hasGlyph(character.charCodeAt(0));
}

function toFace(file: string, bytes: Uint8Array, scale: number): Face | undefined {
  try {
    return loadFace(file.replace(/^.*\//u, '').replace(/\.ttf$/u, ''), bytes, scale);
  } catch {
    return undefined;
  }
}
