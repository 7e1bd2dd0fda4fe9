import type { Paragraph, PhrasingContent } from 'mdast';
import { saysNothing } from '../text/index.js';
import { placeOfNode, sourceOfNode, type MarkdownContext } from './markdown-context.js';
import type { Block } from './section.js';
import { toInline } from './to-inline.js';

/** A paragraph that begins with a picture of its own: the picture, and what stands on the lines under it as its caption. */
export function figureOf(paragraph: Paragraph, context: MarkdownContext): Block | undefined {
  const [image, ...under] = paragraph.children;
  if (image?.type !== 'image' || !startsNewLine(under)) return undefined;
  const place = placeOfNode(image, context);
  const source = sourceOfNode(image, context);
  const title = image.title ?? '';
  if (saysNothing(image.alt ?? ''))
    context.log.error(
      'missing-alt',
      'the picture has no description',
      place,
      'write ![what it shows](…) for people who cannot see it',
    );
  if (title !== '' && under.length > 0)
    context.log.error(
      'two-captions',
      'the picture has a caption in its brackets, and another under it',
      place,
      'keep the one on the next line',
    );
  return {
    kind: 'figure',
    file: image.url,
    alt: { kind: 'text', value: image.alt ?? '', source, place },
    caption: title === '' ? toInline(under, context) : [{ kind: 'text', value: title, source, place }],
    place,
  };
}

/** A picture's caption stands on the line under it, in the same paragraph. */
function startsNewLine([next]: readonly PhrasingContent[]): boolean {
  return next === undefined || (next.type === 'text' && next.value.startsWith('\n'));
}
