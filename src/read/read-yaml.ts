import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Log, Place } from '../diagnostics/index.js';
import type { Located, Path, Plain } from './located.js';

/** Deepest nesting of lists and maps that any of our files needs, with room to spare. */
const MAX_DEPTH = 16;

/**
 * YAML text to plain strings, lists and maps that remember their place.
 *
 * Every scalar stays the string that was written (failsafe schema: `0123456` keeps its zero, `8:30` stays `8:30`).
 * Anchors, aliases, tags and double keys are refused: nobody needs them here, and a "bomb" is made of them.
 *
 * @param firstLine the line of `file` on which `text` begins, from 1 (front matter begins on line 2)
 */
export function readYaml(text: string, file: string, log: Log, firstLine = 1): Located | undefined {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const document = parse(text, lines);
  if (!document) {
    log.error('yaml-syntax', 'the YAML is nested too deep', placeAt(0), 'write it flatter');
    return undefined;
  }
  let sound = true;
  const refuse = (code: string, what: string, offset: number, hint: string): void => {
    sound = false;
    log.error(code, what, placeAt(offset), hint);
  };
  for (const error of document.errors) {
    refuse(
      'yaml-syntax',
      `the YAML cannot be read: ${firstSentence(error.message)}`,
      error.pos[0],
      'check the indentation, colons and quotes around here',
    );
  }
  refuseTricks(document, refuse);
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
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      lineCounter,
      prettyErrors: false,
      merge: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refuseTricks(
  document: Document.Parsed,
  refuse: (code: string, what: string, offset: number, hint: string) => void,
): void {
  visit(document, {
    Alias: (_, node) => {
      refuse(
        'yaml-alias',
        `the alias *${node.source} is not allowed`,
        startOf(node),
        'write the value out where it is used',
      );
    },
    Node: (_, node, path) => {
      if (path.length > MAX_DEPTH * 2) {
        refuse('yaml-depth', 'the YAML is nested too deep', startOf(node), 'write it flatter');
        return visit.BREAK;
      }
      if ('anchor' in node && node.anchor) {
        refuse(
          'yaml-anchor',
          `the anchor &${node.anchor} is not allowed`,
          startOf(node),
          'write the value out where it is used',
        );
      }
      if (!isAlias(node) && node.tag?.startsWith('!') === true) {
        refuse(
          'yaml-tag',
          `the tag ${node.tag} is not allowed`,
          startOf(node),
          'remove it; every value here is a text, a list or a map',
        );
      }
      return undefined;
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) {
        refuse(
          'yaml-key',
          'a key must be a word',
          startOf(isPair(pair) ? asNode(pair.key) : undefined),
          'write `key: value`',
        );
      }
    },
  });
}

function toPlain(node: unknown): Plain {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', toPlain(pair.value)]),
    );
  }
  if (isSeq(node)) return node.items.map(toPlain);
  // Under the failsafe schema a scalar is the string that was written.
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

function nodeAt(root: Node | null, path: Path): Node | undefined {
  let node = root ?? undefined;
  for (const step of path) {
    const next: unknown = isMap(node) || isSeq(node) ? node.get(step, true) : undefined;
    const found = asNode(next);
    if (!found) return node;
    node = found;
  }
  return node;
}

function keyAt(root: Node | null, path: Path): Node | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
  return asNode(pair?.key);
}

function asNode(value: unknown): Node | undefined {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : undefined;
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

function firstSentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/u, '');
}
