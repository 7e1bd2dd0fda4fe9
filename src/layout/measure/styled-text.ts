import type { Place } from '../../diagnostics/index.js';
import type { Inline } from '../../document/index.js';
import type { Stretch, Weight } from '../../fonts/index.js';
import type { Keep } from '../../wholes/index.js';
import type { Owner, StructureNode } from '../structure.js';

/** A stretch of a text that looks and belongs alike. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly weight: Weight;
  readonly underline: boolean;
  readonly owner: Owner;
  readonly address: string | undefined;
  readonly place: Place;
  /** Its signs stand in the file one behind another, from its place on. */
  readonly isWritten?: true;
}

/** A paragraph's text in one string, with what lies over it. A forced line break is U+2028. */
export interface StyledText {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly keeps: readonly Keep[];
  /** Stretches that are ordered by themselves, whichever way the text around them runs. */
  readonly isolates: readonly Stretch[];
}

/** What the numbers of pages are while the text is made; a folio is measured with the widest first. */
export interface PageNumbers {
  readonly page: number;
  readonly total: number;
}

export interface InlineLook {
  readonly weight: Weight;
  readonly emphasis: 'underline' | 'bold';
  readonly owner: Owner;
  readonly numbers: PageNumbers;
}

/** Inline content to one text with spans; links become nodes of the structure under the owner. */
export function toStyledText(content: readonly Inline[], look: InlineLook): StyledText {
  const spans: Span[] = [];
  const keeps: Keep[] = [];
  const isolates: Stretch[] = [];
  let text = '';
  const append = (piece: string, inline: Inline, state: SpanState): void => {
    if (piece === '') return;
    const isWritten = inline.kind === 'text' && inline.isWritten;
    spans.push({
      start: text.length,
      end: text.length + piece.length,
      ...state,
      place: inline.place,
      ...(isWritten && { isWritten }),
    });
    text += piece;
  };
  const walk = (inline: Inline, state: SpanState): void => {
    switch (inline.kind) {
      case 'text':
        return append(inline.text, inline, state);
      case 'line-break':
        // The blank before it keeps the words apart for whoever reads the text without its lines.
        return append(text.endsWith(' ') ? '\u2028' : ' \u2028', inline, state);
      case 'page-number':
        return append(String(look.numbers.page), inline, state);
      case 'page-count':
        return append(String(look.numbers.total), inline, state);
      case 'blank':
        return;
      case 'strong':
        return walkAll(inline.children, { ...state, weight: 'bold' });
      case 'emphasis':
        return walkAll(
          inline.children,
          look.emphasis === 'bold' ? { ...state, weight: 'bold' } : { ...state, underline: true },
        );
      case 'link':
        return walkAll(inline.children, {
          ...state,
          underline: true,
          address: inline.address,
          owner: linkUnder(state.owner),
        });
      case 'keep': {
        const start = text.length;
        walkAll(inline.children, state);
        keeps.push({ start, end: text.length, soft: inline.soft });
        return;
      }
      case 'isolate': {
        const start = text.length;
        walkAll(inline.children, state);
        isolates.push({ start, end: text.length });
        return;
      }
      default:
        return inline satisfies never;
    }
  };
  const walkAll = (children: readonly Inline[], state: SpanState): void => {
    for (const child of children) walk(child, state);
  };
  walkAll(content, { weight: look.weight, underline: false, owner: look.owner, address: undefined });
  return { text, spans: RIGHT_TO_LEFT.test(text) ? spokenSpans(spans, text) : spans, keeps, isolates };
}

type SpanState = Pick<Span, 'weight' | 'underline' | 'owner' | 'address'>;

function linkUnder(owner: Owner): Owner {
  if (typeof owner === 'string') return owner;
  const link: StructureNode = { role: 'Link', parent: owner };
  return link;
}

/** Letters of scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * Spans whose words a screen reader is told besides: a line from right to left is drawn from its left end on, so that
 * what is drawn has the letters in another order than the words (ISO 32000-1, 14.9.4).
 */
function spokenSpans(spans: readonly Span[], text: string): readonly Span[] {
  const spoken: Span[] = [];
  let start = 0;
  while (start < spans.length) {
    const owner = spans[start]?.owner ?? 'layout';
    let next = start + 1;
    while (next < spans.length && spans[next]?.owner === owner) next += 1;
    const group = spans.slice(start, next);
    const said = spokenUnder(owner, text.slice(group[0]?.start, group.at(-1)?.end));
    for (const span of group) spoken.push({ ...span, owner: said });
    start = next;
  }
  return spoken;
}

function spokenUnder(owner: Owner, words: string): Owner {
  if (typeof owner === 'string') return owner;
  const said: StructureNode = { role: 'Span', parent: owner, actualText: words.replaceAll('\u2028', '') };
  return said;
}
