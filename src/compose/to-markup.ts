import { didYouMean, type Log, type Place } from '../diagnostics/index.js';
import type { Block, Inline, TableRow } from '../model/index.js';
import type { FillText } from './fill-text.js';
import { isolatesToMarkup, type Direction } from './isolated.js';
import { element, escapeMarkup, linesToMarkup } from './markup.js';
import { pictureSource } from './picture-source.js';
import { saysNothing } from '../text/index.js';

/** What turning content into markup needs: the filler of slots, and whether a guarded value is there. */
export interface ContentScope {
  readonly fill: FillText;
  /** Fill text that runs on, one way or the other: values that run against it stand between signs of isolates. */
  readonly fillRunning: Readonly<Record<Direction, FillText>>;
  /** Which way the text runs that is made now. */
  readonly direction: Direction;
  /** True or false for a slot that is known, undefined for one that is not. */
  readonly has: (path: string) => boolean | undefined;
  readonly slots: readonly string[];
  /** Where the handout's own pictures are: a path below the project. */
  readonly folder: string;
  readonly log: Log;
}

/** Blocks of a handout to markup; slots are filled inside text and escaped after. */
export function blocksToMarkup(blocks: readonly Block[], scope: ContentScope): string {
  return blocks.map((block) => blockToMarkup(block, scope)).join('\n');
}

function blockToMarkup(block: Block, scope: ContentScope): string {
  switch (block.kind) {
    case 'heading':
      return element('h3', block.place, headingToMarkup(block.content, block.place, scope));
    case 'paragraph': {
      const words = inlineToMarkup(block.content, scope);
      return isBlank(words) ? '' : element('p', block.place, words);
    }
    case 'list': {
      const items = block.items.flatMap((item) => {
        const inside = blocksToMarkup(item.blocks, scope);
        const attributes: Readonly<Record<string, string>> = item.isTick ? { tick: 'yes' } : {};
        return saysNothing(inside) ? [] : [element('li', item.place, inside, attributes)];
      });
      if (items.length === 0) return '';
      return block.ordered
        ? element('ol', block.place, items.join(''), { start: String(block.start) })
        : element('ul', block.place, items.join(''));
    }
    case 'table':
      return element(
        'table',
        block.place,
        [
          rowToMarkup(block.head, 'th', scope),
          ...block.rows.map((row) => rowToMarkup(row, 'td', scope)),
        ].join(''),
      );
    case 'figure':
      return element(
        'figure',
        block.place,
        block.caption.length === 0
          ? ''
          : element('caption', block.place, inlineToMarkup(block.caption, scope)),
        {
          src: pictureSource(scope.folder, block.file),
          alt: scope.fill(block.alt),
        },
      );
    case 'quote':
      return element('quote', block.place, blocksToMarkup(block.blocks, scope));
    case 'foreign':
      return element(
        'foreign',
        block.place,
        blocksToMarkup(block.blocks, { ...scope, direction: block.direction }),
        { lang: block.language, dir: block.direction },
      );
    case 'when':
      return whenToMarkup(block, scope);
    default:
      return block satisfies never;
  }
}

function whenToMarkup(block: Extract<Block, { kind: 'when' }>, scope: ContentScope): string {
  const has = scope.has(block.has);
  if (has === undefined)
    scope.log.error(
      'unknown-slot',
      `unknown slot {{${block.has}}}`,
      block.place,
      didYouMean(block.has, scope.slots),
    );
  return has === true ? blocksToMarkup(block.blocks, scope) : '';
}

function rowToMarkup(row: TableRow, name: 'th' | 'td', scope: ContentScope): string {
  return element(
    'tr',
    row.place,
    row.cells.map((cell) => element(name, cell.place, cellToMarkup(cell, scope))).join(''),
  );
}

function cellToMarkup(cell: TableRow['cells'][number], scope: ContentScope): string {
  const words = inlineToMarkup(cell.content, scope);
  if (isBlank(words))
    scope.log.error('empty-cell', 'nothing is left in the cell for this clinic', cell.place, WITHOUT_GUARD);
  return words;
}

/** A heading's content to markup; one of which no word is left is logged. */
export function headingToMarkup(content: readonly Inline[], place: Place, scope: ContentScope): string {
  const words = inlineToMarkup(content, scope);
  if (isBlank(words))
    scope.log.error('empty-heading', 'nothing is left of the heading for this clinic', place, WITHOUT_GUARD);
  return words;
}

const WITHOUT_GUARD = 'write words that stand whether the value is there or not';

/** Whether markup prints nothing: an author's guard may leave a whole paragraph out. */
function isBlank(words: string): boolean {
  return saysNothing(words.replaceAll(/<(?!blank)[^<>]*>/gu, ''));
}

/** Text-level content to markup. */
function inlineToMarkup(content: readonly Inline[], scope: ContentScope): string {
  return content.map((inline) => pieceToMarkup(inline, scope)).join('');
}

function pieceToMarkup(inline: Inline, scope: ContentScope): string {
  switch (inline.kind) {
    case 'text': {
      const words = scope.fillRunning[scope.direction](inline);
      return element('from', inline.place, linesToMarkup(isolatesToMarkup(escapeMarkup(words))));
    }
    case 'strong':
      return element('strong', inline.place, inlineToMarkup(inline.children, scope));
    case 'emphasis':
      return element('em', inline.place, inlineToMarkup(inline.children, scope));
    case 'link':
      return element('a', inline.place, inlineToMarkup(inline.children, scope), {
        href: scope.fill(inline.address),
      });
    case 'line-break':
      return element('br', inline.place, '');
    case 'write-in':
      return element('blank', inline.place, '');
    default:
      return inline satisfies never;
  }
}

/** The words of text-level content, with their slots filled and without marks. */
export function inlineToText(content: readonly Inline[], scope: ContentScope): string {
  return content.map((inline) => wordsOf(inline, scope)).join('');
}

function wordsOf(inline: Inline, scope: ContentScope): string {
  switch (inline.kind) {
    case 'text':
      return scope.fill(inline);
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineToText(inline.children, scope);
    case 'line-break':
      return ' ';
    case 'write-in':
      return '';
    default:
      return inline satisfies never;
  }
}
