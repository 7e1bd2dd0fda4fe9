import type { ContainerDirective } from 'mdast-util-directive';
import { didYouMean } from '../diagnostics/index.js';
import { placeOfNode, sourceOfNode, type MarkdownContext } from './markdown-context.js';

/**
 * Logs what a `:::name` says that nobody would print or obey: words in brackets, attributes that are not known, an end that
 * is missing.
 *
 * @param attributes those that it knows; undefined where somebody else has looked at them, or at the name
 */
export function checkContainer(
  node: ContainerDirective,
  attributes: readonly string[] | undefined,
  context: MarkdownContext,
): void {
  const { log } = context;
  const place = placeOfNode(node, context);
  const [first] = node.children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true)
    log.error(
      'section-label',
      `the words in brackets behind ":::${node.name}" are no part of it`,
      placeOfNode(first, context),
      'write them under it, as a ## heading or a paragraph',
    );
  if (!/\n[ \t>]*:{3,}[ \t]*$/u.test(sourceOfNode(node, context)))
    log.error(
      'unclosed-section',
      `the section ":::${node.name}" is never closed`,
      place,
      'end it with a line of as many colons',
    );
  for (const name of attributes === undefined ? [] : Object.keys(node.attributes ?? {}))
    if (attributes?.includes(name) !== true)
      log.error(
        'unknown-attribute',
        `":::${node.name}" does not know "${name}"`,
        place,
        didYouMean(name, attributes ?? [], 'take it out'),
      );
}
