import { describe, expect, test } from 'vitest';
import { cutMarkup, type Cut } from '../../../src/document/cut-markup.js';
import { KEPT } from '../../../src/document/parse-markup.js';

/** The text of an element and of those in it, as it was cut: each must be what a person would cut out by hand. */
function cuts(markup: string): readonly string[] | undefined {
  const root = cutMarkup(markup);
  return root && textsOf(root, markup);
}

function textsOf(cut: Cut, markup: string): readonly string[] {
  return [markup.slice(cut.start, cut.end), ...cut.children.flatMap((child) => textsOf(child, markup))];
}

/** The opening tag of the only element. */
function opening(markup: string): string | undefined {
  const root = cutMarkup(markup);
  return root && markup.slice(root.start, root.openEnd);
}

describe('elements are cut where they begin and end', () => {
  test('one inside another, and one after another', () => {
    expect(cuts('<ul><li>a<b>c</b></li><li>d</li></ul>')).toEqual([
      '<ul><li>a<b>c</b></li><li>d</li></ul>',
      '<li>a<b>c</b></li>',
      '<b>c</b>',
      '<li>d</li>',
    ]);
  });

  test('the name is the whole name', () => {
    expect(cutMarkup('<running-head/>')?.name).toBe('running-head');
    expect(cutMarkup('<h2 at="a:1:1">x</h2>')?.name).toBe('h2');
  });

  test('what stands around the root is not cut with it', () => {
    expect(cuts(' \n<p>x</p>\n')).toEqual(['<p>x</p>']);
  });

  test.each(['<p/>', '<p />', '<p></p >', '<p></p\n>', '<p\n at="a:1:1"\n></p>', '<p at="a" />'])(
    '%j is one element',
    (markup) => {
      expect(cuts(markup)).toEqual([markup]);
    },
  );
});

describe('what stands in quotes is no tag', () => {
  test.each([
    ['<p alt="a > b">x</p>', '<p alt="a > b">'],
    ['<p alt="/>">x</p>', '<p alt="/>">'],
    [`<p alt='a > "b"'>x</p>`, `<p alt='a > "b"'>`],
    [`<p alt="it's > that">x</p>`, `<p alt="it's > that">`],
    ['<p href="https://a.example/b/">x</p>', '<p href="https://a.example/b/">'],
    ['<p a="1" b="2/" c="3">x</p>', '<p a="1" b="2/" c="3">'],
  ])('%s', (markup, tag) => {
    expect(opening(markup)).toBe(tag);
    expect(cuts(markup)).toEqual([markup]);
  });

  test('an empty element whose address ends in a slash is closed by its own', () => {
    expect(cuts('<p><a href="https://a.example/"/>x</p>')).toEqual([
      '<p><a href="https://a.example/"/>x</p>',
      '<a href="https://a.example/"/>',
    ]);
  });
});

describe('anything else is left to the parser', () => {
  test.each([
    ['a comment', '<p>a<!-- <b> -->c</p>'],
    ['a comment before the root', '<!-- a --><p/>'],
    ['a comment after the root', '<p/><!-- a -->'],
    ['CDATA', '<p><![CDATA[<b>]]></p>'],
    ['a document type', '<!DOCTYPE p><p/>'],
    ['an instruction', '<?xml version="1.0"?><p/>'],
    ['a bare sign', '<p>a < b</p>'],
    ['a tag inside a tag', '<p <b></b></p>'],
    ['a sign in quotes that XML does not allow there', '<p alt="a < b">x</p>'],
    ['a quote that is never closed', '<p alt="a>x</p>'],
    ['a capital', '<P>x</P>'],
    ['a name that begins with a digit', '<1>x</1>'],
    ['a sign for what is kept', `<p><${KEPT} n="0"/></p>`],
    ['tags that cross', '<p><b><i>x</b></i></p>'],
    ['a tag that is closed by another', '<p>x</b>'],
    ['a tag that is never closed', '<p><b>x</p>'],
    ['a root that is never closed', '<p><b>x</b>'],
    ['a tag that was never opened', '<p>x</b></p>'],
    ['a second root that is never closed', '<p/><b>x'],
    ['a root that was closed twice', '<p>x</p></p>'],
    ['two roots', '<p/><p/>'],
    ['no root', 'x'],
    ['nothing', ''],
  ])('%s', (_what, markup) => {
    expect(cutMarkup(markup)).toBeUndefined();
  });
});
