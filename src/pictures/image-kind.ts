/** The picture formats that are read. */
export type ImageKind = 'png' | 'jpeg' | 'webp' | 'svg';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];

const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** How far into a file the `<svg` tag is looked for: drawing programs put long comments and declarations before it. */
const SVG_HEAD_BYTES = 65_536;

/** What a file is by its bytes, never by its name; undefined when it is none of the formats that are read. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (startsWith(bytes, PNG_SIGNATURE)) return 'png';
  if (startsWith(bytes, JPEG_SIGNATURE)) return 'jpeg';
  if (startsWith(bytes, RIFF) && startsWith(bytes.subarray(8), WEBP)) return 'webp';
  return looksLikeSvg(bytes) ? 'svg' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A web page with a drawing inside is a web page; everything else about an SVG is the parser's to judge. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, SVG_HEAD_BYTES));
  return /^\s*</u.test(head) && /<(?:[\w.-]+:)?svg[\s/>]/u.test(head) && !/<html[\s>]/iu.test(head);
}
