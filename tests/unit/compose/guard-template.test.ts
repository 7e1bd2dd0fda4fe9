import { describe, expect, test } from 'vitest';
import { Log, placeWithin } from '../../../src/diagnostics/index.js';
import { guardTemplate } from '../../../src/compose/guard-template.js';
import { codesIn, logged, onlyOne } from '../../support/logged.js';

const FILE = 'templates/handout.hbs';

function guarded(text: string): { isSound: boolean; log: Log } {
  const log = new Log();
  const program = guardTemplate(
    {
      text,
      partials: ['folio', 'section'],
      isMarkup: true,
      placeAt: (offset) => placeWithin({ file: FILE, line: 1, column: 1 }, text, offset),
    },
    log,
  );
  return { isSound: program !== undefined, log };
}

describe('what a template may say', () => {
  test.each([
    'Words only',
    '{{clinic.name}}',
    '{{#if clinic.hours}}{{clinic.hours}}{{else}}closed{{/if}}',
    '{{#unless note}}x{{/unless}}',
    '{{#each sections}}{{this}}{{/each}}',
    '{{#with clinic}}{{name}}{{/with}}',
    '{{phrase "folio"}}',
    '{{phrase "scan" title=handout.title}}',
    '{{#if (eq kind "call")}}x{{else if (any a b)}}y{{/if}}',
    '{{> folio}}',
    '{{> section kind="call"}}',
    '{{! a remark }}{{!-- another }} --}}',
    `{{!-- ${'a long remark '.repeat(200)}--}}`,
  ])('%s', (text) => {
    const { isSound, log } = guarded(text);
    expect(logged(log)).toEqual([]);
    expect(isSound).toBe(true);
  });
});

describe('what it may not', () => {
  test.each([
    ['{{{clinic.name}}}', 'triple-braces', 'triple braces {{{…}}} are not allowed'],
    ['{{&clinic.name}}', 'triple-braces', 'triple braces {{{…}}} are not allowed'],
    ['{{shout clinic.name}}', 'unknown-helper', 'unknown helper {{shout …}}'],
    ['{{frase "folio"}}', 'unknown-helper', 'unknown helper {{frase …}}'],
    ['{{#if (not a)}}x{{/if}}', 'unknown-helper', 'unknown helper {{not …}}'],
    ['{{"words"}}', 'bad-slot', 'a text or a number stands in {{…}}'],
    ['{{5}}', 'bad-slot', 'a text or a number stands in {{…}}'],
    ['{{> folio (not a)}}', 'unknown-helper', 'unknown helper {{not …}}'],
    ['{{> folio kind=(not a)}}', 'unknown-helper', 'unknown helper {{not …}}'],
    ['{{#repeat 3}}x{{/repeat}}', 'unknown-helper', 'unknown block {{#repeat}}'],
    ['{{#if}}x{{/if}}', 'bad-block', '{{#if}} takes one value'],
    ['{{#if a b}}x{{/if}}', 'bad-block', '{{#if}} takes one value'],
    ['{{> nowhere}}', 'unknown-partial', 'unknown partial {{> nowhere}}'],
    ['{{> (lookup . "x")}}', 'dynamic-partial', 'a partial whose name is computed is not allowed'],
    ['{{#> folio}}x{{/folio}}', 'template-decorator', 'a partial block {{#> …}} is not allowed'],
    ['{{* inline "x"}}', 'template-decorator', 'a decorator {{* …}} is not allowed'],
    ['{{#*inline "x"}}y{{/inline}}', 'template-decorator', 'a decorator {{* …}} is not allowed'],
    ['{{#if a}}x', 'template-syntax', 'a {{#…}} is never closed'],
    ['{{#if a}}x{{/each}}', 'template-syntax', '{{#if}} is closed by {{/each}}'],
    ['{{clinic.name', 'template-syntax', 'the {{…}} cannot be read'],
    ['{{}}', 'template-syntax', 'the {{…}} cannot be read'],
  ])('%s', (text, code, what) => {
    const { isSound, log } = guarded(`<p>\n  ${text}</p>`);
    expect(isSound).toBe(false);
    expect(onlyOne(log)).toMatchObject({ code, what });
    expect(onlyOne(log).place?.line).toBe(2);
  });

  test('each is told at its own column', () => {
    const { log } = guarded('<p>\n  {{clinic.name}} {{{clinic.phone}}}</p>');
    expect(onlyOne(log).place).toEqual({ file: FILE, line: 2, column: 19 });
  });

  test('all of them are told in one run', () => {
    expect(codesIn(guarded('{{{a}}} {{> nowhere}} {{#repeat a}}{{{b}}}{{/repeat}} {{shout a}}').log)).toEqual(
      ['triple-braces', 'unknown-partial', 'unknown-helper', 'unknown-helper'],
    );
  });

  test('inside blocks and what stands for else too', () => {
    expect(codesIn(guarded('{{#if a}}{{{b}}}{{else}}{{shout c}}{{/if}}').log)).toEqual([
      'triple-braces',
      'unknown-helper',
    ]);
  });

  test('content has no partials at all', () => {
    const log = new Log();
    guardTemplate(
      {
        text: '{{> folio}}',
        partials: [],
        isMarkup: false,
        placeAt: () => ({ file: 'a.md', line: 1, column: 1 }),
      },
      log,
    );
    expect(onlyOne(log)).toMatchObject({
      code: 'unknown-partial',
      hint: 'partials are files in templates/partials; content has none',
    });
  });
});

test('a slot that is too long for the reader of templates is told where it begins, with the limit', () => {
  const { log } = guarded(`Words\n{{${'a.'.repeat(9000)}a}}`);
  expect(onlyOne(log)).toMatchObject({
    code: 'template-too-large',
    what: 'a {{…}} is longer than 1000 characters',
    place: { file: FILE, line: 2, column: 1 },
  });
});

test('the longest slot that is read stops nobody', () => {
  const { isSound } = guarded(`{{${'a.'.repeat(495)}a}}`);
  expect(isSound).toBe(true);
});
