import type { XmlElement } from './xml-element.js';

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
export function growTree(): GrowingTree {
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
