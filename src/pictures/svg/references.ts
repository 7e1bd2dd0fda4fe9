import type { SvgElement } from './svg-element.js';

/** A reference to another element of the same picture, by its id. */
interface Reference {
  readonly id: string;
  /** Where the attribute or style sheet that holds it stands. */
  readonly offset: number;
}

/** Every reference that an element makes: its `href`, and `url(#…)` in its attributes or its style sheet. */
export function referencesOf(element: SvgElement): readonly Reference[] {
  const inAttributes = element.attributes.flatMap(({ name, value, offset }) => {
    const ids = name === 'href' ? [value.trim().slice(1)] : urlIds(value);
    return ids.map((id) => ({ id, offset }));
  });
  return [...inAttributes, ...urlIds(element.css).map((id) => ({ id, offset: element.offset }))];
}

/** The ids in the `url(#…)` of a value or of declarations. */
export function urlIds(value: string): readonly string[] {
  return [...value.matchAll(/url\(\s*(?:['"]\s*)?#([^\s'")]+)/giu)].map(([, id]) => id ?? '');
}
