/** An attribute that passed, and where its name stands in the source. */
export interface SvgAttribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** An element that passed. `css` is filled in `style` elements only; no other text is ever kept. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: readonly SvgAttribute[];
  readonly children: readonly SvgElement[];
  readonly css: string;
  /** Where its `<` stands in the source, in UTF-16 units. */
  readonly offset: number;
}

/** The value of an attribute that an element may have. */
export function attributeOf(element: SvgElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** An element and everything below it, in document order. */
export function* everyElement(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}
