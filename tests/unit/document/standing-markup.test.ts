import { describe, expect, test } from 'vitest';
import { fileStart, Log } from '../../../src/diagnostics/index.js';
import { readMarkup, type Element } from '../../../src/document/index.js';
import { KEPT, parseMarkup } from '../../../src/document/parse-markup.js';
import { logged } from '../../support/logged.js';

const FILE = 'templates/handout.hbs';

/** One copy's sheet, with what was said of it. */
function read(markup: string): { root: Element; said: readonly string[] } {
  const log = new Log();
  return { root: readMarkup(markup, FILE, log), said: logged(log) };
}

/** A text of this copy alone. */
function own(words: string): string {
  return `<from own="yes">${words}</from>`;
}

/** A sheet with a clinic's name in it, and these elements after it. */
function sheet(clinic: string, inside: string): string {
  return `<handout at="t.hbs:1:1"><h1 at="t.hbs:2:1">${own(clinic)}</h1>${inside}</handout>`;
}

/** The elements of a name, wherever they stand. */
function named(root: Element, name: string): readonly Element[] {
  const children = root.children.filter((child) => typeof child !== 'string');
  return [...(root.name === name ? [root] : []), ...children.flatMap((child) => named(child, name))];
}

function only(root: Element, name: string): Element {
  const [first, ...more] = named(root, name);
  if (!first || more.length > 0) throw new Error(`not one <${name}>`);
  return first;
}

describe('what two clinics’ sheets share', () => {
  const shared = '<p at="a.md:4:1">Rest <strong at="a.md:4:6">well</strong></p>';

  test('is the very same element', () => {
    const oak = read(sheet('Oak', shared)).root;
    const elm = read(sheet('Elm', shared)).root;
    expect(only(elm, 'p')).toBe(only(oak, 'p'));
    expect(only(oak, 'p').standing).toBe(true);
    expect(only(oak, 'strong').standing).toBe(true);
  });

  test('is another element where one word or one place is another', () => {
    const oak = only(read(sheet('Oak', shared)).root, 'p');
    expect(only(read(sheet('Elm', shared.replace('well', 'more'))).root, 'p')).not.toBe(oak);
    expect(only(read(sheet('Elm', shared.replace('4:1', '5:1'))).root, 'p').place.line).toBe(5);
  });

  test('is found deep inside of what they do not share', () => {
    const inside = (clinic: string): string =>
      `<part at="t.hbs:3:1"><box look="call" at="t.hbs:4:1"><p at="t.hbs:5:1">${own(clinic)}</p>` +
      '<ul at="t.hbs:6:1"><li at="t.hbs:6:5"><p at="t.hbs:6:9">Drink</p></li></ul></box></part>';
    const oak = read(sheet('Oak', inside('Oak'))).root;
    const elm = read(sheet('Elm', inside('Elm'))).root;
    expect(only(elm, 'ul')).toBe(only(oak, 'ul'));
    for (const name of ['handout', 'part', 'box', 'h1']) expect(only(elm, name)).not.toBe(only(oak, name));
  });
});

describe('what holds a copy’s own text', () => {
  test('is never kept, though the text is the same', () => {
    const markup = sheet('Oak', `<p at="t.hbs:3:1">Call ${own('911')} now</p>`);
    const first = read(markup).root;
    const second = read(markup).root;
    expect(second).toEqual(first);
    for (const name of ['handout', 'h1', 'p']) {
      expect(only(second, name)).not.toBe(only(first, name));
      expect(only(first, name).standing).toBeUndefined();
    }
    expect(named(first, 'from').map(({ standing }) => standing)).toEqual([undefined, undefined]);
  });

  test('keeps nothing of its line either: lines are made whole', () => {
    const line = `<p at="t.hbs:3:1"><strong at="t.hbs:3:5">Call</strong> ${own('911')}</p>`;
    const { root } = read(sheet('Oak', line));
    expect(only(root, 'strong').standing).toBeUndefined();
  });

  test('is every clinic’s in its own sheet', () => {
    const line = (clinic: string): string => `<p at="t.hbs:3:1">${own(clinic)}</p>`;
    for (const clinic of ['Oak', 'Elm', 'Oak'])
      expect(only(read(sheet(clinic, line(clinic))).root, 'p').children).toMatchObject([
        { name: 'from', children: [clinic] },
      ]);
  });
});

describe('mistakes in what is kept', () => {
  const wrong = '<p class="big" at="a.md:4:1">x</p>';
  const said = ['a.md:4:1 error: <p> does not know the attribute class'];

  test('are told for each copy', () => {
    expect(read(sheet('Oak', wrong)).said).toEqual(said);
    expect(read(sheet('Elm', wrong)).said).toEqual(said);
    expect(read(sheet('Elm', wrong)).said).toEqual(said);
  });

  test('are told for the sheet that they are in, and for no other', () => {
    read(sheet('Oak', wrong));
    expect(read(sheet('Oak', '<p at="a.md:4:1">x</p>')).said).toEqual([]);
  });

  test('where an element may stand is asked for each parent', () => {
    const item = '<li at="a.md:4:1"><p at="a.md:4:3">x</p></li>';
    const list = (markup: string): string => `<ul at="t.hbs:3:1">${markup}<li><p>${own('x')}</p></li></ul>`;
    expect(read(sheet('Oak', list(item))).said).toEqual([]);
    expect(read(sheet('Oak', item)).said).toEqual(['a.md:4:1 error: <li> cannot stand inside <handout>']);
    expect(read(sheet('Oak', list(item))).said).toEqual([]);
  });
});

describe('the sign for what is kept', () => {
  test.each([
    ['alone', `<${KEPT} n="0"/>`],
    ['beside what is kept', `<p>x</p><${KEPT} n="0"/><p>${own('y')}</p>`],
  ])('is an unknown tag where a template writes it, %s', (_where, inside) => {
    const { root, said } = read(`<handout at="t.hbs:1:1">${inside}</handout>`);
    expect(said).toEqual([`t.hbs:1:1 error: unknown tag <${KEPT}>`]);
    expect(named(root, KEPT)).toHaveLength(1);
  });
});

describe('a sheet with kept elements is the sheet that the parser alone reads', () => {
  const SHEET =
    '<handout at="t.hbs:1:1" pages="1"><running-head at="t.hbs:2:1"><start at="t.hbs:2:3">Oak &amp; Elm</start></running-head>' +
    `<h1 at="t.hbs:3:1">Rest</h1><part at="t.hbs:4:1"><h2 at="t.hbs:5:1">${own('Oak')}</h2>` +
    '<p at="t.hbs:6:1">a<br at="t.hbs:6:2"/>b <keep at="t.hbs:6:5">c</keep></p>' +
    `<ul at="t.hbs:7:1"><li at="t.hbs:7:2" tick="yes"><p at="t.hbs:7:3">${own('&lt;x>')} y</p></li></ul></part></handout>`;

  function parsed(markup: string): { root: Element; said: readonly string[] } {
    const log = new Log();
    const root = parseMarkup(markup, { parent: { name: '', place: fileStart(FILE) } }, log);
    return { root, said: logged(log) };
  }

  /** A tree without the notes on which of it is kept. */
  function plain(element: Element): unknown {
    const { standing: _standing, ...rest } = element;
    return {
      ...rest,
      children: element.children.map((child) => (typeof child === 'string' ? child : plain(child))),
    };
  }

  test('with the same words, attributes and places', () => {
    expect(plain(read(SHEET).root)).toEqual(plain(parsed(SHEET).root));
    expect(read(SHEET).said).toEqual([]);
  });

  test('a comment is neither a mistake nor a word', () => {
    const commented = SHEET.replace('<h1', '<!-- <p> --><h1');
    expect(plain(read(commented).root)).toEqual(plain(parsed(SHEET).root));
    expect(read(commented).said).toEqual([]);
  });

  /** Mistakes for comparing: one slip of the pen has many that follow from it, told as far as the text was read. */
  function mistakes(said: readonly string[]): readonly string[] {
    const isBroken = said.some((mistake) => mistake.includes('the tags do not fit together'));
    return isBroken ? ['the tags do not fit together'] : said.toSorted();
  }

  /** What a person gets of a reading: the tree where nothing is wrong, and otherwise the mistakes. */
  function outcome({ root, said }: { root: Element; said: readonly string[] }): unknown {
    return said.length === 0 ? plain(root) : mistakes(said);
  }

  test('whatever single tag is left out of it', () => {
    const tags = [...SHEET.matchAll(/<[^>]*>/gu)];
    expect(tags.length).toBeGreaterThan(25);
    for (const { index, 0: tag } of tags) {
      const markup = SHEET.slice(0, index) + SHEET.slice(index + tag.length);
      expect({ markup, is: outcome(read(markup)) }).toEqual({ markup, is: outcome(parsed(markup)) });
    }
  });

  test('whatever single character is left out of it', () => {
    // Every tag has its place: a template that writes a wrong one is held in read-markup.test.ts.
    const places = [...SHEET.matchAll(/ at="[^"]*"/gu)];
    for (let at = 0; at < SHEET.length; at += 1) {
      const isPlace = places.some(({ index, 0: place }) => at >= index && at < index + place.length);
      if (isPlace) continue;
      const markup = SHEET.slice(0, at) + SHEET.slice(at + 1);
      expect({ markup, is: outcome(read(markup)) }).toEqual({ markup, is: outcome(parsed(markup)) });
    }
  });
});
