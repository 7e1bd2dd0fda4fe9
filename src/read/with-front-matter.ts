import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';

/**
 * A Markdown file's text with values put into a map of its front matter; all other lines stay as they were written.
 *
 * @param source sound text: its front matter has the map
 */
export function withFrontMatter(
  source: string,
  name: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): string {
  const start = source.indexOf('\n') + 1;
  const end = start + source.slice(start).search(/^---[ \t]*$/mu);
  const yaml = source.slice(start, end);
  const { from, to } = stretchOf(name, parseDocument(yaml, { schema: 'failsafe' }));
  const before = yaml.slice(from, to).trimEnd();
  const map = parseDocument(before, { schema: 'failsafe' });
  const hasRemark = /^[ \t]*#/u.test(yaml.slice(from + before.length));
  for (const [key, value] of Object.entries(values)) {
    const node = map.createNode(value);
    // A remark behind the map comes to stand behind its last value, and would be a part of it to people's eyes.
    if (hasRemark && isSeq(node))
      for (const item of node.items.slice(-1)) if (isScalar(item)) item.type = 'QUOTE_DOUBLE';
    map.setIn([name, key], node);
  }
  const written = map.get(name);
  if (isMap(written)) written.flow = false;
  // No line is folded: a name of a part stays on its line.
  const text = map.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
  return `${source.slice(0, start)}${yaml.slice(0, from)}${text}${yaml.slice(from + before.length)}${source.slice(end)}`;
}

/** Where a key and its map stand. */
function stretchOf(name: string, document: Document): { readonly from: number; readonly to: number } {
  const { contents } = document;
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === name)
    : undefined;
  const key = pair?.key;
  const value = pair?.value;
  const from = isScalar(key) ? key.range?.[0] : undefined;
  const to = isMap(value) ? value.range?.[1] : undefined;
  if (from === undefined || to === undefined) throw new Error(`the front matter has no map "${name}"`);
  return { from, to };
}
