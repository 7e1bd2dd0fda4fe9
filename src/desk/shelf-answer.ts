import type { World } from '../world/index.js';

const MOST_BYTES = 64 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
};

/** Nothing may come from anywhere else; each page has rules of its own besides. */
const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * What a web server answers to a path: a file, the `index.html` of a folder, or the names in a folder that has none;
 * nothing where nothing is there to be seen.
 */
export function shelfAnswer(url: string, folder: World): Response | undefined {
  const path = pathOf(url);
  if (path === undefined) return undefined;
  const isFolder = path === '' || path.endsWith('/');
  const file = folder.read(isFolder ? `${path}index.html` : path, MOST_BYTES);
  if (file.kind === 'found') {
    const type = isFolder ? 'html' : (path.split('.').at(-1) ?? '');
    const headers = { ...HEADERS, 'content-type': TYPES[type] ?? 'application/octet-stream' };
    return new Response(new Uint8Array(file.bytes), { headers });
  }
  const names = folder.list(path.replace(/\/$/u, ''));
  if (names.length === 0) return undefined;
  if (!isFolder) return new Response(null, { status: 301, headers: { ...HEADERS, location: `${url}/` } });
  return new Response(listOf(names.filter((name) => /^[^.].*\/$/u.test(name))), {
    headers: { ...HEADERS, 'content-type': TYPES['html'] ?? '' },
  });
}

/** A path below the folder; undefined where it is none, is hidden, or leads elsewhere. */
function pathOf(url: string): string | undefined {
  const names = url.split('/').slice(1).map(decoded);
  const isShown = (name: string | undefined, at: number): name is string =>
    name !== undefined && !/^\.|[/\\\0]/u.test(name) && (name !== '' || at === names.length - 1);
  return url.startsWith('/') && names.every(isShown) ? names.join('/') : undefined;
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function listOf(names: readonly string[]): string {
  const items = names.map(
    (name) => `<li><a href="${encodeURIComponent(name.slice(0, -1))}/">${escaped(name)}</a></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sites</title><ul>${items.join('')}</ul></html>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
