import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { readMarkup, type Element } from '../../../src/document/index.js';
import { codesIn, logged, onlyOne } from '../../support/logged.js';

const FILE = 'templates/handout.hbs';

function read(markup: string): { root: Element; log: Log } {
  const log = new Log();
  return { root: readMarkup(markup, FILE, log), log };
}

/** What a tag must carry to be complete. */
const COMPLETE: Readonly<Record<string, string>> = {
  logo: ' src="a.svg" alt="A"',
  figure: ' src="a.svg" alt="A"',
  box: ' look="plain"',
  'writing-lines': ' label="Notes" count="3"',
  foreign: ' lang="es"',
  online: ' href="https://a.example" alt="A"',
  a: ' href="https://a.example"',
};

/** Where each tag may stand, besides the parts of a line. */
const INSIDE: Readonly<Record<string, string>> = {
  handout: 'the top',
  'running-head': 'handout',
  folio: 'handout',
  start: 'running-head folio',
  end: 'running-head folio',
  masthead: 'handout',
  logo: 'masthead',
  h1: 'handout',
  h2: 'handout part area box foreign',
  h3: 'handout part area box bar quote foreign',
  p: 'handout part area box bar quote foreign masthead online li',
  ul: 'handout part area box bar quote foreign li',
  ol: 'handout part area box bar quote foreign li',
  li: 'ul ol',
  table: 'handout part area box bar quote foreign',
  tr: 'table',
  th: 'tr',
  td: 'tr',
  figure: 'handout part area box bar quote foreign li',
  caption: 'figure',
  quote: 'handout part area box bar quote foreign li',
  foreign: 'handout part area box bar quote foreign li',
  part: 'handout foreign',
  area: 'handout part',
  box: 'handout part foreign',
  continued: 'box',
  bar: 'handout part foreign',
  fields: 'handout part area box bar quote foreign',
  field: 'fields',
  'writing-lines': 'handout part area box bar quote foreign',
  online: 'handout part area',
  blank: 'td',
};
const LINES = 'from h1 h2 h3 p th td caption field start end continued strong em a keep';
const IN_LINES = ['from', 'strong', 'em', 'a', 'keep', 'br', 'page-number', 'page-count'];

describe('where each tag may stand', () => {
  const tags = [...Object.keys(INSIDE), ...IN_LINES];

  test.each(tags)('<%s>', (tag) => {
    const allowed = ['', ...tags].filter((parent) => {
      const inner = `<${tag}${COMPLETE[tag] ?? ''}/>`;
      const { log } = read(
        parent === '' ? inner : `<${parent}${COMPLETE[parent] ?? ''}>${inner}</${parent}>`,
      );
      return !log.diagnostics.some(({ what }) =>
        what.startsWith(`<${tag}> cannot stand ${parent === '' ? 'at' : `inside <${parent}>`}`),
      );
    });
    const expected = (INSIDE[tag] ?? LINES).split(' ').join(' ').replace('the top', '');
    expect(allowed.toSorted()).toEqual(expected.split(' ').toSorted());
  });
});

describe('what each tag carries', () => {
  test.each(Object.keys(COMPLETE))('<%s> lacks what it must carry', (tag) => {
    expect(codesIn(read(`<handout><${tag}/></handout>`).log)).toContain('bad-attribute');
  });

  test.each([
    ['<box look="red"/>', 'look="red" is not emergency, call or plain'],
    ['<box look="plain" first-page="true"/>', 'first-page="true" is not yes'],
    ['<constructor>a</constructor>', 'unknown tag <constructor>'],
    ['<toString/>', 'unknown tag <toString>'],
    ['<p constructor="x">a</p>', '<p> does not know the attribute constructor'],
    ['<writing-lines label="Notes" count="100000"/>', 'count="100000" is not a whole number below 100'],
    ['<writing-lines label="Notes" count="many"/>', 'count="many" is not a whole number below 100'],
    ['<writing-lines label="Notes" count=""/>', 'count="" is not a whole number below 100'],
    ['<writing-lines label="Notes" count="-1"/>', 'count="-1" is not a whole number below 100'],
    ['<ol start="b"/>', 'start="b" is not a whole number'],
    ['<figure src="a.svg" alt=" "/>', 'alt=" " is not a text'],
    ['<figure src="a.svg"/>', '<figure> lacks the attribute alt'],
    ['<p class="big"/>', '<p> does not know the attribute class'],
    ['<p yeilds="yes"/>', '<p> does not know the attribute yeilds'],
  ])('%s', (markup, what) => {
    expect(read(`<handout>${markup}</handout>`).log.errors.map((error) => error.what)).toContain(what);
  });

  test('a slip of the pen has its suggestion', () => {
    expect(onlyOne(read('<handout><p yeilds="yes"/></handout>').log).hint).toBe('did you mean "yields"?');
    expect(onlyOne(read('<handout><writing-line/></handout>').log)).toMatchObject({
      what: 'unknown tag <writing-line>',
      hint: 'did you mean "writing-lines"?',
    });
  });
});

describe('places', () => {
  test('a tag stands where its at says, and the others where the tag around them does', () => {
    const { root } = read('<handout at="a.hbs:2:3"><p at="b.md:4:5"><strong>x</strong></p></handout>');
    expect(root.place).toEqual({ file: 'a.hbs', line: 2, column: 3 });
    const p = root.children.find((child) => typeof child !== 'string');
    expect(p?.place.file).toBe('b.md');
    expect(p?.children[0]).toMatchObject({ name: 'strong', place: { file: 'b.md', line: 4, column: 5 } });
  });

  test('at is no attribute of the tag', () => {
    expect(read('<handout at="a.hbs:2:3"/>').root.attributes).toEqual({});
  });

  test.each(['foo', '', 'a.hbs:1', '{{x}}'])('at="%s" is no place, and a mistake', (at) => {
    const { root, log } = read(`<handout at="a.hbs:2:3"><p at="${at}">x</p></handout>`);
    expect(logged(log)).toEqual([`a.hbs:2:3 error: at="${at}" of <p> is not a place`]);
    expect(root.children).toMatchObject([{ name: 'p', place: { file: 'a.hbs', line: 2 } }]);
  });

  test('a mistake is told where its tag was written', () => {
    expect(
      logged(read('<handout at="a.hbs:1:1"><p at="a.hbs:7:2"><p at="a.hbs:8:3">x</p></p></handout>').log),
    ).toEqual(['a.hbs:8:3 error: <p> cannot stand inside <p>']);
  });
});

describe('text', () => {
  test('entities are characters, and white space is as it was written', () => {
    expect(read('<handout><p> Smith &amp; Sons &lt;3\n</p></handout>').root.children[0]).toMatchObject({
      children: [' Smith & Sons <3\n'],
    });
  });
});

describe('markup that does not fit together', () => {
  test.each([
    ['a tag that is never closed', '<handout><p>x</handout>'],
    ['a tag that was never opened', '<handout>x</p></handout>'],
    ['tags that cross', '<handout><p><strong>x</p></strong></handout>'],
    ['a bare ampersand', '<handout><p>Smith & Sons</p></handout>'],
    ['an attribute without quotes', '<handout><p yields=yes>x</p></handout>'],
    ['an unknown entity', '<handout><p>&nbsp;</p></handout>'],
    ['two sheets in one template', '<handout/><handout/>'],
    ['nothing at all', ''],
  ])('%s is a mistake', (_what, markup) => {
    expect(codesIn(read(markup).log)).toContain('markup-syntax');
  });
});
