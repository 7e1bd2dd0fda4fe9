import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { Log, Place } from '../diagnostics/index.js';
import type { Located, Path, Plain } from './located.js';
import { overgrowthIn } from './overgrowth-in.js';
import { type Refuse, refuseTricks } from './refuse-tricks.js';
import { yamlMistake } from './yaml-mistake.js';
import { asNode, startOf } from './yaml-nodes.js';
import { refuseLostRemarks } from './refuse-lost-remarks.js';

/** Most keys and values in a file: ours have 200, and looking for mistakes takes their square. */
const MOST_VALUES = 4000;

/** What follows a mistake in YAML is mostly its echo. */
const MOST_MISTAKES = 10;

/**
 * YAML text to plain strings, lists and maps that remember their place.
 *
 * Every scalar stays the string that was written (failsafe schema: `0123456` keeps its zero, `8:30` stays `8:30`).
 * Anchors, aliases, tags and double keys are refused: nobody needs them here, and a "bomb" is made of them.
 *
 * @param mostValues keys and values; of a list of signs there are more
 * @param firstLine the line of `file` on which `text` begins, from 1 (front matter begins on line 2)
 */
export function readYaml(
  text: string,
  file: string,
  log: Log,
  firstLine = 1,
  mostValues = MOST_VALUES,
): Located | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const document = parse(text, lines);
  let sound = true;
  const refuse: Refuse = (code, what, offset, hint) => {
    sound = false;
    log.error(code, what, placeAt(offset), hint);
  };
  if (!document) {
    refuse('yaml-depth', 'the YAML is nested too deep', 0, 'write it flatter');
    return undefined;
  }
  const overgrowth = overgrowthIn(document, mostValues);
  if (overgrowth) {
    refuse(overgrowth.code, overgrowth.what, overgrowth.offset, overgrowth.hint);
    return undefined;
  }
  for (const error of document.errors.slice(0, MOST_MISTAKES)) {
    const { what, hint } = yamlMistake(error);
    refuse('yaml-syntax', what, unclosedAt(document, text, error) ?? error.pos[0], hint);
  }
  refuseTricks(document, text, refuse);
  refuseLostRemarks(document, text, refuse);
  if (!sound) return undefined;
  const root = document.contents;
  return {
    file,
    value: toPlain(root),
    placeOf: (path) => placeAt(startOf(nodeAt(root, path))),
    keyPlaceOf: (path) => placeAt(startOf(keyAt(root, path) ?? nodeAt(root, path))),
    sourceOf: (path) => {
      const range = nodeAt(root, path)?.range;
      return range ? text.slice(range[0], range[1]) : '';
    },
    howToAdd: (path) => `add a line ${String(path.at(-1))}: …`,
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      // We look for double keys ourselves.
      uniqueKeys: false,
      lineCounter,
      prettyErrors: false,
      merge: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function toPlain(node: unknown): Plain {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', toPlain(pair.value)]),
    );
  }
  if (isSeq(node)) return node.items.map(toPlain);
  // Under the failsafe schema a scalar is the string that was written; a block of lines ends in a line's end that nobody wrote.
  return isScalar(node) && typeof node.value === 'string'
    ? node.type?.startsWith('BLOCK') === true
      ? node.value.replace(/(?<!\n)\n+$/u, '')
      : node.value
    : '';
}

function nodeAt(root: Node | null, path: Path): Node | undefined {
  let node = root ?? undefined;
  for (const step of path) {
    const next: unknown = isMap(node)
      ? pairAt(node, step)?.value
      : isSeq(node)
        ? node.get(step, true)
        : undefined;
    const found = asNode(next);
    if (!found) return node;
    node = found;
  }
  return node;
}

function keyAt(root: Node | null, path: Path): Node | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  return isMap(parent) ? asNode(pairAt(parent, path.at(-1))?.key) : undefined;
}

type Pairs = ReadonlyMap<unknown, YAMLMap['items'][number]>;

/** Pairs by their keys: a map of thousands is asked for each of them, and looks through all of itself each time. */
const pairsOf = new WeakMap<YAMLMap, Pairs>();

function pairAt(map: YAMLMap, key: unknown): YAMLMap['items'][number] | undefined {
  let pairs = pairsOf.get(map);
  if (!pairs) {
    pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
    pairsOf.set(map, pairs);
  }
  return pairs.get(key);
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

/** Where the bracket or quote was opened that a mistake misses the end of: the parser only sees that the text is over. */
function unclosedAt(document: Document.Parsed, text: string, error: YAMLParseError): number | undefined {
  if (!/^Missing closing|and end with a [\]}]/u.test(error.message)) return undefined;
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (startOf(node) < error.pos[0] && isOpen(node, text)) found = startOf(node);
    },
  });
  return found;
}

function isOpen(node: Node, text: string): boolean {
  const [start = 0, end = 0] = node.range ?? [];
  const closing = CLOSING[text.charAt(start)];
  if (closing === undefined || (isScalar(node) && !isQuoted(node.type))) return false;
  const written = text.slice(start + 1, end).trimEnd();
  return !written.endsWith(closing);
}

function isQuoted(type: unknown): boolean {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
}
