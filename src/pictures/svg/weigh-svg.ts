import { passed, refused, type Checked, type Refusal } from '../checked.js';
import { ownBurden, sheetBurdens } from './burden.js';
import { REASON } from './reasons.js';
import { attributeOf, everyElement, type SvgElement } from './svg-element.js';

/** How much a picture makes a renderer do, with every reference followed to its end. */
export interface SvgWeight {
  readonly shapes: number;
  /** Canvases laid over each other for transparency and masks. */
  readonly layers: number;
  /** The most of them that lie in each other, and are held at once. */
  readonly nested: number;
}

/** Doubling by `<use>` reaches a billion shapes with thirty elements; honest pictures stay below some thousand. */
const MAX_SHAPES = 20_000;

/** Open elements and references at once; the tree alone is at most 64 deep, and each step takes a place on our own stack. */
const MAX_CHAIN = 200;

/** Gradients are worked out quickly and may be shared by thousands of shapes. */
const PAINT = new Set(['linearGradient', 'radialGradient', 'stop']);

/** Weighs a picture with all its references, or refuses one that repeats itself too often or contains itself. */
export function weighSvg(root: SvgElement): Checked<SvgWeight> {
  const byId = elementsById(root);
  const burdenOfClass = sheetBurdens(root);
  const weighed = new Map<SvgElement, SvgWeight>();
  const entered = new Set<SvgElement>();
  let stopped: Refusal | undefined;

  const weigh = (element: SvgElement): SvgWeight => {
    const known = weighed.get(element);
    if (known) return known;
    if (entered.has(element)) stopped ??= { ...REASON.circular, offset: element.offset };
    if (entered.size > MAX_CHAIN) stopped ??= { ...REASON.tooChained, offset: element.offset };
    if (stopped) return { shapes: 0, layers: 0, nested: 0 };
    entered.add(element);
    const own = ownBurden(element);
    const sheet = burdenOfClass(element);
    const ids = new Set([...own.ids, ...sheet.ids, attributeOf(element, 'href')?.trim().slice(1) ?? '']);
    const parts = [...element.children, ...[...ids].flatMap((id) => byId.get(id) ?? [])].map(weigh);
    const layers = own.layers + sheet.layers;
    const weight = {
      shapes: (PAINT.has(element.name) ? 0 : 1) + sum(parts.map((part) => part.shapes)),
      layers: layers + sum(parts.map((part) => part.layers)),
      nested: layers + parts.reduce((most, part) => Math.max(most, part.nested), 0),
    };
    entered.delete(element);
    weighed.set(element, weight);
    return weight;
  };

  const weight = weigh(root);
  if (stopped) return refused(stopped);
  return weight.shapes > MAX_SHAPES ? refused({ ...REASON.tooCostly, offset: root.offset }) : passed(weight);
}

/** Two elements may wrongly share an id; both are weighed, since renderers differ in which they take. */
function elementsById(root: SvgElement): ReadonlyMap<string, readonly SvgElement[]> {
  const byId = new Map<string, SvgElement[]>();
  for (const element of everyElement(root)) {
    const id = attributeOf(element, 'id');
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), element]);
  }
  return byId;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
