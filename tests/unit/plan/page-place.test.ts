import { expect, test } from 'vitest';
import { pagePlace } from '../../../src/plan/page-place.js';

test('a page stands below the host of its clinic, with a list of handouts beside it', () => {
  expect(pagePlace('https://oak.example.org/rest/', 'https://oak.example.org')).toEqual({
    folder: 'oak.example.org/rest',
    shared: 'oak.example.org/handouts',
    toShared: '../handouts/',
  });
});

test('clinics that share a host each have a list of their own', () => {
  expect(pagePlace('https://net.example.org/oak/h/rest', 'https://net.example.org/oak/')).toEqual({
    folder: 'net.example.org/oak/h/rest',
    shared: 'net.example.org/oak/handouts',
    toShared: '../../handouts/',
  });
});

test('names beyond ASCII stand on the disk as a web server looks for them', () => {
  const place = pagePlace('https://xn--caf-dma.example.org/caf%C3%A9', 'https://xn--caf-dma.example.org');
  expect(place?.folder).toBe('xn--caf-dma.example.org/café');
});

test.each([
  ['on another host', 'https://elm.example.org/rest'],
  ['at the root of the site', 'https://oak.example.org/'],
  ['out of the folder', 'https://oak.example.org/a/%2e%2e%2fb'],
  ['hidden', 'https://oak.example.org/.rest'],
  ['with a backslash', 'https://oak.example.org/a%5Cb'],
  ['with a line in it', 'https://oak.example.org/a%0Ab'],
  ['with a mark of direction', 'https://oak.example.org/a%E2%80%AEb'],
  ['with a broken letter', 'https://oak.example.org/a%C3'],
  ['longer than a disk takes', `https://oak.example.org/${'a'.repeat(300)}`],
])('a page %s has no place', (_what, address) => {
  expect(pagePlace(address, 'https://oak.example.org')).toBeUndefined();
});
