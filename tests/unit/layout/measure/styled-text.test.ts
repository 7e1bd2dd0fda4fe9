import { describe, expect, test } from 'vitest';
import {
  toStyledText,
  type InlineLook,
  type StyledText,
} from '../../../../src/layout/measure/styled-text.js';
import type { Inline } from '../../../../src/document/index.js';
import type { StructureNode } from '../../../../src/layout/index.js';
import { emphasis, HERE, keep, link, sign, softKeep, strong, text } from '../../../support/document.js';

const paragraph: StructureNode = { role: 'P', parent: undefined };
const LOOK: InlineLook = {
  weight: 'regular',
  emphasis: 'underline',
  owner: paragraph,
  numbers: { page: 2, total: 5 },
};

function styled(content: readonly Inline[], look: Partial<InlineLook> = {}): StyledText {
  return toStyledText(content, { ...LOOK, ...look });
}

/** `Call {bold}now{/}`: the text of each span with what it looks like. */
function spansOf({ text: words, spans }: StyledText): readonly string[] {
  return spans.map(
    ({ start, end, weight, underline }) =>
      `${words.slice(start, end)}:${weight}${underline ? ' underlined' : ''}`,
  );
}

describe('how words look', () => {
  test('plain words are one span in the weight of the block', () => {
    expect(spansOf(styled([text('Rest now.')]))).toEqual(['Rest now.:regular']);
    expect(spansOf(styled([text('Rest now.')], { weight: 'bold' }))).toEqual(['Rest now.:bold']);
  });

  test('strong words are bold', () => {
    expect(spansOf(styled([text('Call '), strong(text('now')), text('.')]))).toEqual([
      'Call :regular',
      'now:bold',
      '.:regular',
    ]);
  });

  test('emphasis is underlined, and bold where the profile wants it so', () => {
    const content = [emphasis(text('only'))];
    expect(spansOf(styled(content))).toEqual(['only:regular underlined']);
    expect(spansOf(styled(content, { emphasis: 'bold' }))).toEqual(['only:bold']);
  });

  test('emphasis inside strong words is both', () => {
    expect(spansOf(styled([strong(text('a'), emphasis(text('b')))]))).toEqual([
      'a:bold',
      'b:bold underlined',
    ]);
  });

  test('spans follow one another without gaps', () => {
    const { text: words, spans } = styled([
      text('a'),
      strong(text(''), text('b')),
      keep(text('c'), emphasis(text('d'))),
    ]);
    expect(spans.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(words).toBe('abcd');
  });

  test('each span knows the place that it was written at', () => {
    const elsewhere = { file: 'content/handouts/rest/en.md', line: 20, column: 1 };
    expect(styled([text('a'), text('b', elsewhere)]).spans.map(({ place }) => place)).toEqual([
      HERE,
      elsewhere,
    ]);
  });
});

describe('what has no words of its own', () => {
  test('a line break is a line separator after a blank', () => {
    expect(styled([text('a'), sign('line-break'), text('b')]).text).toBe('a \u2028b');
  });

  test('numbers of pages are those of the page', () => {
    expect(styled([text('Page '), sign('page-number'), text(' of '), sign('page-count')]).text).toBe(
      'Page 2 of 5',
    );
  });

  test('a space to write in has no text', () => {
    expect(styled([sign('blank')])).toEqual({ text: '', spans: [], keeps: [], isolates: [] });
  });
});

describe('what is kept', () => {
  test('a kept stretch covers all of its children', () => {
    expect(styled([text('at '), keep(text('12 '), strong(text('Oak')))]).keeps).toEqual([
      { start: 3, end: 9, soft: false },
    ]);
  });

  test('a soft one says so', () => {
    expect(styled([softKeep(text('ab'))]).keeps).toEqual([{ start: 0, end: 2, soft: true }]);
  });
});

describe('links', () => {
  test('a link is underlined, leads somewhere, and is a node under its paragraph', () => {
    const { spans } = styled([text('see '), link('https://a.example', text('here'))]);
    expect(spans[1]).toMatchObject({
      underline: true,
      address: 'https://a.example',
      owner: { role: 'Link', parent: paragraph },
    });
    expect(spans[0]).toMatchObject({ address: undefined, owner: paragraph });
  });

  test('all words of one link belong to one node, and two links to two', () => {
    const { spans } = styled([
      link('https://a.example', text('a'), strong(text('b'))),
      link('https://a.example', text('c')),
    ]);
    expect(spans[0]?.owner).toBe(spans[1]?.owner);
    expect(spans[2]?.owner).not.toBe(spans[0]?.owner);
  });

  test('a link in a running head belongs to nobody, since it is said elsewhere', () => {
    expect(styled([link('tel:+12065550117', text('call'))], { owner: 'header' }).spans[0]?.owner).toBe(
      'header',
    );
  });
});
