import { placeToText } from '../diagnostics/index.js';
import type { Element } from './read-markup.js';

/** Whether two elements say the same at the same places; whether they stand in other copies, too, does not matter. */
export function isSameElement(a: Element, b: Element): boolean {
  const keys = Object.keys(a.attributes);
  return (
    a.name === b.name &&
    placeToText(a.place) === placeToText(b.place) &&
    keys.length === Object.keys(b.attributes).length &&
    keys.every((key) => a.attributes[key] === b.attributes[key]) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => {
      const other = b.children[index];
      if (typeof child === 'string' || typeof other === 'string') return child === other;
      return other !== undefined && isSameElement(child, other);
    })
  );
}
