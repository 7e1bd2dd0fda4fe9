import { isAlias, isMap, isScalar, visit, type Document, type Node } from 'yaml';
import { unprintableIn } from './unprintable-in.js';
import { asNode, startOf } from './yaml-nodes.js';

/** Notes a mistake at an offset of a YAML text. */
export type Refuse = (code: string, what: string, offset: number, hint: string) => void;

const SAY_IT_AGAIN = 'write the value out where it is used';

/** Refuses what YAML can do and nobody needs here: anchors, aliases, tags, keys that are no words or are there twice, hidden characters. */
export function refuseTricks(document: Document.Parsed, text: string, refuse: Refuse): void {
  visit(document, {
    Alias: (_, node) => {
      refuse('yaml-alias', `the alias *${node.source} is not allowed`, startOf(node), SAY_IT_AGAIN);
    },
    Node: (_, node) => {
      refuseAnchor(node, text, refuse);
      refuseTag(node, text, refuse);
      refuseHidden(node, refuse);
      refuseDoubleKeys(node, refuse);
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || pair.key.value === null)
        refuse('yaml-key', 'a key must be a word', startOf(asNode(pair.key)), 'write `key: value`');
      // What checks the shape of maps leaves this one out without a word, as it could change how objects behave.
      else if (pair.key.value === '__proto__')
        refuse('unknown-key', 'unknown key "__proto__"', startOf(pair.key), 'take it out');
    },
  });
}

/** The parser would do it by setting each key beside each other: of 20,000 keys, for seconds. */
function refuseDoubleKeys(node: Node, refuse: Refuse): void {
  if (!isMap(node)) return;
  const keys = new Set<unknown>();
  for (const { key } of node.items) {
    if (!isScalar(key) || key.value === null) continue;
    if (keys.has(key.value))
      refuse(
        'yaml-syntax',
        'the YAML cannot be read: keys must be unique, and this one is there already',
        startOf(key),
        'keep one of the two',
      );
    keys.add(key.value);
  }
}

function refuseAnchor(node: Node, text: string, refuse: Refuse): void {
  if (!('anchor' in node) || node.anchor === undefined) return;
  const written = `&${node.anchor}`;
  const at = text.lastIndexOf(written, startOf(node));
  refuse('yaml-anchor', `the anchor ${written} is not allowed`, at, SAY_IT_AGAIN);
}

/** The failsafe schema would read `!!js/function …` as its text; whoever writes a tag means something else. */
function refuseTag(node: Node, text: string, refuse: Refuse): void {
  if (isAlias(node) || node.tag === undefined) return;
  const written = node.tag.replace(/^tag:yaml\.org,2002:/u, '!!');
  const at = text.lastIndexOf(written, startOf(node));
  refuse(
    'yaml-tag',
    `the tag ${written} is not allowed`,
    at === -1 ? startOf(node) : at,
    'remove it; every value here is a text, a list or a map',
  );
}

/** Escapes such as "\b" make characters that no look at the file shows. */
function refuseHidden(node: Node, refuse: Refuse): void {
  const hidden = isScalar(node) && typeof node.value === 'string' ? unprintableIn(node.value) : undefined;
  if (hidden) refuse('unprintable', `${hidden.name} cannot be printed`, startOf(node), 'take it out');
}
