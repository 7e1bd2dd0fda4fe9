/** Every sheet says so in its description (XMP), which stands in the file as it is. */
const IN_SHEET = '<pdf:Producer>clinic-handouts</pdf:Producer>';
/** So every page of a site begins, after the letters of its language. */
const PAGE_START =
  /^<!doctype html><html lang="[^"<>]*" dir="(?:ltr|rtl)"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;/u;
/** The longest that such a beginning can be. */
const START_BYTES = 1024;

/** Whether a file says itself that this press made it: a manifest may be anybody's, and may name anybody's files. */
export function isOfPress(bytes: Uint8Array, areOfPages: boolean | undefined): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return areOfPages
    ? PAGE_START.test(file.toString('utf8', 0, START_BYTES))
    : file.toString('latin1', 0, 5) === '%PDF-' && file.includes(IN_SHEET);
}
