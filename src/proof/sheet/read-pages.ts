import type { PdfFile } from '../file/pdf-file.js';
import { isArray, isReference, isStream, type PdfDictionary, type PdfValue } from '../file/pdf-value.js';
import { UnreadableError } from '../file/unreadable-error.js';
import type { FontMaps, FontRead } from './font-maps.js';
import type { Ink } from './ink.js';
import type { Marked } from './marked.js';
import { readContent } from './read-content.js';
import type { Stretches } from './stretches.js';

/** A page as it was read. */
export interface PageRead {
  /** The number of its object, by which the structure names it. */
  readonly object: number;
  readonly dictionary: PdfDictionary;
  readonly resources: PdfDictionary;
  /** In the order in which it was painted. */
  readonly marked: readonly Marked[];
  /** Whatever leaves ink, in the same order. */
  readonly ink: readonly Ink[];
}

const OF_A_TREE = new Set(['Type', 'Kids', 'Count', 'Parent']);
/** Deeper trees of pages than this are none of ours. */
const MOST_NESTED = 8;
const MOST_PAGES = 500;
/** A page of ours has tens of kilobytes of operators. */
const MOST_OPERATORS = 1024 * 1024;

/** The pages of a file, in order. */
export function readPages(
  file: PdfFile,
  catalog: PdfDictionary,
  fonts: FontMaps,
  stretches: Stretches,
): readonly PageRead[] {
  return leavesOf(catalog.get('Pages'), file, new Set(), 0).map((object) =>
    readPage(object, file, fonts, stretches),
  );
}

function leavesOf(
  node: PdfValue | undefined,
  file: PdfFile,
  seen: Set<number>,
  depth: number,
): readonly number[] {
  if (depth > MOST_NESTED || !isReference(node) || seen.has(node.number))
    throw new UnreadableError('has a tree of pages that is none');
  if (seen.size >= MOST_PAGES) throw new UnreadableError('has more pages than any sheet');
  seen.add(node.number);
  const dictionary = file.dictionary(node, 'a page');
  if (dictionary.get('Type') === 'Page') return [node.number];
  if (dictionary.get('Type') !== 'Pages') throw new UnreadableError('has a tree of pages that is none');
  // What every page says itself cannot be said for it elsewhere.
  if ([...dictionary.keys()].some((key) => !OF_A_TREE.has(key)))
    throw new UnreadableError('has a tree of pages that says how they look');
  const kids = file.resolve(dictionary.get('Kids'));
  const leaves = isArray(kids) ? kids.flatMap((kid) => leavesOf(kid, file, seen, depth + 1)) : [];
  if (file.resolve(dictionary.get('Count')) !== leaves.length)
    throw new UnreadableError('counts other pages than it has');
  return leaves;
}

function readPage(object: number, file: PdfFile, fonts: FontMaps, stretches: Stretches): PageRead {
  const dictionary = file.dictionary({ kind: 'reference', number: object }, 'a page');
  const resources = file.dictionary(dictionary.get('Resources'), 'resources of a page');
  const named = resources.get('Font');
  const dictionaries = named === undefined ? undefined : file.dictionary(named, 'fonts of a page');
  const known = new Map<string, FontRead>();
  const fontNamed = (name: string): FontRead => {
    const found =
      known.get(name) ?? fonts.of(file.dictionary(dictionaries?.get(name), `a font ${name}`), file);
    known.set(name, found);
    return found;
  };
  const content = contentOf(dictionary.get('Contents'), file);
  if (content.length > MOST_OPERATORS) throw new UnreadableError('has more on a page than any sheet');
  const { marked, ink } = readContent(content, fontNamed, stretches);
  return { object, dictionary, resources, marked, ink };
}

/** The streams of a page are one, with a blank between them (ISO 32000-1, table 30). */
function contentOf(value: PdfValue | undefined, file: PdfFile): string {
  const found = file.resolve(value);
  if (isStream(found)) return file.content(found);
  if (!isArray(found)) throw new UnreadableError('has a page without content');
  return found.map((part) => file.content(file.stream(part, 'a page'))).join('\n');
}
