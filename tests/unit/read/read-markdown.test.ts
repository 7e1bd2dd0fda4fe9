import { describe, expect, test } from 'vitest';
import { Log, placeToText } from '../../../src/diagnostics/index.js';
import { readMarkdown, type MarkdownFile } from '../../../src/read/index.js';
import { codesIn, logged } from '../../support/logged.js';

const FILE = 'content/handouts/rest/en.md';

function read(text: string): { markdown: MarkdownFile | undefined; log: Log } {
  const log = new Log();
  return { markdown: readMarkdown(text, FILE, log), log };
}

function good(text: string): MarkdownFile {
  const { markdown, log } = read(text);
  if (!markdown) throw new Error(logged(log).join('; '));
  return markdown;
}

/** The kinds of nodes at the top of a body. */
const kindsOf = (body: string): readonly string[] =>
  good(`---\na: b\n---\n${body}`).body.children.map(({ type }) => type);

describe('front matter', () => {
  test('its values know their line in the whole file', () => {
    const { frontMatter } = good('---\ntitle: Rest\nsummary: Lie down\n---\n\nText\n');
    expect(frontMatter.value).toEqual({ title: 'Rest', summary: 'Lie down' });
    expect(placeToText(frontMatter.placeOf(['summary']))).toBe(`${FILE}:3:10`);
  });

  test('lines of the body are counted from the top of the file too', () => {
    const { body, text } = good('---\ntitle: Rest\n---\n\n## One\n\nText\n');
    expect(body.children.map(({ position }) => position?.start.line)).toEqual([5, 7]);
    const [heading] = body.children;
    expect(text.slice(heading?.position?.start.offset, heading?.position?.end.offset)).toBe('## One');
  });

  test.each([
    ['no front matter', '## Rest\n'],
    ['a blank line before it', '\n---\ntitle: Rest\n---\n'],
    ['an empty file', ''],
  ])('%s is refused at the first character', (_what, text) => {
    const { markdown, log } = read(text);
    expect(markdown).toBeUndefined();
    expect(logged(log)).toEqual([`${FILE}:1:1 error: the file does not begin with front matter`]);
  });

  test('front matter that is never closed is refused as that', () => {
    const { markdown, log } = read('---\ntitle: Rest\n\n## One\n');
    expect(markdown).toBeUndefined();
    expect(logged(log)).toEqual([`${FILE}:1:1 error: the front matter is never closed`]);
  });

  test('a mistake in it is told at its line', () => {
    const { markdown, log } = read('---\ntitle: Rest\nsummary: [1\n---\nText\n');
    expect(markdown).toBeUndefined();
    expect(logged(log)[0]).toMatch(`${FILE}:3:10 error: the YAML cannot be read`);
  });

  test('a rule of dashes in the body does not end it', () => {
    expect(good('---\ntitle: Rest\n---\nText\n\n---\n\nMore\n').body.children.length).toBe(3);
  });

  test('a file of front matter alone has an empty body', () => {
    expect(good('---\ntitle: Rest\n---').body.children).toEqual([]);
  });
});

describe('the body', () => {
  test('8:30 stays 8:30, and so does every colon inside a line', () => {
    const { body } = good('---\na: b\n---\nCome at 8:30 or 12:45, ratio 1:2, and see note:this.\n');
    expect(JSON.stringify(body)).toContain('Come at 8:30 or 12:45, ratio 1:2, and see note:this.');
  });

  test('::: begins a section, | a table, - a list', () => {
    expect(kindsOf(':::call\n## Call\nText\n:::\n')).toEqual(['containerDirective']);
    expect(kindsOf('| a | b |\n|---|---|\n| 1 | 2 |\n')).toEqual(['table']);
    expect(kindsOf('- a\n- b\n')).toEqual(['list']);
  });

  test('slots are text and stay as they were written', () => {
    expect(JSON.stringify(good('---\na: b\n---\nCall {{clinic.phone}}.\n').body)).toContain(
      'Call {{clinic.phone}}.',
    );
  });
});

describe('bodies that are built to take long', () => {
  test('8 KB of nested fences are refused at once', () => {
    const fences = Array.from({ length: 200 }, (_, index) => `${':'.repeat(203 - index)}when{has=a}`).join(
      '\n',
    );
    const began = performance.now();
    const { markdown, log } = read(`---\na: b\n---\n${fences}\n`);
    expect(markdown).toBeUndefined();
    expect(logged(log)).toEqual([`${FILE}:68:1 error: there are more than 64 ::: sections`]);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('64 sections are read', () => {
    expect(kindsOf(':::call\n:::\n'.repeat(64)).length).toBe(64);
  });

  test.each([
    ['quotes', `${'> '.repeat(9)}text`],
    ['lists', `${'- '.repeat(9)}text`],
    ['numbers', `${'1. '.repeat(9)}text`],
    ['both by turns', `${'> - '.repeat(5)}text`],
  ])('%s nested too deep are refused at their line', (_what, line) => {
    const { markdown, log } = read(`---\na: b\n---\nText\n\n${line}\n`);
    expect(markdown).toBeUndefined();
    expect(codesIn(log)).toEqual(['nested-too-deep']);
    expect(log.errors[0]?.place?.line).toBe(6);
  });

  test('a rule of dashes or a line of stars is no nesting', () => {
    expect(
      read('---\na: b\n---\n- - - - - - - -\n\n**a** * b * c * d * e * f * g * h * i * j\n').log.hasErrors,
    ).toBe(false);
  });
});
