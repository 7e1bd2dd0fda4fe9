/** An attribute as it stands in the source. */
export interface XmlAttribute {
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
