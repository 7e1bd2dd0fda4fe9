import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openShelf } from '../../src/desk/index.js';
import { nodeWorld } from '../../src/world/index.js';
import { knock } from '../support/desk/knock.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOW = new Date('2026-11-30T12:00:00Z');

/** A site with one page, shown; asks it as a browser on this machine does, or otherwise. */
async function shelf(): Promise<
  (path: string, headers?: Readonly<Record<string, string>>) => Promise<string>
> {
  const outside = temporaryFolder();
  writeFileSync(join(outside, 'secret.html'), 'secret');
  const folder = join(outside, 'site');
  mkdirSync(join(folder, 'oak.example.org/café'), { recursive: true });
  writeFileSync(join(folder, 'oak.example.org/café/index.html'), '<p>Rest');
  writeFileSync(join(folder, 'oak.example.org/sheet.css'), 'p{}');
  writeFileSync(join(folder, 'manifest.json'), '{}');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  symlinkSync(join(outside, 'secret.html'), join(folder, 'oak.example.org/link.html'));
  const { address, close } = await openShelf(nodeWorld(folder, NOW), 0);
  onTestFinished(close);
  const port = Number(new URL(address).port);
  return async (path, headers = {}) => {
    const all = { Host: `127.0.0.1:${port}`, 'Sec-Fetch-Site': 'none', Connection: 'close', ...headers };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return knock(port, `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  };
}

test('a page is shown at its folder, as a web server shows it', async () => {
  const ask = await shelf();
  expect(await ask('/oak.example.org/caf%C3%A9/')).toMatch(/^HTTP\/1\.1 200 .*text\/html.*<p>Rest/su);
  expect(await ask('/oak.example.org/caf%C3%A9')).toMatch(
    /^HTTP\/1\.1 301 .*location: \/oak\.example\.org\/caf%C3%A9\//isu,
  );
  expect(await ask('/oak.example.org/sheet.css')).toMatch(/text\/css.*p\{\}/su);
  expect(await ask('/')).toContain('href="oak.example.org/"');
});

test.each([
  ['that is not there', '/oak.example.org/none/'],
  ['above the folder', '/../secret.html'],
  ['above it in disguise', '/oak.example.org/%2e%2e/%2e%2e/secret.html'],
  ['behind a slash in disguise', '/oak.example.org%2f..%2f..%2fsecret.html'],
  ['behind a link', '/oak.example.org/link.html'],
  ['that is hidden', '/.hidden'],
  ['with a broken letter', '/oak.example.org/caf%C3/'],
])('nothing is shown %s', async (_what, path) => {
  const ask = await shelf();
  expect(await ask(path)).toMatch(/^HTTP\/1\.1 404 /u);
});

test.each<readonly [string, Readonly<Record<string, string>>, number]>([
  ['by another name', { Host: 'evil.example.org' }, 421],
  ['from the page of another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
])('nobody is let in %s', async (_what, headers, status) => {
  const ask = await shelf();
  expect(await ask('/oak.example.org/sheet.css', headers)).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
});
