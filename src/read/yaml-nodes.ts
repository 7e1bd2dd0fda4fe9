import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';

/** A value as a node of the YAML tree, when it is one. */
export function asNode(value: unknown): Node | undefined {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : undefined;
}

/** The offset at which a node begins, after its anchor and tag; the beginning of the text for what is written nowhere. */
export function startOf(node: Node | undefined): number {
  return node?.range ? node.range[0] : 0;
}
