import type { Log } from '../diagnostics/index.js';
import { checkAddress } from './check-address.js';
import { checkCapitals } from './check-capitals.js';
import type { Inline } from './document.js';
import type { Element } from './read-markup.js';
import type { Making } from './shared-parts.js';

/** The content of a text-level element; white space folds to single blanks, and none is left at either end. */
export function toInline(element: Element, { log, shared }: Making): readonly Inline[] {
  if (element.standing !== true || !shared) return newInline(element, log);
  return shared.contents.of(element, log, (said) => shared.stand(newInline(element, said)));
}

function newInline(element: Element, log: Log): readonly Inline[] {
  return trimEnds(foldBlanks(element.children.flatMap((child) => inlineOf(child, element, log))));
}

function inlineOf(child: Element | string, parent: Element, log: Log): readonly Inline[] {
  if (typeof child === 'string') {
    checkCapitals(child, parent.place, log);
    const text = child.replaceAll(/[ \t\n]+/gu, ' ');
    const isWritten = parent.name === 'from' && parent.attributes['own'] === undefined && text === child;
    return [{ kind: 'text', text, place: parent.place, ...(isWritten && { isWritten }) }];
  }
  const { name, attributes, place } = child;
  const children = (): readonly Inline[] => child.children.flatMap((inner) => inlineOf(inner, child, log));
  switch (name) {
    case 'from':
      return children();
    case 'strong':
      return [{ kind: 'strong', children: children(), place }];
    case 'em':
      return [{ kind: 'emphasis', children: children(), place }];
    case 'keep':
      return [{ kind: 'keep', soft: attributes['soft'] === 'yes', children: children(), place }];
    case 'isolate':
      return [{ kind: 'isolate', children: children(), place }];
    case 'a': {
      const address = checkAddress(attributes['href'] ?? '', place, log);
      return address === undefined ? children() : [{ kind: 'link', address, children: children(), place }];
    }
    case 'br':
      return [{ kind: 'line-break', place }];
    case 'page-number':
    case 'page-count':
    case 'blank':
      return [{ kind: name, place }];
    default:
      return [];
  }
}

/** Two blanks that meet where elements join become one. */
function foldBlanks(content: readonly Inline[], state = { blank: true }): readonly Inline[] {
  return content.map((inline): Inline => {
    switch (inline.kind) {
      case 'text': {
        const isCut = state.blank && inline.text.startsWith(' ');
        const text = isCut ? inline.text.slice(1) : inline.text;
        if (text !== '') state.blank = text.endsWith(' ');
        const { place } = inline;
        return { ...inline, text, place: isCut ? { ...place, column: place.column + 1 } : place };
      }
      case 'strong':
      case 'emphasis':
      case 'isolate':
      case 'keep':
      case 'link':
        return { ...inline, children: foldBlanks(inline.children, state) };
      case 'line-break':
        state.blank = true;
        return inline;
      case 'page-number':
      case 'page-count':
      case 'blank':
        state.blank = false;
        return inline;
      default:
        return inline satisfies never;
    }
  });
}

function trimEnds(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (!last) return content;
  const rest = content.slice(0, -1);
  switch (last.kind) {
    case 'text': {
      const text = last.text.replace(/ $/u, '');
      return text === '' ? trimEnds(rest) : [...rest, { ...last, text }];
    }
    case 'strong':
    case 'emphasis':
    case 'isolate':
    case 'keep':
    case 'link': {
      const children = trimEnds(last.children);
      return children.length === 0 ? trimEnds(rest) : [...rest, { ...last, children }];
    }
    default:
      return content;
  }
}
