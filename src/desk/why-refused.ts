import { timingSafeEqual } from 'node:crypto';

/** Whatever somebody sends who knocks: nothing of it is believed yet. */
export interface Knock {
  readonly method: string | undefined;
  readonly url: string | undefined;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly remoteAddress: string | undefined;
}

/** What this desk lets in. */
export interface Door {
  /** Where it stands, such as 127.0.0.1:8417: a browser that means this desk says exactly this. */
  readonly host: string;
  /** Of this start; whoever has it was let in by the person at the terminal. */
  readonly token: string;
  /** What it shows, by exact paths. */
  readonly pages: Pick<ReadonlySet<string>, 'has'>;
  /** What it does, by exact paths. */
  readonly deeds: ReadonlySet<string>;
}

/** The deed that gives the token for a key, so that it is asked for without one. */
export const ENTER = '/api/enter';

/** The longest note, four bytes a character and each written as an escape, with room for its sheet. */
const MOST_BODY_BYTES = 256 * 1024;

/** Given twice, nobody knows which one is meant. */
const ONCE = new Set([
  'host',
  'origin',
  'content-type',
  'content-length',
  'authorization',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
]);

/** Two ways to say how long a body is have let one request hide in another. */
const NEVER = [
  'transfer-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
  'proxy-authorization',
  'x-forwarded-host',
  'forwarded',
];

const LOOPBACK = new Set(['127.0.0.1', '::ffff:127.0.0.1']);

/** Why a request is turned away, as an HTTP status; nothing where it is let in. */
export function whyRefused(knock: Knock, door: Door): number | undefined {
  const { method, url = '', remoteAddress = '' } = knock;
  if (!LOOPBACK.has(remoteAddress)) return 403;
  const headers = headersOf(knock.rawHeaders);
  if (!headers || NEVER.some((name) => headers.has(name))) return 400;
  // A name that was bound to this address by somebody else is another name.
  if (headers.get('host') !== door.host) return 421;
  if (door.pages.has(url)) return whyNoPage(method, headers, door);
  if (door.deeds.has(url)) return whyNoDeed(method, url, headers, door);
  return 404;
}

function whyNoPage(method: string | undefined, headers: Headers, door: Door): number | undefined {
  if (method !== 'GET') return 405;
  if (headers.has('content-length')) return 400;
  const origin = headers.get('origin');
  if (origin !== undefined && origin !== `http://${door.host}`) return 403;
  const site = headers.get('sec-fetch-site');
  if (site !== 'same-origin' && site !== 'none') return 403;
  // Neither a frame, an object nor an embed of somebody else's page.
  return FRAMES.has(headers.get('sec-fetch-dest') ?? '') ? 403 : undefined;
}

const FRAMES = new Set(['iframe', 'frame', 'object', 'embed', 'fencedframe']);

function whyNoDeed(
  method: string | undefined,
  url: string,
  headers: Headers,
  door: Door,
): number | undefined {
  if (method !== 'POST') return 405;
  if (headers.get('origin') !== `http://${door.host}`) return 403;
  if (headers.get('sec-fetch-site') !== 'same-origin') return 403;
  if (headers.get('sec-fetch-mode') === 'navigate') return 403;
  if (headers.get('content-type') !== 'application/json') return 415;
  const length = headers.get('content-length') ?? '';
  if (!/^\d{1,9}$/u.test(length)) return 411;
  if (Number(length) > MOST_BODY_BYTES) return 413;
  if (url === ENTER) return undefined;
  return isSame(headers.get('authorization') ?? '', `Desk ${door.token}`) ? undefined : 401;
}

type Headers = ReadonlyMap<string, string>;

/** By lower-case names; undefined where one that counts is given twice. */
function headersOf(raw: readonly string[]): Headers | undefined {
  const headers = new Map<string, string>();
  for (let place = 0; place < raw.length; place += 2) {
    const name = (raw[place] ?? '').toLowerCase();
    if (headers.has(name) && ONCE.has(name)) return undefined;
    headers.set(name, raw[place + 1] ?? '');
  }
  return headers;
}

/** Takes as long for a wrong secret as for a right one. */
export function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
