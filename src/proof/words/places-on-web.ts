const LEADING = /^[^\p{L}\p{N}]+/u;
const TRAILING = /[^\p{L}\p{N}/]+$/u;

/**
 * The places on the web that a text names, each with what leads to it: `network.example`, `network.example/clinic-a`.
 *
 * Small letters, without scheme and `www.`, whatever follows `?` or `#` left out.
 */
export function placesOnWeb(text: string): readonly string[] {
  const places: string[] = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    // A dot that ends a sentence is followed by a blank.
    if (isBlank(text.charCodeAt(dot + 1)) || isBlank(text.charCodeAt(dot - 1))) continue;
    const start = startOfToken(text, dot);
    const end = endOfToken(text, dot);
    for (const place of prefixesOf(text.slice(start, end))) places.push(place);
    dot = end;
  }
  return places;
}

/** The place of a website as a clinic's file has it. */
export function placeOfWebsite(address: string): string {
  return cleaned(address).replace(/\/+$/u, '');
}

/** The part of a place that people know a site by. */
export function hostOf(place: string): string {
  return place.replace(/\/.*$/u, '');
}

function prefixesOf(token: string): readonly string[] {
  const place = cleaned(token).replace(LEADING, '').replace(TRAILING, '');
  const parts = place.split('/');
  if (!/\.\p{L}/u.test(parts[0] ?? '')) return [];
  return parts
    .map((_, index) => parts.slice(0, index + 1).join('/'))
    .filter((prefix) => !prefix.endsWith('/'));
}

function cleaned(address: string): string {
  return address
    .normalize('NFC')
    .toLowerCase()
    .replace(/^.*?(?:https?:\/\/|mailto:|@)/u, '')
    .replace(/^[^@/]*@/u, '')
    .replace(/^www\./u, '')
    .replace(/[?#].*$/u, '')
    .replace(/:\d+(?=\/|$)/u, '');
}

/** Blanks and ends of lines; also what no address has in it. */
function isBlank(code: number): boolean {
  return (
    Number.isNaN(code) ||
    code <= 32 ||
    code === 0xa0 ||
    code === 0x20_28 ||
    code === 34 ||
    code === 60 ||
    code === 62
  );
}

function startOfToken(text: string, at: number): number {
  let start = at;
  while (!isBlank(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endOfToken(text: string, at: number): number {
  let end = at;
  while (!isBlank(text.charCodeAt(end))) end += 1;
  return end;
}
