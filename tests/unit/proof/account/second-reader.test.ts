import { array, assert, constant, constantFrom, oneof, property, tuple } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Log } from '../../../../src/diagnostics/index.js';
import { toHandout, type Block, type Inline } from '../../../../src/model/index.js';
import { readBody } from '../../../../src/proof/index.js';
import { foldBlanks, LINK } from '../../../../src/proof/account/told.js';
import { EMPHASIS, STRONG, weightsIn, withoutWeights } from '../../../../src/proof/account/weights.js';
import type { SourceBlock } from '../../../../src/proof/account/source-section.js';
import { readMarkdown } from '../../../../src/read/index.js';
import { FRONT_MATTER } from '../../../support/front-matter.js';
import { PROJECT_FOLDER } from '../../../support/folders.js';
import { isThorough } from '../../../support/thorough.js';

/** Forty thousand were tried by hand; CI makes some thousands, and everybody else a few. */
const DOCUMENTS = isThorough ? 4000 : 150;

/** What makes lines of handouts: words, numbers and every sign that may be markup or text. */
const PIECES = [
  'Take',
  'mg',
  'a',
  'nap',
  'Rest',
  'Ärzte',
  'دواء',
  '药',
  'дня',
  '2',
  '500',
  '38.5',
  '2*500',
  '4*5*6',
  '8:30',
  '1/2',
  '≥',
  '<',
  '>',
  '>=',
  '°C',

  '**two**',
  '**',
  '*',
  '*soon*',
  '_now_',
  '_',
  '__',
  '[MedlinePlus](https://medlineplus.gov)',
  '\\*',
  '\\#',
  '(**bold**)',
  '**a**b',
  '"*q*"',
  '|',
  '-',
  '#',
  '{{clinic.phone}}',
  '**{{clinic.phone}}**',
  '  ',
  '\\',
  '\u00A0',
  '\t',
] as const;
const STARTS = [
  '',
  '',
  '',
  '',
  '- ',
  '1. ',
  '2. ',
  '* ',
  '> ',
  '   ',
  '  - ',
  '   1. ',
  '### ',
  '- [ ] ',
  '> - ',
  '-\t',
  '1.\t',
  '2.  ',
  '\t',
  '>\t',
  '> -\t',
] as const;

const line = tuple(
  constantFrom(...STARTS),
  array(constantFrom(...PIECES), { minLength: 1, maxLength: 6 }),
  constantFrom(' ', ' ', ''),
).map(([start, pieces, between]) => start + pieces.join(between));
const TABLE = '| a | b |\n| --- | --- |\n| 5 | 6 |';
const pieces = oneof(
  { weight: 10, arbitrary: line },
  { weight: 4, arbitrary: constant('') },
  { weight: 1, arbitrary: constant(TABLE) },
);
const body = array(pieces, {
  minLength: 1,
  maxLength: 9,
}).map((lines) => `## Heading\n${lines.join('\n')}\n`);

test(
  'what the press takes from random Markdown is what the second reader takes from it, sign by sign',
  { timeout: 300_000 },
  () => {
    let taken = 0;
    assert(
      property(body, (text) => {
        const press = byPress(text);
        if (!press) return;
        taken += 1;
        expect(bySecondReader(text)).toEqual(press);
      }),
      { numRuns: DOCUMENTS, seed: 12 },
    );
    expect(taken, 'most of what was made up was refused').toBeGreaterThan(DOCUMENTS / 10);
  },
);

test.each([
  '| a | b |\n| --- | --- |\n| 5 | 6 |\n- item\n- two',
  '| a | b |\n| --- | --- |\n| 5 | 6 |\n1. item\n2. two',
  '| a | b |\n| --- | --- |\n| 5 | 6 |\n5. item\n6. two',
  '| a | b |\n| --- | --- |\n| 5 | 6 |\n> quote',
  '| a | b |\n| --- | --- |\n| 5 | 6 |\n### Head\nx',
  '| a | b |\n| --- | --- |\n| 5 | 6 |\n:::when{has=clinic.hours}\nx\n:::',
  '- a\n\n  | a | b |\n  | --- | --- |\n  | 5 | 6 |\n- item',
  'words\n| a | b |\n| --- | --- |\n| 5 | 6 |\n* item',
  '-\titem\n-\ttwo\n\n\tgoes on',
  '1.\titem\n2.\ttwo\n\tgoes on',
  '-\ta\n\t-\tb\n\t-\tc\n-\td',
  '1.\ta\n\n\t-\tb\n\n\t\tgoes on',
  '-\t[ ]\tlog this',
  '- a\t\nb\t\t\nc',
  '>\tquote\n>\tgoes on',
  '> -\ta\n> -\tb\n>\n> \tgoes on',
  '###\tHead\nx',
  'a\u00A0\nb',
  'a\u00A0  \nb\u00A0',
  '- a\u00A0\n- b\u00A0\n  c\u3000',
  '**a**\u00A0\n*b*\u2003\nc',
  '> a\u00A0\n> b\u00A0',
  '### a\u00A0\nb',
  '\u00A0a\n\u00A0b',
  '| a\u00A0 | \u00A0b |\n| --- | --- |\n| 5\u00A0 | 6\u3000 |',
  '| a \\| b | c |\n| --- | --- |\n| 5 \\| 6 | 7 |',
  '| a | b |\n| --- | --- |\n| x\\ y | 6 |',
  'a | b\n--- | ---\n5 | 6',
  '| a | b |\n| :-- | :-: |\n| 5 | 6 |',
  '| a | b\n| --- | ---\n| 5 | 6',
  '|  a  |   b  |\n|  ---  |  ---  |\n|   5  |  6   |',
  '| a |\n| --- |\n| 5 |',
  '| a | b |\n| --- | --- |\n| ___ | 5 |\n| 6 | ___ |',
  '| a | b |\n| - | -- |\n| 5 | 6 |',
  '- [ ]   log it',
  '- a\n### Head\nx',
  '- a\n\nwords\n\n- b',
  '- a\n\n  goes on\n\nwords',
  '- a\n  - b\n\n  goes on',
  '- a\n\n\n- b',
  '- a\ngoes on\n\nwords',
])('%j is read alike by both readers', (text) => {
  const press = byPress(`## Heading\n${text}\n`);
  expect(press, 'the press refuses it').toBeDefined();
  expect(bySecondReader(`## Heading\n${text}\n`)).toEqual(press);
});

const handouts = readdirSync(join(PROJECT_FOLDER, 'content/handouts'), {
  recursive: true,
  encoding: 'utf8',
}).filter((name) => name.endsWith('.md'));

test.each(handouts)('%s is read alike by both readers', (name) => {
  const text = readFileSync(join(PROJECT_FOLDER, 'content/handouts', name), 'utf8').replace(
    /^---\n[^]*?\n---\n/u,
    '',
  );
  expect(bySecondReader(text)).toEqual(byPress(text));
});

/** What the press's own reading makes of a body, a block an entry; undefined where it refuses it. */
function byPress(text: string): readonly string[] | undefined {
  const log = new Log();
  const file = readMarkdown(`---\n${FRONT_MATTER}---\n${text}`, 'a.md', log);
  const handout = file && toHandout(file, 'a', 'en', log);
  if (!handout || log.hasErrors) return undefined;
  return handout.sections.flatMap(({ kind, heading, blocks }) => [
    `${kind} ${wordsOf(heading)}`,
    ...blocks.flatMap((block) => ofPress(block)),
  ]);
}

function ofPress(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [`${block.kind} ${wordsOf(block.content)}`];
    case 'list':
      return [
        `list ${block.ordered ? block.start : '-'}`,
        ...block.items.flatMap(({ isTick, blocks }) => [
          isTick ? 'tick' : 'item',
          ...blocks.flatMap(ofPress),
        ]),
      ];
    case 'table':
      return [block.head, ...block.rows].map(({ cells }) =>
        cells.map(({ content }) => wordsOf(content)).join(' | '),
      );
    case 'figure':
      return [`figure ${block.file} ${block.alt.value} ${wordsOf(block.caption)}`];
    case 'quote':
    case 'foreign':
    case 'when':
      return [block.kind, ...block.blocks.flatMap(ofPress)];
    default:
      return block satisfies never;
  }
}

function wordsOf(content: readonly Inline[]): string {
  return weighed(content.map(wordOf).join(''));
}

/** Words, and how each letter is drawn where some are set apart. */
function weighed(words: string): string {
  const weights = weightsIn(words) ?? '';
  return `${foldBlanks(withoutWeights(words))} ${/[be]/u.test(weights) ? weights : ''}`;
}

function wordOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value;
    case 'strong':
    case 'emphasis': {
      const { open, close } = inline.kind === 'strong' ? STRONG : EMPHASIS;
      return open + inline.children.map(wordOf).join('') + close;
    }
    case 'link':
      return `${LINK.open}${inline.address.value}${LINK.middle}${inline.children.map(wordOf).join('')}${LINK.close}`;
    case 'line-break':
      return '\u2028';
    case 'write-in':
      return '___';
    default:
      return inline satisfies never;
  }
}

function bySecondReader(text: string): readonly string[] {
  return readBody(text).flatMap(({ kind, heading, blocks }) => [
    `${kind} ${weighed(heading)}`,
    ...blocks.flatMap(ofSource),
  ]);
}

function ofSource(block: SourceBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [`${block.kind} ${weighed(block.words)}`];
    case 'list':
      return [
        `list ${block.start ?? '-'}`,
        ...block.items.flatMap(({ isTick, blocks }) => [
          isTick ? 'tick' : 'item',
          ...blocks.flatMap(ofSource),
        ]),
      ];
    case 'table':
      return [block.head, ...block.rows].map((cells) => cells.map(weighed).join(' | '));
    case 'figure':
      return [`figure ${block.file} ${block.alt} ${weighed(block.caption)}`];
    case 'quote':
    case 'foreign':
    case 'when':
      return [block.kind, ...block.blocks.flatMap(ofSource)];
    default:
      return block satisfies never;
  }
}
