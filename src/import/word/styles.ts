import { childOf, isOn, type Element, valueOf } from './element.js';

/** A style, with the one it is based on. */
export interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly runs: Element | undefined;
  readonly paragraphs: Element | undefined;
}
export type Styles = ReadonlyMap<string, Style>;

/** No chain of styles is longer; one that bites its own tail is. */
const MOST_BASES = 20;

/** The styles of `styles.xml` by their id. */
export function readStyles(part: Element): Styles {
  return new Map(
    part.children
      .filter(({ name }) => name === 'w:style')
      .map((style) => [
        style.attributes['w:styleId'] ?? '',
        {
          name: (valueOf(style, 'w:name') ?? '').toLowerCase(),
          basedOn: valueOf(style, 'w:basedOn'),
          runs: childOf(style, 'w:rPr'),
          paragraphs: childOf(style, 'w:pPr'),
        },
      ]),
  );
}

/** A style and those it is based on, the nearest first. */
export function chainOf(id: string | undefined, styles: Styles): readonly Style[] {
  const chain: Style[] = [];
  for (let at = id; at !== undefined && chain.length < MOST_BASES;) {
    const style: Style | undefined = styles.get(at);
    if (!style) break;
    chain.push(style);
    at = style.basedOn;
  }
  return chain;
}

/** 0 for a title, 1 to 9 for a heading, undefined for other paragraphs. */
export function headingLevelOf(properties: Element | undefined, styles: Styles): number | undefined {
  const id = valueOf(properties, 'w:pStyle');
  for (const { name, paragraphs } of chainOf(id, styles)) {
    if (name === 'title') return 0;
    const level = /^heading (?<level>[1-9])$/u.exec(name)?.groups?.['level'];
    if (level !== undefined) return Number(level);
    const outline = Number(valueOf(paragraphs, 'w:outlineLvl') ?? '9');
    if (outline < 9) return outline + 1;
  }
  const own = Number(valueOf(properties, 'w:outlineLvl') ?? '9');
  return own < 9 ? own + 1 : undefined;
}

/** How a run looks, as far as it may mean something. */
export interface Look {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
  readonly script: 'raised' | 'lowered' | undefined;
  readonly font: string | undefined;
  readonly colour: string | undefined;
  readonly highlight: string | undefined;
}

/** What a run's own properties say, and where they are silent its style, and then the style of its paragraph. */
export function lookOf(run: Element | undefined, paragraph: Element | undefined, styles: Styles): Look {
  const sources = [
    run,
    ...chainOf(valueOf(run, 'w:rStyle'), styles).map(({ runs }) => runs),
    ...chainOf(valueOf(paragraph, 'w:pStyle'), styles).map(({ runs }) => runs),
  ];
  const first = <Value>(ask: (source: Element | undefined) => Value | undefined): Value | undefined => {
    for (const source of sources) {
      const said = ask(source);
      if (said !== undefined) return said;
    }
    return undefined;
  };
  const script = first((source) => valueOf(source, 'w:vertAlign'));
  const fonts = first((source) => childOf(source, 'w:rFonts'));
  return {
    isBold: first((source) => isOn(source, 'w:b')) ?? false,
    isItalic: first((source) => isOn(source, 'w:i')) ?? false,
    isUnderlined: first((source) => isOn(source, 'w:u')) ?? false,
    isStruck:
      first((source) => isOn(source, 'w:strike')) === true ||
      first((source) => isOn(source, 'w:dstrike')) === true,
    isHidden: first((source) => isOn(source, 'w:vanish')) ?? false,
    script: script === 'superscript' ? 'raised' : script === 'subscript' ? 'lowered' : undefined,
    font: fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'],
    colour: first((source) => valueOf(source, 'w:color')),
    highlight:
      first((source) => valueOf(source, 'w:highlight')) ??
      first((source) => childOf(source, 'w:shd')?.attributes['w:fill']),
  };
}
