import { urlIds } from './references.js';
import { attributeOf, everyElement, type SvgElement } from './svg-element.js';

/** What declarations make a renderer do beyond painting a shape. */
interface Burden {
  /** Canvases that it must lay over each other, each as large as the picture. */
  readonly layers: number;
  /** The masks, clipping paths and gradients that it must work out first. */
  readonly ids: readonly string[];
}

/** A mask costs about ten times a see-through group (measured with librsvg 2.63). */
const MASK_LAYERS = 10;

const NO_BURDEN: Burden = { layers: 0, ids: [] };

/** The burden of `property: value` declarations, as in a `style` attribute or a rule. */
function burdenOf(declarations: string): Burden {
  return addBurdens(
    declarations.split(';').map((declaration) => {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim().toLowerCase();
      return { layers: layersOf(property, declaration.slice(colon + 1).trim()), ids: urlIds(declaration) };
    }),
  );
}

/** The burden of an element by its own attributes, without style sheets. */
export function ownBurden(element: SvgElement): Burden {
  return addBurdens(
    element.attributes.map(({ name, value }) =>
      name === 'style' ? burdenOf(value) : burdenOf(`${name}:${value.replaceAll(';', ' ')}`),
    ),
  );
}

/** The burden that a picture's style sheets lay on each element. */
export function sheetBurdens(root: SvgElement): (element: SvgElement) => Burden {
  const byClass = new Map<string, Burden>();
  let onEverything = NO_BURDEN;
  const css = [...everyElement(root)].map((element) => element.css).join('\n');
  for (const rule of css.split('}')) {
    const brace = rule.lastIndexOf('{');
    const burden = burdenOf(rule.slice(brace + 1));
    if (burden.layers === 0 && burden.ids.length === 0) continue;
    for (const selector of rule.slice(0, Math.max(0, brace)).split(',')) {
      const name = classOf(selector);
      if (name === undefined) onEverything = addBurdens([onEverything, burden]);
      else byClass.set(name, addBurdens([byClass.get(name) ?? NO_BURDEN, burden]));
    }
  }
  return (element) => {
    const classes = new Set((attributeOf(element, 'class') ?? '').split(/\s+/u));
    return addBurdens([onEverything, ...[...classes].map((name) => byClass.get(name) ?? NO_BURDEN)]);
  };
}

/** Only plain class selectors are understood; any other is taken to meet every element, which errs on the safe side. */
function classOf(selector: string): string | undefined {
  return /^\s*\.([\w-]+)\s*$/u.exec(selector)?.[1];
}

function layersOf(property: string, value: string): number {
  switch (property) {
    case 'mask':
      return value.startsWith('none') ? 0 : MASK_LAYERS;
    case 'opacity':
      return Number.parseFloat(value) >= 1 && !value.includes('%') ? 0 : 1;
    case 'mix-blend-mode':
      return value.startsWith('normal') ? 0 : 1;
    case 'isolation':
      return value.startsWith('isolate') ? 1 : 0;
    default:
      return 0;
  }
}

function addBurdens(burdens: readonly Burden[]): Burden {
  return {
    layers: burdens.reduce((sum, burden) => sum + burden.layers, 0),
    ids: [...new Set(burdens.flatMap((burden) => burden.ids))],
  };
}
