import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Block, Inline, TableRow } from '../document/index.js';
import { callable, type Numbers } from './callable.js';
import { withWholes, type Words } from './with-wholes.js';

/** What turning blocks into elements of a page needs besides them. */
export interface PageScope extends Words {
  readonly numbers: Numbers;
  /** The file of a picture beside the page, by its path below the project. */
  readonly pictureAt: (source: string) => string;
}

/** Blocks of a document as elements of a page. */
export function toHast(blocks: readonly Block[], scope: PageScope): ElementContent[] {
  return blocks.flatMap((block) => blockToHast(block, scope));
}

function blockToHast(block: Block, scope: PageScope): readonly ElementContent[] {
  const inside = (blocks: readonly Block[]): ElementContent[] => toHast(blocks, scope);
  const words = (content: readonly Inline[]): ElementContent[] => wordsToHast(content, scope);
  switch (block.kind) {
    case 'heading':
      return [h(`h${block.level}`, words(block.content))];
    case 'paragraph':
      return [h('p', words(block.content))];
    case 'list': {
      const items = block.items.map((item) =>
        h('li', item.isTick ? { className: ['tick'] } : {}, inside(item.blocks)),
      );
      return [
        block.ordered ? h('ol', block.start === 1 ? {} : { start: block.start }, items) : h('ul', items),
      ];
    }
    case 'table':
      return [
        // One that is wider than the screen is moved by keyboard, too.
        h('div', { className: ['wide'], tabIndex: 0, role: 'group' }, [
          h('table', [
            h('thead', [rowToHast(block.head, true, scope)]),
            h(
              'tbody',
              block.rows.map((row) => rowToHast(row, false, scope)),
            ),
          ]),
        ]),
      ];
    case 'figure':
      return [
        h('figure', [
          h('img', { src: scope.pictureAt(block.source), alt: block.alt }),
          ...(block.caption.length === 0 ? [] : [h('figcaption', words(block.caption))]),
        ]),
      ];
    case 'box':
      return [
        h('section', { className: ['box', block.look] }, [
          ...(block.title ? inside([block.title]) : []),
          ...inside(block.blocks),
        ]),
      ];
    case 'bar':
      return [h('div', { className: ['bar'] }, inside(block.blocks))];
    case 'quote':
      return [h('blockquote', inside(block.blocks))];
    case 'foreign':
      return [
        h(
          'div',
          { lang: block.language, ...(block.direction && { dir: block.direction }) },
          toHast(block.blocks, { ...scope, language: block.language }),
        ),
      ];
    case 'part':
    case 'area':
      return inside(block.blocks);
    case 'masthead':
    case 'online':
    case 'fields':
    case 'writing-lines':
      return [];
    default:
      return block satisfies never;
  }
}

function rowToHast({ cells }: TableRow, isHead: boolean, scope: PageScope): Element {
  return h(
    'tr',
    cells.map(({ content }) =>
      isHead ? h('th', { scope: 'col' }, wordsToHast(content, scope)) : h('td', wordsToHast(content, scope)),
    ),
  );
}

function wordsToHast(content: readonly Inline[], scope: PageScope): ElementContent[] {
  return inlineToHast(withWholes(content, scope), scope.numbers);
}

/** Text-level content; numbers of the clinic are links that call it, where they stand in no other link. */
function inlineToHast(content: readonly Inline[], numbers: Numbers | undefined): ElementContent[] {
  return content.flatMap((inline) => pieceToHast(inline, numbers));
}

function pieceToHast(inline: Inline, numbers: Numbers | undefined): readonly ElementContent[] {
  switch (inline.kind) {
    case 'text':
      return numbers ? callable(inline.text, numbers) : [{ type: 'text', value: inline.text }];
    case 'strong':
      return [h('strong', inlineToHast(inline.children, numbers))];
    case 'emphasis':
      return [h('em', inlineToHast(inline.children, numbers))];
    case 'isolate':
      return [h('bdi', inlineToHast(inline.children, numbers))];
    case 'keep':
      return inline.soft
        ? inlineToHast(inline.children, numbers)
        : [h('span', { className: ['keep'] }, inlineToHast(inline.children, numbers))];
    case 'link':
      return [h('a', { href: inline.address }, inlineToHast(inline.children, undefined))];
    case 'line-break':
      return [h('br')];
    case 'blank':
      return [h('span', { className: ['blank'] })];
    case 'page-number':
    case 'page-count':
      return [];
    default:
      return inline satisfies never;
  }
}
