/** The characters of Windows-1252 that stand at 0x80 to 0x9F; a blank where it has none. */
const TYPOGRAPHIC = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
/** Signs that close a word in sound text, so that they may follow any letter. */
const CLOSING = /^[’”…–—»›]+$/u;

/** What a stretch of text was before it was read in the wrong encoding. */
interface Mended {
  readonly index: number;
  readonly written: string;
  readonly meant: string;
}

/**
 * The first stretch that is UTF-8 read as Windows-1252 (`Ã©` for `é`, `â€“` for `–`, `Ø§` for `ا`): put back into bytes, it is
 * valid UTF-8.
 *
 * A lone stretch that sound text may have too, such as `É”` at the end of a quoted word, is believed.
 */
export function decodedTwice(text: string): Mended | undefined {
  const found: Mended[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mended = mendedAt(text, index);
    if (!mended) continue;
    found.push(mended);
    index += mended.written.length - 1;
  }
  const [first] = found;
  const isSure = found.length > 1 || (first !== undefined && isSureAlone(first, text));
  return isSure ? first : undefined;
}

function mendedAt(text: string, index: number): Mended | undefined {
  const lead = byteOf(text.charAt(index));
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  const written = text.slice(index, index + length);
  if (length === 0 || written.length < length) return undefined;
  const bytes = Uint8Array.from(written, byteOf);
  if (bytes.subarray(1).some((byte) => byte < 0x80 || byte > 0xbf)) return undefined;
  const meant = decode(bytes);
  return meant === undefined || !/^[\p{L}\p{N}\p{P}\p{S}\p{Zs}\uFEFF]$/u.test(meant)
    ? undefined
    : { index, written, meant };
}

function isSureAlone({ index, written }: Mended, text: string): boolean {
  const isTwo = written.length === 2;
  // A letter in small type is preceded by one, a capital by a capital: « MAÇÃ » is a word, coÃ»t is none.
  const isWordEnd = CLOSING.test(written.slice(1)) && !/\p{L}/u.test(text.charAt(index + written.length));
  if (isTwo && !/^[Â-Å]/u.test(written)) return false;
  return !(isWordEnd && /\p{L}/u.test(text.charAt(index - 1)) && isOneCase(text.charAt(index - 1), written));
}

function isOneCase(before: string, written: string): boolean {
  return /\p{Lu}/u.test(before) === /^\p{Lu}/u.test(written);
}

/** 0 for what is no byte beyond ASCII. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0xa0 && code <= 0xff) return code;
  const at = character === ' ' ? -1 : TYPOGRAPHIC.indexOf(character);
  return at === -1 ? 0 : 0x80 + at;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
