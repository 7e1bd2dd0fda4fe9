import { type Checked, passed, type Refusal, refused } from '../checked.js';
import { judgeAttribute } from './judge-attribute.js';
import { judgeCss, withoutComments } from './judge-css.js';
import { judgeElement, reasonNotToUse } from './judge-element.js';
import { type Reason, REASON } from './reasons.js';
import { referencesOf } from './references.js';
import { everyElement, type SvgAttribute, type SvgElement } from './svg-element.js';
import type { XmlElement } from './parse-xml.js';

/**
 * Keeps the drawing of a parsed SVG and nothing else, or says everything in it that may not pass.
 *
 * The same reason is said once: a logo with three hundred letters is told once that it has live text.
 */
export function checkTree(document: XmlElement): Checked<SvgElement> {
  if (document.local !== 'svg') return refused({ ...REASON.notSvg, offset: document.offset });
  const refusals = new Map<string, Refusal>();
  const refuse = (reason: Reason, offset: number) => {
    if (!refusals.has(reason.what)) refusals.set(reason.what, { ...reason, offset });
  };
  const unusable = new Map<string, Reason>();
  const root = keepElement(document, refuse, unusable);
  if (root)
    for (const element of everyElement(root))
      for (const { id, offset } of referencesOf(element)) {
        const reason = unusable.get(id);
        if (reason) refuse(reason, offset);
      }
  if (refusals.size > 0) return refused(...refusals.values());
  return root ? passed(root) : refused({ ...REASON.notSvg, offset: document.offset });
}

type Refuse = (reason: Reason, offset: number) => void;

function keepElement(raw: XmlElement, refuse: Refuse, unusable: Map<string, Reason>): SvgElement | undefined {
  const judgement = judgeElement(raw.local, raw.namespace);
  if (judgement.kind === 'refuse') refuse(judgement.reason, raw.offset);
  if (judgement.kind !== 'keep') {
    noteUnusable(raw, unusable);
    return undefined;
  }
  const css = raw.local === 'style' ? withoutComments(raw.text) : '';
  const styling = judgeCss(css);
  if (styling.kind === 'refuse') refuse(styling.reason, raw.offset);
  return {
    name: raw.local,
    attributes: keepAttributes(raw, refuse),
    children: raw.children.flatMap((child) => keepElement(child, refuse, unusable) ?? []),
    css,
    offset: raw.offset,
  };
}

function noteUnusable(raw: XmlElement, unusable: Map<string, Reason>): void {
  const reason = reasonNotToUse(raw.local);
  const id = raw.attributes.find(({ local, namespace }) => local === 'id' && namespace === '')?.value;
  if (reason && id !== undefined) unusable.set(id, reason);
}

function keepAttributes(raw: XmlElement, refuse: Refuse): SvgAttribute[] {
  return raw.attributes.flatMap((attribute) => {
    const value = attribute.local === 'style' ? withoutComments(attribute.value) : attribute.value;
    const judgement = judgeAttribute(raw.local, { ...attribute, value });
    if (judgement.kind === 'refuse') refuse(judgement.reason, attribute.offset);
    return judgement.kind === 'keep' ? [{ name: attribute.local, value, offset: attribute.offset }] : [];
  });
}
