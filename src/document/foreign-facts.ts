import type { Foreign } from './document.js';
import type { Element } from './read-markup.js';

/** What the tag `<foreign>` says of the blocks in it. */
export function foreignFacts({ attributes }: Element): Pick<Foreign, 'kind' | 'language' | 'direction'> {
  const { lang = '', dir } = attributes;
  return { kind: 'foreign', language: lang, ...((dir === 'ltr' || dir === 'rtl') && { direction: dir }) };
}
