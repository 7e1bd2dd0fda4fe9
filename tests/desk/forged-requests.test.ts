import { describe, expect, test } from 'vitest';
import { deskHere, REST, type DeskHere } from '../support/desk/desk-here.js';
import { knock } from '../support/desk/knock.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';
import { temporaryProject } from '../support/temporary-project.js';

/** A request as the desk's own page sends it, changed as a forger would. */
interface Forgery {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Sent besides, also where a header of this name is there already. */
  readonly more?: string;
  readonly body?: string;
}

const BODY = JSON.stringify(REST);

function written(
  { port, token }: { readonly port: number; readonly token: string },
  forgery: Forgery,
): string {
  const { method = 'POST', path = '/api/sheet', body = BODY, more = '' } = forgery;
  const headers: Readonly<Record<string, string | undefined>> = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Sec-Fetch-Mode': 'cors',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Authorization: `Desk ${token}`,
    ...forgery.headers,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}: ${value.replaceAll('PORT', String(port)).replaceAll('TOKEN', token)}\r\n`],
  );
  return `${method} ${path.replaceAll('PORT', String(port))} HTTP/1.1\r\n${lines.join('')}${more.replaceAll('PORT', String(port))}\r\n${body}`;
}

const host = (value: string | undefined): Forgery => ({ headers: { Host: value } });
const origin = (value: string | undefined): Forgery => ({ headers: { Origin: value } });
/** A visit as a browser makes one, which has neither origin nor body. */
const visit = (path: string, headers: Forgery['headers'] = {}): Forgery => ({
  method: 'GET',
  path,
  body: '',
  headers: {
    Origin: undefined,
    Authorization: undefined,
    'Content-Type': undefined,
    'Content-Length': undefined,
    'Sec-Fetch-Site': 'none',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
    ...headers,
  },
});

const FORGERIES: Readonly<Record<string, Forgery>> = {
  'no host': host(undefined),
  'an empty host': host(''),
  'the host of a name that was bound anew': host('evil.example:PORT'),
  'a host that begins alike': host('127.0.0.1.evil.example:PORT'),
  'a host in the same network': host('127.0.0.2:PORT'),
  'localhost, which is another name': host('localhost:PORT'),
  'the address of every network': host('0.0.0.0:PORT'),
  'the address as a number': host('2130706433:PORT'),
  'the address written short': host('127.1:PORT'),
  'a host without its port': host('127.0.0.1'),
  'a host with another port': host('127.0.0.1:1'),
  'a host with a name before it': host('user@127.0.0.1:PORT'),
  'a host with a dot behind it': host('127.0.0.1.:PORT'),
  'two hosts': { more: 'Host: evil.example\r\n' },
  'the right host twice': { more: 'Host: 127.0.0.1:PORT\r\n' },
  'an address in the first line': { path: 'http://evil.example/api/sheet' },
  'its own address in the first line': { path: 'http://127.0.0.1:PORT/api/sheet' },
  'no origin': origin(undefined),
  'the origin of a sandbox': origin('null'),
  'an origin elsewhere': origin('https://evil.example'),
  'an origin that begins alike': origin('http://127.0.0.1:PORT.evil.example'),
  'an origin on another port': origin('http://127.0.0.1:1'),
  'an origin by https': origin('https://127.0.0.1:PORT'),
  'an origin on localhost': origin('http://localhost:PORT'),
  'an origin with a slash': origin('http://127.0.0.1:PORT/'),
  'two origins': { more: 'Origin: https://evil.example\r\n' },
  'a request from another site': { headers: { 'Sec-Fetch-Site': 'cross-site' } },
  'a request from another port': { headers: { 'Sec-Fetch-Site': 'same-site' } },
  'a request that does not say from where': { headers: { 'Sec-Fetch-Site': undefined } },
  'a form that was sent': { headers: { 'Sec-Fetch-Mode': 'navigate' } },
  'a form of another page': { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  'a form in plain text': { headers: { 'Content-Type': 'text/plain' } },
  'a form with a type that hides another': { headers: { 'Content-Type': 'text/plain; application/json' } },
  'no token': { headers: { Authorization: undefined } },
  'a wrong token': { headers: { Authorization: `Desk ${'A'.repeat(43)}` } },
  'the beginning of the token': { headers: { Authorization: 'Desk ' } },
  'the token of another kind': { headers: { Authorization: 'Bearer TOKEN' } },
  'the token in a cookie': { headers: { Authorization: undefined, Cookie: 'desk=TOKEN' } },
  'a token in the address': { path: '/api/sheet?token=1' },
  'a question before the request': {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Method': 'POST' },
  },
  'a sheet by GET': { method: 'GET' },
  'a sheet by PUT': { method: 'PUT' },
  'a method of proxies': { method: 'CONNECT' },
  'a request that asks to see itself': { method: 'TRACE' },
  'a path upward': { path: '/../package.json' },
  'a path upward from within': { path: '/api/../api/sheet' },
  'a path in code': { path: '/%61pi/sheet' },
  'a path with two slashes': { path: '//api/sheet' },
  'a path that ends in one': { path: '/api/sheet/' },
  'a path with backslashes': { path: '/api\\sheet' },
  'a file of the project': visit('/content/clinics/oak.yaml'),
  'a file of the program, upward': visit('/desk.js/../../main.js'),
  'a file of the disk': visit('/etc/passwd'),
  'a page in the frame of another': visit('/', {
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Dest': 'iframe',
  }),
  'a page in a frame of its own': visit('/', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'iframe' }),
  'a page in an object': visit('/', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'object' }),
  'a script of it in another page': visit('/desk.js', {
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Dest': 'script',
  }),
  'a link from another page': visit('/', { 'Sec-Fetch-Site': 'cross-site' }),
  'a visit with an origin elsewhere': visit('/', { Origin: 'https://evil.example' }),
  'a page by its head': { ...visit('/'), method: 'HEAD' },
  'a body that is larger than any note': { headers: { 'Content-Length': '999999' } },
  'a body of a petabyte': { headers: { 'Content-Length': '1125899906842624' } },
  'a body without a length': { headers: { 'Content-Length': undefined } },
  'a body in pieces': {
    headers: { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' },
    body: '0\r\n\r\n',
  },
  'a body of two lengths': { more: 'Content-Length: 5\r\n' },
  'a body in pieces and by length': { more: 'Transfer-Encoding: chunked\r\n' },
  'a body that waits to be asked for': { headers: { Expect: '100-continue' } },
  'a socket in place of a request': {
    ...visit('/', {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    }),
  },
  'a header of 20 kB': { headers: { 'X-Long': 'x'.repeat(20_000) } },
  'a header that ends in the middle of a line': { more: 'X-Split: a\nOrigin: b\r\n' },
  'a body that is no JSON': { body: '{"clinic":' },
  'a wish with a path for an id': { body: JSON.stringify({ ...REST, handout: '../../clinics/oak' }) },
  'a wish with a glob for an id': { body: JSON.stringify({ ...REST, handout: '*' }) },
  'a wish with more than a wish has': { body: JSON.stringify({ ...REST, out: '/tmp' }) },
  'a wish with a prototype': { body: BODY.replace('{', '{"__proto__":{"note":"x"},') },
  'a key that is wrong': { path: '/api/enter', body: '{"key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAA"}' },
  'a key that is no text': { path: '/api/enter', body: '{"key":{"length":43}}' },
};

describe('a forged request is refused', () => {
  test('and the same request from the page itself is not', async () => {
    const here = await deskHere(temporaryProject());
    const at = { port: here.desk.port, token: here.token };
    expect(await knock(at.port, written(at, { headers: { Connection: 'close' } }))).toMatch(
      /^HTTP\/1\.1 200 [^]*%PDF-/u,
    );
    expect(await knock(at.port, written(at, visit('/', { Connection: 'close' })))).toMatch(
      /^HTTP\/1\.1 200 [^]*<h1>/u,
    );
  });

  test(`${Object.keys(FORGERIES).length} of them, and none is told anything`, async () => {
    const here = await deskHere(temporaryProject());
    const answers = await Promise.all(
      Object.entries(FORGERIES).map(async ([name, forgery]) => ({
        name,
        answer: await tried(here, forgery),
      })),
    );
    const letIn = answers.filter(({ answer }) => answer !== '' && !/^HTTP\/1\.1 4\d\d /u.test(answer));
    expect(letIn).toEqual([]);
    const talkative = answers.filter(({ answer }) =>
      /%PDF|oak|Rest|access-control|\bat \w+ \(/iu.test(bodyOf(answer)),
    );
    expect(talkative).toEqual([]);
  });

  test.runIf(isThorough)(
    `who sends slowly is not waited for, and nobody else waits${LEFT_TO_CI}`,
    async () => {
      const here = await deskHere(temporaryProject());
      const slow = Array.from({ length: 20 }, () =>
        knock(here.desk.port, 'POST /api/sheet HTTP/1.1\r\nHost: ', 12_000),
      );
      expect((await here.sheet()).status).toBe(200);
      for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/u);
    },
  );

  test('two desks on one machine do not take each other’s tokens', async () => {
    const [one, other] = [await deskHere(temporaryProject()), await deskHere(temporaryProject())];
    const answer = await knock(other.desk.port, written({ port: other.desk.port, token: one.token }, {}));
    expect(answer).toMatch(/^HTTP\/1\.1 401 /u);
  });

  test('a key for one opening is good once', async () => {
    const { desk, ask } = await deskHere(temporaryProject());
    const key = new URL(desk.addressForOnce()).hash.slice(1);
    expect((await ask('/api/enter', { key })).status).toBe(200);
    expect((await ask('/api/enter', { key })).status).toBe(401);
  });
});

function tried({ desk, token }: DeskHere, forgery: Forgery): Promise<string> {
  return knock(desk.port, written({ port: desk.port, token }, forgery));
}

function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf('\r\n\r\n'));
}
