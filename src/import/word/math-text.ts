import { allOf, type Element } from './element.js';

/** The letters of an equation, in a row. */
export function mathText(element: Element): string {
  return allOf(element, 'm:t')
    .map(({ text }) => text)
    .join('');
}
