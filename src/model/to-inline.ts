import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast';
import { checkLink } from './check-link.js';
import type { Inline, TextRun } from './section.js';
import {
  type MarkdownContext,
  offsetsOf,
  placeOfNode,
  sourceBefore,
  sourceOfNode,
} from './markdown-context.js';
import { refuseStraySigns } from './refuse-stray-signs.js';
import { refuseUntranslated } from './refuse-untranslated.js';
import { refuseWordMarks } from './refuse-word-marks.js';
import { textRunsOf } from './text-runs-of.js';
import { saysNothing } from '../text/index.js';
import { plainWords } from './plain-words.js';

/** A whole cell of three or more underscores is a space to write in. */
const WRITE_IN = /^\s*_{3,}\s*$/u;

/** Markdown's text-level nodes to ours; what cannot be printed is logged and left out. */
export function toInline(nodes: readonly PhrasingContent[], context: MarkdownContext): readonly Inline[] {
  return nodes.flatMap((node) => inlineOf(node, context));
}

/** The content of a table cell: text, or a space to write in. */
export function toCellContent(
  nodes: readonly PhrasingContent[],
  context: MarkdownContext,
): readonly Inline[] {
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'text' && WRITE_IN.test(only.value)) {
    return [{ kind: 'write-in', place: placeOfNode(only, context) }];
  }
  return toInline(nodes, context);
}

function inlineOf(node: PhrasingContent, context: MarkdownContext): readonly Inline[] {
  const place = placeOfNode(node, context);
  switch (node.type) {
    case 'text':
      return textRunsOf(node, context).map((run) => {
        refuseStraySigns(run, context.log);
        refuseWordMarks(run, context.log);
        refuseUntranslated(run, context.log);
        return run;
      });
    case 'strong':
      checkRun(node, context);
      return [{ kind: 'strong', children: toInline(node.children, context), place }];
    case 'emphasis':
      checkRun(node, context);
      return [{ kind: 'emphasis', children: toInline(node.children, context), place }];
    case 'break':
      return [{ kind: 'line-break', place }];
    case 'link': {
      checkLinkMarkup(node, context);
      const children = toInline(node.children, context);
      const words = plainWords(children);
      if (saysNothing(words))
        context.log.error('empty-link', 'the link has no words', place, 'write [the words](https://…)');
      checkLink(words, node.url, place, context.log);
      return [{ kind: 'link', address: addressOf(node.url, node, context), children, place }];
    }
    case 'image':
      context.log.error(
        'picture-in-text',
        'a picture stands inside a line of text',
        place,
        'give it a paragraph of its own',
      );
      return [];
    default:
      context.log.error(
        'unknown-markup',
        `${wordFor(node.type)} cannot be printed on a handout`,
        place,
        'write it as plain text, **strong** or a [link](https://…), and \\< for a < that is printed',
      );
      return [];
  }
}

/**
 * A `**` of which one star is a mark and the other is text, as in `**5* 2**`; or words set apart in which other `**` stand:
 * of `**2**x**500**`, nobody can say which belong together.
 */
function checkRun(node: Strong | Emphasis, context: MarkdownContext): void {
  const source = sourceOfNode(node, context);
  const { end } = offsetsOf(node);
  const isCrossed =
    node.type === 'strong' &&
    node.children.some((child) => child.type === 'text' && /(?<!\\)\*\*/u.test(sourceOfNode(child, context)));
  const isCut = isCrossed || /(?<!\\)\*$/u.test(sourceBefore(node, context)) || context.text[end] === '*';
  if (source.startsWith('*') && isCut)
    context.log.error(
      'stray-strong',
      isCrossed
        ? 'other ** stand between these, and nobody can say which belong together'
        : 'the stars before and behind these words are not as many',
      placeOfNode(node, context),
      'write **words** or *words*, and \\* for a star that is printed',
    );
}

/** Words that a link says to nobody on paper, and addresses in angle brackets, which lose them. */
function checkLinkMarkup(node: Link, context: MarkdownContext): void {
  const place = placeOfNode(node, context);
  if (!sourceOfNode(node, context).startsWith('['))
    context.log.error(
      'bare-link',
      'an address in < > would lose them in print',
      place,
      'write the address alone, or [words](https://…)',
    );
  if ((node.title ?? '') !== '')
    context.log.error(
      'link-title',
      'the words in quotes behind the address are printed nowhere',
      place,
      'take them out, or write them into the text',
    );
}

function addressOf(url: string, node: PhrasingContent, context: MarkdownContext): TextRun {
  return { kind: 'text', value: url, source: sourceOfNode(node, context), place: placeOfNode(node, context) };
}

function wordFor(type: string): string {
  switch (type) {
    case 'html':
      return 'HTML';
    case 'inlineCode':
      return 'code';
    case 'imageReference':
    case 'linkReference':
      return 'a reference or a footnote';
    default:
      return `"${type}"`;
  }
}
