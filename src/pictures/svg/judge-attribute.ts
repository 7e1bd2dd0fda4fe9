import { judgeCss, judgeValue } from './judge-css.js';
import { DROP, type Judgement, KEEP, REASON, refuse } from './reasons.js';

const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

/** An attribute as the parser hands it over. */
interface RawAttribute {
  readonly local: string;
  readonly namespace: string;
  readonly value: string;
}

const KEPT = new Set(
  (
    'id class style d x y x1 x2 y1 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio points ' +
    'transform transform-origin fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-opacity opacity offset stop-color stop-opacity ' +
    'gradientUnits gradientTransform spreadMethod clip-path clip-rule clipPathUnits mask mask-type maskUnits ' +
    'maskContentUnits color display visibility overflow paint-order vector-effect shape-rendering ' +
    'color-interpolation'
  ).split(' '),
);

/** Elements whose reference is drawn; on all others it would be ignored. */
const REFERRING = new Set(['use', 'linearGradient', 'radialGradient']);

/** Whether an attribute of a kept element is kept; unknown ones show nothing and are dropped, dangerous ones never pass. */
export function judgeAttribute(element: string, attribute: RawAttribute): Judgement {
  const { local, namespace, value } = attribute;
  if (/^on/iu.test(local) && namespace === '') return refuse(REASON.eventHandler);
  if (local === 'href' && (namespace === '' || namespace === XLINK_NAMESPACE))
    return judgeHref(element, value);
  if (namespace !== '') return DROP;
  if (/^(?:filter|marker(?:-start|-mid|-end)?)$/u.test(local)) return judgeCss(`${local}:${value}`, DROP);
  const judgement = local === 'style' ? judgeCss(value) : judgeValue(value);
  return judgement.kind === 'refuse' || KEPT.has(local) ? judgement : DROP;
}

function judgeHref(element: string, value: string): Judgement {
  const judgement = judgeValue(value);
  if (judgement.kind === 'refuse') return judgement;
  if (!/^\s*#[^\s"'()%\\]+\s*$/u.test(value)) return refuse(REASON.external);
  return REFERRING.has(element) ? KEEP : DROP;
}
