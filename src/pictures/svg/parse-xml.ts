import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Checked, passed, type Refusal, refused } from '../checked.js';
import { notWellFormed, type Reason, REASON } from './reasons.js';

/** A drawn logo has tens to hundreds of elements, an illustrated figure up to some thousand. */
const MAX_ELEMENTS = 5000;
/** Drawing programs nest a dozen groups; renderers give up near a hundred. */
const MAX_DEPTH = 64;
/** What is read at once, in UTF-16 units. */
const PIECE = 4096;

/** A name, and at most where the rules of SVG are published: nothing that could define anything, and nothing is fetched. */
const PLAIN_DOCTYPE = /^\s*svg(?:\s+PUBLIC\s+(?:"[^"]*"|'[^']*')(?:\s+(?:"[^"]*"|'[^']*'))?)?\s*$/u;

/**
 * Parses XML source to a tree within the budgets of elements and depth, or says the first thing that stops it.
 *
 * No document type that defines anything passes, so there are no entities to expand, and nothing is ever fetched.
 */
export function parseXml(source: string): Checked<XmlElement> {
  const parser = new SaxesParser({ xmlns: true });
  const tree = growTree();
  const offsets = new Map<string, number>();
  let elements = 0;
  let stopped: Refusal | undefined;
  const stop = (reason: Reason, offset: number) => (stopped ??= { ...reason, offset });
  const isStopped = () => stopped !== undefined;
  const lastSeen = (sought: string) => lastBefore(source, sought, parser.position);

  parser.on('error', (error) => stop(notWellFormed(error.message), Math.min(parser.position, source.length)));
  parser.on('doctype', (doctype) => {
    if (!PLAIN_DOCTYPE.test(doctype)) stop(REASON.doctype, lastSeen('<!DOCTYPE'));
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') stop(REASON.external, lastSeen('<?'));
  });
  parser.on('opentagstart', () => offsets.clear());
  parser.on('attribute', ({ name }) => offsets.set(name, attributeOffset(source, name, parser.position)));
  parser.on('opentag', (tag) => {
    // an attribute's value cannot hold a "<", so the last one is this element's
    const offset = lastSeen('<');
    if (++elements > MAX_ELEMENTS) stop(REASON.tooManyElements, offset);
    if (tree.depth() >= MAX_DEPTH) stop(REASON.tooDeep, offset);
    if (!stopped)
      tree.open({ local: tag.local, namespace: tag.uri, attributes: attributesOf(tag, offsets), offset });
  });
  parser.on('closetag', tree.close);
  parser.on('text', tree.addText);
  parser.on('cdata', tree.addText);
  // What nests without end is read no further: the parser goes over all open elements for each new one.
  for (let at = 0; at < source.length && !isStopped(); at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  if (!stopped) parser.close();

  if (stopped) return refused(stopped);
  const root = tree.root();
  return root ? passed(root) : refused({ ...REASON.notSvg, offset: 0 });
}

function attributesOf(tag: SaxesTagNS, offsets: ReadonlyMap<string, number>): XmlAttribute[] {
  return Object.values(tag.attributes).map(({ name, local, uri, value }) => ({
    local,
    namespace: uri,
    value,
    offset: offsets.get(name) ?? 0,
  }));
}

/** Where an attribute's name stands, when the parser has just read the closing quote of its value. */
function attributeOffset(source: string, name: string, afterQuote: number): number {
  const quote = source[afterQuote - 1] ?? '"';
  return lastBefore(source, name, lastBefore(source, quote, afterQuote - 1));
}

function lastBefore(source: string, sought: string, position: number): number {
  return Math.max(0, source.lastIndexOf(sought, position - 1));
}

interface GrowingElement extends XmlElement {
  readonly children: GrowingElement[];
  text: string;
}

/** A tree that grows in the order in which a parser meets its parts. */
interface GrowingTree {
  readonly open: (element: Omit<XmlElement, 'children' | 'text'>) => void;
  readonly close: () => void;
  readonly addText: (text: string) => void;
  /** How many elements are open now. */
  readonly depth: () => number;
  readonly root: () => XmlElement | undefined;
}

/** Starts an empty tree. */
function growTree(): GrowingTree {
  const open: GrowingElement[] = [];
  let root: XmlElement | undefined;
  return {
    open: (opened) => {
      const element = { ...opened, children: [], text: '' };
      root ??= element;
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    addText: (text) => {
      const current = open.at(-1);
      if (current) current.text += text;
    },
    depth: () => open.length,
    root: () => root,
  };
}

/** An attribute as it stands in the source. */
interface XmlAttribute {
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
  /** Where its name stands, in UTF-16 units. */
  readonly offset: number;
}

/** An element as it stands in the source, nothing judged yet. */
export interface XmlElement {
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Its own text and character data, put together. */
  readonly text: string;
  /** Where its `<` stands, in UTF-16 units. */
  readonly offset: number;
}
