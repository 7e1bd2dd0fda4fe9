import { describe, expect, test } from 'vitest';
import { webAddressFault, writtenInFull } from '../../src/text/index.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OAK, OAK_TEXT, runIn } from '../support/refusal.js';

describe('addresses that a phone would not open, or would open elsewhere', () => {
  test.each([
    'https://https://a.example.org',
    'https://http://a.example.org',
    'https://https//a.example.org',
    'https:///a.example.org',
    'https:/a.example.org',
    'https:a.example.org',
    'https://clinic..example.org/x',
    'https://.example.org',
    'https://a.example.org./x',
    'https://a.example.org/%zz',
    'https://a.example.org/%',
    'https://a.example.org/100%',
    'https://a.example.org/a b',
    'https://a.example.org/\u00A0b',
    'https://a.example\u200B.org',
    'https://me@a.example.org',
    'https://me:pass@a.example.org',
    'https://a.example.org:80/x',
    'https://a.example.org:8443',
    'https://a.example.org:x',
    'https://a',
    'https://localhost/x',
    'https://1.2.3',
    'https://a_b.example.org',
    'https://-a.example.org',
    'https://a.example.org/../b',
    'https://a.example.org/{x}',
    'https://a.example.org/<x>',
    'https://a.example.org\\x',
    'https://[::1]/x',
    'https://a.example.org/"x"',
    `https://${'a'.repeat(64)}.example.org`,
  ])('%s', (address) => {
    expect(webAddressFault(address)).toBeDefined();
  });

  test.each([
    'https://a.example.org',
    'https://a.example.org/',
    'https://A.Example.org/X',
    'https://a.example.org/v1.2/x.html?y=1&z=%20#top',
    'https://clinic.example.org/é',
    'https://müller.example.org/größe',
    'https://клиника.example.org',
    'https://例え.example.org/道',
    'https://192.168.0.1/x',
    'https://a.example.org/http://b',
    'https://a.example.org/~me/(x)',
  ])('%s is sound', (address) => {
    expect(webAddressFault(address)).toBeUndefined();
  });
});

describe('what a code says is ASCII, however the address is written', () => {
  test.each([
    ['https://clinic.example.org/é', 'https://clinic.example.org/%C3%A9'],
    ['https://clinic.example.org/a?q=é#ü', 'https://clinic.example.org/a?q=%C3%A9#%C3%BC'],
    ['https://müller.example.org', 'https://xn--mller-kva.example.org'],
    ['https://müller.example.org/', 'https://xn--mller-kva.example.org/'],
    ['https://a.example.org', 'https://a.example.org'],
    ['https://A.example.org/%C3%A9', 'https://A.example.org/%C3%A9'],
  ])('%s', (address, full) => {
    expect(writtenInFull(address)).toBe(full);
  });
});

test('a website with letters beyond ASCII is printed as it is written, and sent as phones expect it', async () => {
  const { folder, exit } = await runIn(
    { [OAK]: OAK_TEXT.replace('https://oak.example.org', 'https://müller.example.org/é') },
    ['build'],
  );
  expect(exit).toBe(0);
  expect(readFileSync(join(folder, 'output/manifest.json'), 'utf8')).toContain(
    '"qr":"https://xn--mller-kva.example.org/%C3%A9/rest"',
  );
});

test('an address with letters beyond ASCII is the same for the ten-thousandth sheet as for the first', () => {
  const address = 'https://müller.example.org/größe';
  const told = Array.from({ length: 10_000 }, () => webAddressFault(address)?.what ?? writtenInFull(address));
  expect(new Set(told)).toEqual(new Set(['https://xn--mller-kva.example.org/gr%C3%B6%C3%9Fe']));
});
