import type { Place } from '../diagnostics/index.js';
import { cutAtPlaces, withWords, type TextWithPlaces } from '../text/index.js';
import type { Element } from './read-markup.js';
import { VOCABULARY } from './vocabulary.js';

/** What one copy fills into the places of a forme. */
export interface Filling {
  /** Words by the numbers of their place marks. */
  readonly words: readonly string[];
  /** The place of a word, by the number of the mark that stands for the name of its file. */
  readonly placeOf: (index: number) => Place;
}

/** The elements of a sheet, with places where the words of a copy will stand. */
export interface ElementForme {
  /** The elements of one copy; undefined where a tag would not take one of its words. */
  readonly fill: (filling: Filling) => Element | undefined;
}

/** Casts elements that were read with place marks: those without any stand in all copies as the same objects. */
export function castElements(root: Element): ElementForme {
  const fillRoot = toFill(root);
  if (typeof fillRoot !== 'function') return { fill: () => fillRoot };
  return {
    fill: (filling) => {
      const one: OneCopy = { ...filling, isSound: true };
      const filled = fillRoot(one);
      return one.isSound ? filled : undefined;
    },
  };
}

/** A copy while it is filled. */
interface OneCopy extends Filling {
  isSound: boolean;
}

type Fill = (copy: OneCopy) => Element;

/** What fills an element; where it has no place in it, the element itself as it stands in every copy. */
function toFill(element: Element): Element | Fill {
  const { name } = element;
  const children = element.children.map((child) =>
    typeof child === 'string' ? (cutAtPlaces(child) ?? child) : toFill(child),
  );
  const attributes = Object.entries(element.attributes).map(([key, value]) => {
    const pattern = VOCABULARY[name]?.attributes[key]?.pattern;
    return { key, value: cutAtPlaces(value) ?? value, pattern };
  });
  const [place] = cutAtPlaces(element.place.file)?.places ?? [];
  const isStanding =
    place === undefined &&
    children.every((child) => typeof child === 'string' || 'standing' in child) &&
    attributes.every(({ value }) => typeof value === 'string');
  if (isStanding) return { ...element, children: children as Element['children'], standing: true };
  const isFilled = attributes.some(({ value }) => typeof value !== 'string');
  return (copy) => ({
    name,
    attributes: isFilled ? filledAttributes(attributes, copy) : element.attributes,
    children: children.map((child) => filledChild(child, copy)),
    place: place === undefined ? element.place : copy.placeOf(place),
  });
}

function filledChild(
  child: string | TextWithPlaces | Element | Fill,
  copy: OneCopy,
): Element['children'][number] {
  if (typeof child === 'string') return child;
  if (typeof child === 'function') return child(copy);
  return 'places' in child ? withWords(child, copy.words) : child;
}

interface Attribute {
  readonly key: string;
  readonly value: string | TextWithPlaces;
  readonly pattern: RegExp | undefined;
}

function filledAttributes(attributes: readonly Attribute[], copy: OneCopy): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const { key, value, pattern } of attributes) {
    const text = typeof value === 'string' ? value : withWords(value, copy.words);
    if (pattern?.test(text) === false) copy.isSound = false;
    filled[key] = text;
  }
  return filled;
}
