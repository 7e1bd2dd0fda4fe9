import { describe, expect, test } from 'vitest';
import { Log, placeToText } from '../../../src/diagnostics/index.js';
import { readYaml, type Located, type Path, type Plain } from '../../../src/read/index.js';
import { codesIn, logged } from '../../support/logged.js';

function read(text: string, firstLine?: number): { located: Located | undefined; log: Log } {
  const log = new Log();
  return { located: readYaml(text, 'clinic.yaml', log, firstLine), log };
}

function good(text: string, firstLine?: number): Located {
  const { located, log } = read(text, firstLine);
  if (!located) throw new Error(logged(log).join('; '));
  return located;
}

const valueOf = (text: string): Plain => good(text).value;

describe('every scalar stays the string that was written', () => {
  test.each([
    ['0123456'],
    ['8:30'],
    ['1.10'],
    ['yes'],
    ['no'],
    ['null'],
    ['~'],
    ['2026-11-22'],
    ['0x1F'],
    ['1e3'],
    ['.inf'],
    ['true'],
    ['+1'],
  ])('%s', (written) => {
    expect(valueOf(`a: ${written}\n`)).toEqual({ a: written });
  });

  test('a key of digits is a word like any other', () => {
    expect(valueOf('1: one\n')).toEqual({ 1: 'one' });
  });

  test('a key called __proto__, which would be left out in silence further on, is told with its place', () => {
    const { located, log } = read('signs:\n  __proto__: call now\n');
    expect(located).toBeUndefined();
    expect(logged(log)).toEqual(['clinic.yaml:2:3 error: unknown key "__proto__"']);
  });

  test('<< is a key, and merges nothing', () => {
    expect(valueOf('<<: {a: 1}\nb: 2\n')).toEqual({ '<<': { a: '1' }, b: '2' });
  });
});

describe('ways to write a value', () => {
  test.each([
    ['quotes', `a: "x\\ty"\nb: 'it''s'\n`, { a: 'x\ty', b: "it's" }],
    ['flow style', 'a: [1, two, {x: y}]\n', { a: ['1', 'two', { x: 'y' }] }],
    ['kept lines', 'a: |\n  one\n  two\n', { a: 'one\ntwo' }],
    ['folded lines', 'a: >-\n  one\n  two\n', { a: 'one two' }],
    ['a plain value that goes on', 'a: one\n  two\n', { a: 'one two' }],
    ['a list of maps', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n', { a: [{ b: '1', c: '2' }, { b: '3' }] }],
    ['a comment behind a value', 'a: b # why\n', { a: 'b' }],
    ['a number sign in quotes', 'a: "#0b5d66"\n', { a: '#0b5d66' }],
  ])('%s', (_how, text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  test.each([['a:\n'], ['a: ""\n'], ["a: ''\n"], ['a: # later\n']])('%j is an empty text', (text) => {
    expect(valueOf(text)).toEqual({ a: '' });
  });

  test('an empty file is an empty text', () => {
    expect(valueOf('')).toBe('');
    expect(valueOf('# nothing yet\n')).toBe('');
  });
});

describe('where each part was written', () => {
  const TEXT = 'name: Oak\nlist:\n  - label: "One"\n    words: [a, two]\nlong: |\n  first\nempty:\n';

  test.each<[Path, string, string]>([
    [['name'], '1:7', '1:1'],
    [['list'], '3:3', '2:1'],
    [['list', 0], '3:5', '3:5'],
    [['list', 0, 'label'], '3:12', '3:5'],
    [['list', 0, 'words', 1], '4:16', '4:16'],
    [['long'], '5:7', '5:1'],
    [['empty'], '7:7', '7:1'],
  ])('%j: value at %s, key at %s', (path, value, key) => {
    const located = good(TEXT);
    expect(placeToText(located.placeOf(path))).toBe(`clinic.yaml:${value}`);
    expect(placeToText(located.keyPlaceOf(path))).toBe(`clinic.yaml:${key}`);
  });

  test('what is not there is at the nearest part that is', () => {
    expect(placeToText(good(TEXT).placeOf(['list', 0, 'missing', 'more']))).toBe('clinic.yaml:3:5');
    expect(placeToText(good(TEXT).placeOf(['missing']))).toBe('clinic.yaml:1:1');
  });

  test('front matter counts its lines from the top of the file', () => {
    expect(placeToText(good('title: A\nsummary: B\n', 2).placeOf(['summary']))).toBe('clinic.yaml:3:10');
  });

  test('the source of a value has its quotes and escapes', () => {
    expect(good('a: "x\\ty"\n').sourceOf(['a'])).toBe('"x\\ty"');
    expect(good('a: {b: c}\n').sourceOf(['a'])).toBe('{b: c}');
  });
});

describe('what nobody needs and a bomb is made of', () => {
  test('an anchor and its alias are refused, each at its place', () => {
    expect(logged(read('a: &x 1\nb: *x\n').log)).toEqual([
      'clinic.yaml:1:4 error: the anchor &x is not allowed',
      'clinic.yaml:2:4 error: the alias *x is not allowed',
    ]);
  });

  test('a bomb of aliases is refused without being let off', () => {
    const levels = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    const { located, log } = read(`a0: &a0 [x]\n${levels.join('\n')}\n`);
    expect(located).toBeUndefined();
    expect(new Set(codesIn(log))).toEqual(new Set(['yaml-anchor', 'yaml-alias']));
  });

  test.each([['a: !secret x\n'], ['a: !<!secret> x\n'], ['! a: b\n']])('the tag of %j is refused', (text) => {
    const { located, log } = read(text);
    expect(located).toBeUndefined();
    expect(codesIn(log)).toEqual(['yaml-tag']);
  });

  test('a key that is there twice is refused at the second', () => {
    expect(logged(read('phone: 1\nname: a\nphone: 2\n').log)[0]).toMatch(
      /^clinic\.yaml:3:1 error: .*unique/u,
    );
  });

  test.each([
    ['quoted or not', 'phone: 1\n"phone": 2\n', '2:1'],
    ['in braces', 'a: { b: 1, b: 2 }\n', '1:12'],
    ['in a list', 'a:\n  - b: 1\n    c: 2\n    b: 3\n', '4:5'],
    ['under an anchor', 'a: &x\n  b: 1\n  b: 2\n', '3:3'],
  ])('a key that is there twice is refused, %s', (_how, text, at) => {
    expect(logged(read(text).log)).toContain(
      `clinic.yaml:${at} error: the YAML cannot be read: keys must be unique, and this one is there already`,
    );
  });

  test('the same key in two maps is two keys', () => {
    expect(valueOf('a: { b: 1 }\nb: { b: 2 }\n')).toEqual({ a: { b: '1' }, b: { b: '2' } });
  });

  test('a key that is a list is refused', () => {
    expect(codesIn(read('? [a]\n: b\n').log)).toEqual(['yaml-key']);
  });

  test('nesting that no file needs is refused, and needs no stack to say so', () => {
    const steps = (depth: number): string =>
      Array.from({ length: depth }, (_, index) => `${' '.repeat(index)}a:`).join('\n');
    expect(read(`${steps(10)} x\n`).log.hasErrors).toBe(false);
    expect(codesIn(read(`${steps(20)} x\n`).log)).toEqual(['yaml-depth']);
    expect(codesIn(read(`a: ${'['.repeat(20_000)}`).log)).toContain('yaml-depth');
  });
});

describe('YAML that cannot be read', () => {
  test.each([
    ['a list that is never closed', 'a: [1\n', '1:4'],
    ['a quote that is never closed', 'a: "x\n', '1:4'],
    ['a tab in place of blanks', '\ta: b\n', '1:1'],
    ['two colons in a line', 'summary: Note: rest\n', '1:10'],
    ['a sign that YAML keeps for itself', 'a: @home\n', '1:4'],
    ['two documents in a file', 'a: 1\n---\nb: 2\n', '2:1'],
  ])('%s is refused at %s%s', (_what, text, at) => {
    const { located, log } = read(text);
    expect(located).toBeUndefined();
    expect(codesIn(log)).toEqual(['yaml-syntax']);
    expect(logged(log)[0]).toMatch(`clinic.yaml:${at} error: the YAML cannot be read: `);
  });

  test('what is said begins small and ends without a full stop', () => {
    const [first = ''] = read('a: [1\n').log.diagnostics.map(({ what }) => what);
    expect(first).toMatch(/cannot be read: [a-z].*[^.:]$/u);
  });
});
