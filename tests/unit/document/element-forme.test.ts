import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import {
  castElements,
  isSameElement,
  readMarkup,
  type Element,
  type Filling,
} from '../../../src/document/index.js';
import { placeMark } from '../../../src/text/index.js';
import { logged } from '../../support/logged.js';

const FILE = 'templates/handout.hbs';
const NAME = placeMark(0);
const PHONE = placeMark(1);

function read(markup: string): Element {
  const log = new Log();
  const root = readMarkup(`<handout at="t.hbs:1:1">${markup}</handout>`, FILE, log);
  expect(logged(log)).toEqual([]);
  return root;
}

function filling(...words: readonly string[]): Filling {
  return { words, placeOf: (index) => ({ file: 'oak.yaml', line: 10 + index, column: 7 }) };
}

function named(root: Element, name: string): Element {
  const found = find(root, name);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}

function find(element: Element, name: string): Element | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : find(child, name);
    if (found) return found;
  }
  return undefined;
}

describe('a forme of elements', () => {
  const markup = (name: string, phone: string, at = 'oak.yaml:10:7'): string =>
    `<h1 at="t.hbs:2:1">Rest</h1><box look="call" at="t.hbs:3:1"><p at="t.hbs:4:1">Call <from at="${at}">${name}</from> at ` +
    `<a href="tel:${phone}">${phone}</a></p><ul><li><p>Drink</p></li></ul></box>`;

  test('is what is read from the copy’s own markup, at the same places', () => {
    const forme = castElements(read(markup(NAME, PHONE, `${placeMark(0)}:1:1`)));
    for (const [name, phone] of [
      ['Oak', '555-0100'],
      ['Elm & Ash', '555-0199'],
    ] as const) {
      const filled = forme.fill(filling(name, phone));
      expect(filled && isSameElement(filled, read(markup(name.replace('&', '&amp;'), phone)))).toBe(true);
    }
  });

  test('gives what has no place in it to every copy as the same object', () => {
    const forme = castElements(read(markup(NAME, PHONE)));
    const [oak, elm] = ['Oak', 'Elm'].map((name) => forme.fill(filling(name, '555-0100')));
    if (!oak || !elm) throw new Error('not filled');
    for (const name of ['h1', 'ul']) {
      expect(named(oak, name)).toBe(named(elm, name));
      expect(named(oak, name).standing).toBe(true);
    }
    for (const name of ['handout', 'box', 'p', 'a']) {
      expect(named(oak, name)).not.toBe(named(elm, name));
      expect(named(oak, name).standing).toBeUndefined();
    }
  });

  test('is not filled where a tag would not take the word', () => {
    const forme = castElements(
      read(`<ol start="1"><li><p>x</p></li></ol><figure src="a.png" alt="${NAME}"/>`),
    );
    expect(forme.fill(filling('A door'))).toBeDefined();
    expect(forme.fill(filling(' '))).toBeUndefined();
  });

  test('takes a word that looks like a mark as the word that it is', () => {
    const forme = castElements(read(`<p>${NAME} ${PHONE}</p>`));
    const filled = forme.fill(filling(PHONE, NAME));
    expect(filled && named(filled, 'p').children).toEqual([`${PHONE} ${NAME}`]);
  });

  test('that lacks a word is a mistake of ours', () => {
    expect(() => castElements(read(`<p>${PHONE}</p>`)).fill(filling('Oak'))).toThrow(
      'no word for the place 1',
    );
  });
});
