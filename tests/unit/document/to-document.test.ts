import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import {
  inlineText,
  readMarkup,
  toDocument,
  type Block,
  type Document,
  type Inline,
} from '../../../src/document/index.js';
import { logged, onlyOne } from '../../support/logged.js';

function read(inside: string): { document: Document; log: Log } {
  const log = new Log();
  return {
    document: toDocument(readMarkup(`<handout at="t.hbs:1:1">${inside}</handout>`, 't.hbs', log), log),
    log,
  };
}

function blocks(inside: string): readonly Block[] {
  const { document, log } = read(inside);
  expect(logged(log)).toEqual([]);
  return document.blocks;
}

/** The content of the only paragraph. */
function content(line: string): readonly Inline[] {
  const [block] = blocks(`<p>${line}</p>`);
  return block?.kind === 'paragraph' ? block.content : [];
}

describe('white space', () => {
  test.each([
    ['\n    Rest and\n    drink.\n  ', 'Rest and drink.'],
    ['a <strong> b </strong> c', 'a b c'],
    ['<strong>a </strong> b', 'a b'],
    ['a<br/>\n  b', 'a b'],
    ['a <br/> b', 'a  b'],
    ['  <strong>  a  </strong>  ', 'a'],
    ['<strong> </strong>', ''],
    ['a <keep> b</keep>', 'a b'],
    ['call <a href="tel:911"> 911 </a> now', 'call 911 now'],
    ['\ta\t\tb\t', 'a b'],
  ])('%j reads %j', (line, expected) => {
    expect(inlineText(content(line))).toBe(expected);
  });

  test('a blank that does not break is no white space', () => {
    expect(inlineText(content('5\u00A0mg \u00A0'))).toBe('5\u00A0mg \u00A0');
  });

  test('the number of a page keeps its blanks', () => {
    expect(
      content('Page <page-number/> of <page-count/>').map((inline) =>
        inline.kind === 'text' ? inline.text : inline.kind,
      ),
    ).toEqual(['Page ', 'page-number', ' of ', 'page-count']);
  });

  test('no word joins another where tags meet', () => {
    expect(inlineText(content('one <strong>two</strong> <em>three</em> four'))).toBe('one two three four');
  });
});

describe('text-level tags', () => {
  test('each becomes its kind', () => {
    expect(
      content('a<strong>b</strong><em>c</em><keep>d</keep><keep soft="yes">e</keep><br/>f').map(
        ({ kind }) => kind,
      ),
    ).toEqual(['text', 'strong', 'emphasis', 'keep', 'keep', 'line-break', 'text']);
  });

  test('a value keeps the place that it was written at', () => {
    const [, value] = content('Call <from at="content/clinics/oak.yaml:2:8">911</from>');
    expect(value).toMatchObject({
      kind: 'text',
      text: '911',
      place: { file: 'content/clinics/oak.yaml', line: 2 },
    });
  });

  test('a link that may not be is a mistake, and its words stay', () => {
    const { document, log } = read('<p><a href="http://a.example">here</a></p>');
    expect(onlyOne(log).code).toBe('bad-address');
    const [block] = document.blocks;
    expect(block?.kind === 'paragraph' && inlineText(block.content)).toBe('here');
  });
});

describe('blocks', () => {
  test('each tag becomes its kind, in order', () => {
    expect(
      blocks(`<masthead><logo src="a.svg" alt="A"/><p>Oak</p></masthead><h1>T</h1><bar yields="yes"><p>S</p></bar>
        <box look="emergency" first-page="yes"><h2>U</h2><continued>U 2</continued><p>x</p></box>
        <part><h2>P</h2><ul><li><p>a</p></li></ul></part><area><p>x</p></area>
        <online href="https://a.example" alt="A"><p>x</p></online>`).map(({ kind }) => kind),
    ).toEqual(['masthead', 'heading', 'bar', 'box', 'part', 'area', 'online']);
  });

  test('a box has its title and what continues it apart from its blocks', () => {
    expect(
      blocks(
        '<box look="call" first-page="yes"><h2>Call</h2><continued>Call, more</continued><p>x</p></box>',
      )[0],
    ).toMatchObject({
      kind: 'box',
      look: 'call',
      onFirstPage: true,
      title: { level: 2 },
      continued: [{ text: 'Call, more' }],
      blocks: [{ kind: 'paragraph' }],
    });
  });

  test('a box without title has none', () => {
    expect(blocks('<box look="plain"><p>x</p></box>')[0]).toMatchObject({
      title: undefined,
      continued: [],
      onFirstPage: false,
    });
  });

  test('a masthead has its logo apart from its words', () => {
    expect(blocks('<masthead><logo src="a.svg" alt="A"/><p>Oak</p></masthead>')[0]).toMatchObject({
      logo: { source: 'a.svg', alt: 'A' },
      blocks: [{ kind: 'paragraph' }],
    });
  });

  test('the first row of a table is its head', () => {
    expect(
      blocks('<table><tr><th>a</th></tr><tr><td>1</td></tr><tr><td><blank/></td></tr></table>')[0],
    ).toMatchObject({
      head: { cells: [{ content: [{ text: 'a' }] }] },
      rows: [{ cells: [{ content: [{ text: '1' }] }] }, { cells: [{ content: [{ kind: 'blank' }] }] }],
    });
  });

  test('a numbered list begins at 1 unless it says so', () => {
    expect(blocks('<ol><li><p>a</p></li></ol>')[0]).toMatchObject({ ordered: true, start: 1 });
    expect(blocks('<ol start="4"><li><p>a</p></li></ol>')[0]).toMatchObject({ start: 4 });
  });

  test('fields have one label each', () => {
    expect(blocks('<fields><field>Next visit</field><field>With</field></fields>')[0]).toMatchObject({
      labels: [{ content: [{ text: 'Next visit' }] }, { content: [{ text: 'With' }] }],
    });
  });

  test('text outside of any paragraph is a mistake and not lost in silence', () => {
    const { log } = read('<part>\n Rest\n<p>x</p></part>');
    expect(onlyOne(log)).toMatchObject({
      code: 'stray-text',
      what: 'the text "Rest" stands outside of a paragraph',
    });
  });
});

describe('margins', () => {
  test('running head and folio are no blocks', () => {
    const { document } = read(
      '<running-head><start>Oak</start><end>911</end></running-head><folio><end>Page <page-number/></end></folio><h1>T</h1>',
    );
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading']);
    expect(inlineText(document.runningHead.start)).toBe('Oak');
    expect(inlineText(document.runningHead.end)).toBe('911');
    expect(document.folio.start).toEqual([]);
  });

  test('a sheet without them has empty ones', () => {
    expect(read('<h1>T</h1>').document.runningHead).toMatchObject({ start: [], end: [] });
  });

  test('the number of pages that a template promises is kept', () => {
    const log = new Log();
    expect(toDocument(readMarkup('<handout pages="1"/>', 't.hbs', log), log).maxPages).toBe(1);
    expect(read('').document.maxPages).toBeUndefined();
  });
});
