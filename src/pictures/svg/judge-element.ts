import { DROP, type Judgement, KEEP, type Reason, REASON, refuse, unknownElement } from './reasons.js';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const KEPT = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon ' +
    'linearGradient radialGradient stop clipPath mask style'
  ).split(' '),
);

const QUIET = new Set(['metadata', 'title', 'desc']);

/**
 * Definitions that show nothing by themselves. Drawing programs leave unused ones behind, so they vanish here
 * and only using them is refused.
 */
const REASON_TO_USE: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['filter', REASON.filter],
  ['marker', REASON.marker],
  ['pattern', REASON.pattern],
]);

const REASON_TO_REFUSE: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['script', REASON.script],
  ['foreignObject', REASON.foreignObject],
  ['image', REASON.image],
  ['feImage', REASON.image],
  ['a', REASON.link],
  ...['text', 'tspan', 'textPath', 'tref', 'altGlyph'].map((name) => [name, REASON.text] as const),
  ...['animate', 'animateTransform', 'animateMotion', 'animateColor', 'set', 'discard'].map(
    (name) => [name, REASON.animation] as const,
  ),
]);

/** Whether an element is kept; elements of editors' own namespaces show nothing and are dropped, scripts never pass. */
export function judgeElement(local: string, namespace: string): Judgement {
  if (local.toLowerCase() === 'script') return refuse(REASON.script);
  if (namespace !== SVG_NAMESPACE && namespace !== '') return DROP;
  if (KEPT.has(local)) return KEEP;
  if (QUIET.has(local) || REASON_TO_USE.has(local)) return DROP;
  return refuse(REASON_TO_REFUSE.get(local) ?? unknownElement(local));
}

/** Why a dropped definition may not be referred to; undefined for elements that nothing refers to. */
export function reasonNotToUse(element: string): Reason | undefined {
  return REASON_TO_USE.get(element);
}
