import Handlebars from 'handlebars';
import { placeToText, type Place } from '../diagnostics/index.js';

/** Text in the tag vocabulary of `document/`, already escaped; Handlebars leaves it as it is. */
export const Markup = Handlebars.SafeString;
export type Markup = Handlebars.SafeString;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for element content and double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** Escaped text whose lines, which only values have, stay lines in print. */
export function linesToMarkup(escaped: string): string {
  return escaped.includes('\n') ? escaped.replaceAll(/(?<![ \t])[ \t]*\n\s*/gu, '<br/>') : escaped;
}

/** An element that remembers its place: `<p at="file:1:1">…</p>`. */
export function element(
  name: string,
  place: Place,
  content: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name} at="${escapeMarkup(placeToText(place))}"${written.join('')}>${content}</${name}>`;
}
