/** Longest piece of a file that a message repeats. */
const MAX_QUOTED = 80;

const PLAIN_SVG = 'save it as plain SVG, or export it as PNG with 600 dots per inch';

/** The words for everything that makes an SVG more than a drawing, or less than a safe one. */
export const REASON = {
  doctype: {
    code: 'svg-doctype',
    what: 'has a document type declaration (<!DOCTYPE>) that defines something, which can hide other content',
    hint: 'delete it from "<!DOCTYPE" to its ">", or save the picture as plain SVG',
  },
  script: { code: 'svg-script', what: 'contains a script', hint: 'delete the <script> element' },
  foreignObject: {
    code: 'svg-foreign-object',
    what: 'contains a piece of a web page (foreignObject)',
    hint: PLAIN_SVG,
  },
  image: {
    code: 'svg-image',
    what: 'contains another picture',
    hint: 'use that picture itself, as PNG or JPEG, or trace it to shapes',
  },
  text: {
    code: 'svg-text',
    what: 'contains live text, which would print in whatever font is at hand',
    hint: 'turn the text into outlines (Inkscape: Path > Object to Path; Illustrator: Type > Create Outlines)',
  },
  animation: {
    code: 'svg-animation',
    what: 'contains an animation',
    hint: 'delete the animation; paper stands still',
  },
  link: {
    code: 'svg-link',
    what: 'contains a link',
    hint: 'take the shapes out of the <a> element and delete it',
  },
  filter: {
    code: 'svg-filter',
    what: 'uses a filter, such as a shadow or a blur',
    hint: 'remove or flatten the effect, or export the picture as PNG with 600 dots per inch',
  },
  marker: {
    code: 'svg-marker',
    what: 'uses markers, such as arrowheads at the ends of lines',
    hint: 'turn the lines and their ends into shapes (Inkscape: Path > Stroke to Path)',
  },
  pattern: {
    code: 'svg-pattern',
    what: 'fills a shape with a pattern',
    hint: 'turn the pattern into shapes (Inkscape: Object > Pattern > Pattern to Objects), or fill it with a colour',
  },
  external: {
    code: 'svg-external',
    what: 'refers to something outside itself or to embedded data',
    hint: 'delete the reference, or draw what it shows inside the picture',
  },
  javascript: {
    code: 'svg-script',
    what: 'contains a script in a reference',
    hint: 'delete the "javascript:" reference',
  },
  eventHandler: {
    code: 'svg-event-handler',
    what: 'contains a script in an event attribute',
    hint: 'delete the attribute that starts with "on"',
  },
  cssEscape: {
    code: 'svg-style-escape',
    what: 'has a backslash in its styles, which can hide other content',
    hint: PLAIN_SVG,
  },
  tooManyElements: {
    code: 'svg-too-complex',
    what: 'has more than 5000 elements',
    hint: 'simplify it, or export it as PNG with 600 dots per inch',
  },
  tooDeep: {
    code: 'svg-too-complex',
    what: 'nests its elements more than 64 deep',
    hint: 'ungroup its shapes',
  },
  tooCostly: {
    code: 'svg-too-complex',
    what: 'draws its own parts again and again, more than 20000 shapes in all',
    hint: 'turn the clones into shapes and simplify them, or export it as PNG with 600 dots per inch',
  },
  tooChained: {
    code: 'svg-too-complex',
    what: 'leads from reference to reference more than 200 times',
    hint: 'turn the clones into shapes (Inkscape: Edit > Clone > Unlink Clone)',
  },
  circular: {
    code: 'svg-circular',
    what: 'has a part that contains itself',
    hint: 'delete the reference (href or url) that leads back to its own group',
  },
  tooManyLayers: {
    code: 'svg-too-complex',
    what: 'has too many see-through groups or masks to draw at print resolution',
    hint: 'flatten the transparency, or export it as PNG with 600 dots per inch',
  },
  noSize: {
    code: 'svg-size',
    what: 'does not say its size',
    hint: 'give the <svg> element a viewBox such as viewBox="0 0 300 100"',
  },
  absurdSize: {
    code: 'svg-size',
    what: 'has no usable size: a side is zero, beyond measure, or a thousand times the other',
    hint: 'fit the page to the drawing (Inkscape: Edit > Resize Page to Selection) and save again',
  },
  encoding: {
    code: 'svg-not-xml',
    what: 'is not written in UTF-8',
    hint: 'save it again as SVG with the encoding UTF-8',
  },
  notSvg: {
    code: 'svg-not-xml',
    what: 'does not start with an <svg> element',
    hint: 'save it again as plain SVG',
  },
  undrawable: {
    code: 'damaged-picture',
    what: 'cannot be drawn',
    hint: PLAIN_SVG,
  },
} as const satisfies Readonly<Record<string, Reason>>;

/** The words for text that is not well-formed XML; `detail` is the parser's. */
export function notWellFormed(detail: string): Reason {
  const words = detail
    .replace(/^\d+:\d+: /u, '')
    .replace(/\.$/u, '')
    .slice(0, MAX_QUOTED);
  const what = `is not well-formed XML: ${words}`;
  return { code: 'svg-not-xml', what, hint: 'save it again as plain SVG' };
}

/** The words for an element that is none of the drawing elements. */
export function unknownElement(name: string): Reason {
  return {
    code: 'svg-element',
    what: `contains <${name.slice(0, MAX_QUOTED)}>, which is not a shape that can be printed`,
    hint: PLAIN_SVG,
  };
}

/** A reason to refuse, before anyone knows where it stands. */
export interface Reason {
  readonly code: string;
  readonly what: string;
  readonly hint: string;
}

/** What happens to a part of an SVG: it is kept, it vanishes because it shows nothing, or the picture is refused. */
export type Judgement =
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'refuse'; readonly reason: Reason };

export const KEEP: Judgement = { kind: 'keep' };
export const DROP: Judgement = { kind: 'drop' };

export function refuse(reason: Reason): Judgement {
  return { kind: 'refuse', reason };
}
