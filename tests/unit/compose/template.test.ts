import { describe, expect, test } from 'vitest';
import { Log, type Place } from '../../../src/diagnostics/index.js';
import { compileTemplate, type TemplateFile } from '../../../src/compose/index.js';
import { Markup } from '../../../src/compose/markup.js';
import type { Phrases } from '../../../src/model/index.js';
import { phrasesIn } from '../../support/content.js';
import { codesIn, logged, onlyOne } from '../../support/logged.js';

const PHRASES = phrasesIn('en');
const ORIGIN: Place = { file: 'content/clinics/oak.yaml', line: 2, column: 8 };

const file = (name: string, text: string): TemplateFile => ({ name, text, file: `templates/${name}.hbs` });

/** A template's markup, without the places on its tags. */
function render(
  text: string,
  context: object = {},
  partials: Readonly<Record<string, string>> = {},
  phrases: Phrases = PHRASES,
): { markup: string; log: Log } {
  const log = new Log();
  const template = compileTemplate(
    file('main', text),
    Object.entries(partials).map(([name, words]) => file(name, words)),
    log,
  );
  const scope = {
    phrases,
    direction: 'ltr' as const,
    log,
    originOf: (path: string) => (path.startsWith('clinic.') ? ORIGIN : undefined),
  };
  return { markup: template?.render(context, scope) ?? '', log };
}

function good(text: string, context: object = {}, partials: Readonly<Record<string, string>> = {}): string {
  const { markup, log } = render(text, context, partials);
  expect(logged(log)).toEqual([]);
  return markup;
}

describe('values', () => {
  test('a value is escaped once', () => {
    expect(good('{{handout.title}}', { handout: { title: 'Smith & Sons <b>' } })).toBe(
      'Smith &amp; Sons &lt;b&gt;',
    );
  });

  test('what is marked up already stays so', () => {
    expect(good('{{body}}', { body: new Markup('<p>x</p>') })).toBe('<p>x</p>');
  });

  test('a value between tags remembers where it was written, a value in an attribute does not', () => {
    expect(good('{{clinic.phone}}', { clinic: { phone: '9 & 1' } })).toBe(
      '<from at="content/clinics/oak.yaml:2:8">9 &amp; 1</from>',
    );
    expect(good('<a at="x:1:1" href="tel:{{clinic.phone}}">x</a>', { clinic: { phone: '911' } })).toBe(
      '<a at="x:1:1" href="tel:911">x</a>',
    );
  });

  test('what is in a tag is known by all that stands before it', () => {
    const clinic = { phone: '911', name: 'Oak' };
    const from = (words: string): string => `<from at="content/clinics/oak.yaml:2:8">${words}</from>`;
    expect(
      good('<a at="x:1:1" href="tel:{{clinic.phone}},{{clinic.name}}">{{clinic.phone}}</a>', { clinic }),
    ).toBe(`<a at="x:1:1" href="tel:911,Oak">${from('911')}</a>`);
    expect(good('x<a at="x:1:1" href="{{clinic.phone}}" alt="{{clinic.name}}">y</a>', { clinic })).toBe(
      'x<a at="x:1:1" href="911" alt="Oak">y</a>',
    );
    expect(good('{{clinic.phone}} or {{clinic.name}}', { clinic })).toBe(`${from('911')} or ${from('Oak')}`);
  });

  test('a number is a text', () => {
    expect(good('{{pages}}', { pages: 0 })).toBe('0');
  });

  test('a value of which nobody knows where it was written is told without a file', () => {
    expect(onlyOne(render('{{title}}', { title: ' ' }).log)).toMatchObject({
      what: '{{title}} is empty',
      hint: 'write it, or guard the text with {{#if title}}…{{/if}}',
    });
  });

  test('a quote in an attribute does not end it', () => {
    expect(good('<online at="x:1:1" alt="{{alt}}"/>', { alt: 'Say "hi"' })).toBe(
      '<online at="x:1:1" alt="Say &quot;hi&quot;"/>',
    );
  });

  test.each([
    ['missing', {}, 'unknown slot {{clinic.hours}}'],
    ['null', { clinic: { hours: null } }, '{{clinic.hours}} is empty in content/clinics/oak.yaml'],
    ['empty', { clinic: { hours: '' } }, '{{clinic.hours}} is empty in content/clinics/oak.yaml'],
    ['blank', { clinic: { hours: ' \n' } }, '{{clinic.hours}} is empty in content/clinics/oak.yaml'],
    ['a map', { clinic: { hours: { mon: '8' } } }, '{{clinic.hours}} is not a text'],
    ['a list', { clinic: { hours: ['8'] } }, '{{clinic.hours}} is not a text'],
    ['yes or no', { clinic: { hours: true } }, '{{clinic.hours}} is not a text'],
  ])('a value that is %s prints as a mistake, never as nothing', (_what, context, what) => {
    const { log } = render('<p>\n{{clinic.hours}}</p>', context);
    expect(onlyOne(log)).toMatchObject({ what, place: { file: 'templates/main.hbs', line: 2, column: 3 } });
  });

  test('an unknown slot suggests one that is no group, too, and never a part of markup', () => {
    expect(onlyOne(render('{{titel}}', { title: 'Rest', body: new Markup('<p>x</p>') }).log).hint).toBe(
      'did you mean "title"?',
    );
    expect(onlyOne(render('{{bodi}}', { body: new Markup('<p>x</p>') }).log).hint).toBe(
      'did you mean "body"?',
    );
    expect(onlyOne(render('{{each}}', { parts: ['each'], none: null }).log).hint).toBe(
      'it can be: parts, none',
    );
    expect(onlyOne(render('{{#each parts}}{{nam}}{{/each}}', { parts: ['Oak'] }).log).hint).toBeUndefined();
  });

  test('an unknown slot suggests the one that was meant', () => {
    expect(onlyOne(render('{{clinic.phnoe}}', { clinic: { phone: '911', name: 'Oak' } }).log).hint).toBe(
      'did you mean "clinic.phone"?',
    );
  });

  test.each(['constructor', '__proto__', 'toString', 'clinic.constructor', 'clinic.__proto__'])(
    '{{%s}} of every object is no value',
    (path) => {
      const { markup, log } = render(`{{${path}}}`, { clinic: { name: 'Oak' } });
      expect(log.hasErrors).toBe(true);
      expect(markup.replaceAll(/<[^>]*>/gu, '')).toBe('');
    },
  );

  test('a function in a context is not called', () => {
    const { log } = render('{{clinic.name}}', { clinic: { name: () => 'called' } });
    expect(log.hasErrors).toBe(true);
  });

  test('a context cannot pose as a helper', () => {
    expect(good('{{phrase "notes"}}', { phrase: () => 'posed', value: () => 'posed' })).toBe('Notes');
  });
});

describe('conditions', () => {
  test('an optional value that was left out is false and no mistake', () => {
    expect(good('{{#if clinic.hours}}a{{else}}b{{/if}}', { clinic: { hours: null } })).toBe('b');
  });

  test('a value that nobody knows is a mistake even in a condition', () => {
    expect(onlyOne(render('{{#if clinic.hoors}}a{{/if}}', { clinic: { hours: null } }).log)).toMatchObject({
      code: 'unknown-slot',
      hint: 'did you mean "clinic.hours"?',
    });
    expect(codesIn(render('{{#unless nothing}}a{{/unless}}').log)).toEqual(['unknown-slot']);
    expect(codesIn(render('{{#if (eq nothing "x")}}a{{/if}}').log)).toEqual(['unknown-slot']);
    expect(codesIn(render('{{#each nothing}}a{{/each}}').log)).toEqual(['unknown-slot']);
  });

  test('the parts of a list are filled one by one', () => {
    expect(
      good('{{#each parts}}<b at="x:1:1">{{name}}{{this.name}}</b>{{/each}}', {
        parts: [{ name: 'a' }, { name: 'b' }],
      }),
    ).toBe('<b at="x:1:1">aa</b><b at="x:1:1">bb</b>');
    expect(good('{{#each parts}}{{this}}{{/each}}', { parts: ['a', 'b'] })).toBe(
      '<from at="templates/main.hbs:1:18">a</from><from at="templates/main.hbs:1:18">b</from>',
    );
  });

  test('eq and any ask as they read', () => {
    expect(
      good('{{#if (eq kind "call")}}a{{/if}}{{#if (eq kind "other")}}b{{/if}}{{#if (any no kind)}}c{{/if}}', {
        kind: 'call',
        no: null,
      }),
    ).toBe('ac');
    expect(good('{{#if (any no none)}}a{{else}}b{{/if}}', { no: null, none: '' })).toBe('b');
  });
});

describe('loops within loops', () => {
  const rows = (count: number): readonly string[] => Array.from({ length: count }, () => 'x');
  const TEXT = '<p>\n {{#each outer}}{{#each ../inner}}{{this}}{{/each}}{{/each}}</p>';

  test('go on as long as a sheet can need', () => {
    expect(good(TEXT, { outer: rows(40), inner: rows(99) }).match(/<from/gu)).toHaveLength(3960);
  });

  test('are told and ended where they would go on and on, by all rounds of the sheet', () => {
    const { log, markup } = render(TEXT, { outer: rows(40), inner: rows(100) });
    expect(log.errors[0]).toMatchObject({
      code: 'too-many-rounds',
      what: 'the loops of the template go through more than 4000 values',
      place: { file: 'templates/main.hbs', line: 2, column: 17 },
    });
    expect(markup.match(/<from/gu)).toHaveLength(3900);
  });
});

describe('phrases', () => {
  test('page and total stay open for the pages to be counted', () => {
    expect(good('{{phrase "folio"}}')).toBe('Page <page-number/> of <page-count/>');
  });

  test('a placeholder is filled and escaped', () => {
    expect(good('{{phrase "version" version=v}}', { v: '1 & 2' })).toBe('version 1 &amp; 2');
    expect(good('{{phrase "continued" heading=h}}', { h: new Markup('<em>x</em>') })).toBe(
      '<em>x</em> (continued)',
    );
  });

  test.each([
    ['en', 'Phone: 911, 999'],
    ['fr', 'Téléphone\u00A0: 911, 999'],
    ['zh-Hans', '电话：911、999'],
    ['ar', 'الهاتف: 911، 999'],
  ])('a label and a list have the signs of their language: %s', (language, markup) => {
    const text = '{{label "main_phone"}}911{{comma}}999';
    expect(render(text, {}, {}, phrasesIn(language)).markup).toBe(markup);
  });

  test.each([
    ['{{label "verison"}}', 'unknown phrase "verison"'],
    ['{{phrase "stale"}}', 'the phrase "stale" wants count=…'],
    ['{{phrase "version"}}', 'the phrase "version" wants version=…'],
    ['{{phrase "verison"}}', 'unknown phrase "verison"'],
    ['{{phrase "constructor"}}', 'unknown phrase "constructor"'],
  ])('%s is a mistake at its place', (text, what) => {
    expect(onlyOne(render(`<p>\n ${text}</p>`, { v: '' }).log)).toMatchObject({
      what,
      place: { file: 'templates/main.hbs', line: 2, column: 2 },
    });
  });
});

describe('partials', () => {
  test('a partial sees the values of its caller, and those handed to it', () => {
    expect(good('{{> part kind="x"}}', { name: 'Oak' }, { part: '{{name}} {{kind}}' })).toBe('Oak x');
  });

  test('a mistake in one is told in its own file', () => {
    expect(onlyOne(render('{{> part}}', {}, { part: 'a\n {{nothing}}' }).log).place).toEqual({
      file: 'templates/part.hbs',
      line: 2,
      column: 4,
    });
  });

  test.each([
    ['itself', { a: '{{> a}}' }, ['a']],
    ['another that calls it', { a: '{{> b}}', b: '{{#if x}}{{> a}}{{/if}}' }, ['a', 'b']],
    [
      'others in a ring',
      { a: '{{> b}}', b: '{{> c}}', c: '{{#each x}}y{{else}}{{> a}}{{/each}}' },
      ['a', 'b', 'c'],
    ],
  ])('one that calls %s is refused', (_what, partials, names) => {
    const { log } = render('{{> a}}', {}, partials);
    expect(log.errors.map(({ what }) => what)).toEqual(
      names.map((name) => `the partial {{> ${name}}} calls itself`),
    );
  });

  test('one that is called twice is no ring', () => {
    expect(good('{{> a}}{{> a}}{{> b}}', {}, { a: 'x', b: '{{> a}}' })).toBe('xxx');
  });

  test('a partial of one template is unknown to the next', () => {
    good('{{> mine}}', {}, { mine: 'x' });
    expect(codesIn(render('{{> mine}}').log)).toEqual(['unknown-partial']);
  });
});

describe('places on tags', () => {
  test('each tag says where it stands, also after blocks on lines of their own', () => {
    expect(good('<p>a</p>\n{{#if yes}}\n  <p>b</p>\n{{/if}}\n<br/>', { yes: true })).toBe(
      '<p at="templates/main.hbs:1:1">a</p>\n  <p at="templates/main.hbs:3:3">b</p>\n<br at="templates/main.hbs:5:1"/>',
    );
  });

  test('a tag that brings a place of its own keeps it', () => {
    expect(good('<online at="a.md:1:1" href="x"/>')).toBe('<online at="a.md:1:1" href="x"/>');
  });

  test('tags with attributes and hyphens are tags', () => {
    expect(good('<writing-lines count="3"/><h1>x</h1>')).toBe(
      '<writing-lines at="templates/main.hbs:1:1" count="3"/><h1 at="templates/main.hbs:1:27">x</h1>',
    );
  });
});
