import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { checkAddress } from '../../../src/document/index.js';
import { HERE } from '../../support/document.js';
import { onlyOne } from '../../support/logged.js';

describe('addresses that a link may carry', () => {
  test.each([
    'https://oak.example.org',
    'https://oak.example.org/a?b=c#d',
    'HTTPS://oak.example.org',
    'tel:+12065550117',
    'mailto:nurse@oak.example.org',
  ])('%s', (address) => {
    const log = new Log();
    expect(checkAddress(address, HERE, log)).toBe(address);
    expect(log.diagnostics).toEqual([]);
  });
});

describe('addresses that it may not', () => {
  test.each([
    ['javascript:alert(1)', 'the link "javascript:alert(1)" begins with javascript:'],
    ['JavaScript:alert(1)', 'the link "JavaScript:alert(1)" begins with javascript:'],
    ['http://oak.example.org', 'the link "http://oak.example.org" begins with http:'],
    ['file:///etc/passwd', 'the link "file:///etc/passwd" begins with file:'],
    ['data:text/html,x', 'the link "data:text/html,x" begins with data:'],
    ['ftp://oak.example.org', 'the link "ftp://oak.example.org" begins with ftp:'],
    ['oak.example.org', 'the link "oak.example.org" is not a whole address'],
    ['/rest', 'the link "/rest" is not a whole address'],
    ['#top', 'the link "#top" is not a whole address'],
    ['', 'the link "" is not a whole address'],
    [' javascript:alert(1)', 'the link " javascript:alert(1)" is not a whole address'],
    ['java\tscript:alert(1)', 'the link "java\tscript:alert(1)" is not a whole address'],
  ])('%j', (address, what) => {
    const log = new Log();
    expect(checkAddress(address, HERE, log)).toBeUndefined();
    expect(onlyOne(log)).toMatchObject({
      code: 'bad-address',
      what,
      place: HERE,
      hint: 'links begin with https://, tel:, mailto:',
    });
  });
});

describe('addresses of the web that no phone opens, or that lead elsewhere', () => {
  test.each([
    ['https://', 'has a dot too many, or no name, before its path'],
    ['https://oak example.org', 'has a blank or an invisible character in it'],
    ['https://oak.example.org/a b', 'has a blank or an invisible character in it'],
    ['https://oak.example.org/\u202Egpj', 'has a blank or an invisible character in it'],
    ['https://oak.example.org/%zz', 'has a % in it that no two digits follow'],
    ['https://https://oak.example.org', 'begins twice, or has not two slashes after https:'],
  ])('%j', (address, what) => {
    const log = new Log();
    expect(checkAddress(address, HERE, log)).toBeUndefined();
    expect(onlyOne(log)).toMatchObject({
      code: 'bad-address',
      what: `the link "${address}" ${what}`,
      place: HERE,
    });
  });

  test('letters beyond ASCII are sent as phones expect them', () => {
    expect(checkAddress('https://клиника.example.org/é?q=ü', HERE, new Log())).toBe(
      'https://xn--80apagcdp.example.org/%C3%A9?q=%C3%BC',
    );
  });
});
