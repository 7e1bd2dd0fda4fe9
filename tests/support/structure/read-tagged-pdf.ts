import { PDFArray, PDFRef, type PDFDict, type PDFDocument, type PDFPage } from 'pdf-lib';
import { fontsOf } from './fonts.js';
import {
  asDictionary,
  at,
  dictionaryAt,
  idOf,
  isTrueAt,
  itemsAt,
  nameAt,
  numberAt,
  openObjects,
  streamText,
  textAt,
} from './objects.js';
import { toPieces } from './pieces.js';
import { readAnnotations } from './read-annotations.js';
import { readElements, readParentTree, withAllBelow } from './read-elements.js';
import type { TaggedBookmark, TaggedForm, TaggedPage, TaggedPdf } from './tagged-pdf.js';

/** Reads a finished PDF as a screen reader does: from its objects, whoever wrote them. */
export async function readTaggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const document = await openObjects(bytes);
  const { catalog } = document;
  const tree = dictionaryAt(catalog, 'StructTreeRoot');
  const parents = readParentTree(dictionaryAt(tree, 'ParentTree'));
  const roots = readElements(tree, document);
  return {
    language: textAt(catalog, 'Lang'),
    title: document.getTitle(),
    metadataTitle: titleIn(Buffer.from(streamText(at(catalog, 'Metadata')), 'latin1').toString('utf8')),
    isTitleShown: isTrueAt(dictionaryAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
    isMarked: isTrueAt(dictionaryAt(catalog, 'MarkInfo'), 'Marked'),
    ownRoles:
      dictionaryAt(tree, 'RoleMap')
        ?.keys()
        .map((key) => key.decodeText()) ?? [],
    roots,
    elements: roots.flatMap(withAllBelow),
    pages: document.getPages().map(readPage),
    bookmarks: readBookmarks(dictionaryAt(catalog, 'Outlines')),
    form: readForm(dictionaryAt(catalog, 'AcroForm')),
    parts: catalog.keys().map((key) => key.decodeText()),
    actions: actionsIn(document),
    parentOf: (key, content) => {
      const found = parents.get(key);
      return typeof found === 'object' ? found[content ?? -1] : found;
    },
  };
}

function readPage(page: PDFPage, index: number): TaggedPage {
  const { node } = page;
  return {
    number: index + 1,
    id: page.ref.objectNumber,
    widthPt: page.getWidth(),
    heightPt: page.getHeight(),
    tabOrder: nameAt(node, 'Tabs'),
    structParents: numberAt(node, 'StructParents'),
    pieces: toPieces(contentOf(node, page.doc), fontsOf(node)),
    annotations: readAnnotations(node),
  };
}

function contentOf(page: PDFDict, document: PDFDocument): string {
  const content = at(page, 'Contents');
  if (!(content instanceof PDFArray)) return streamText(content);
  return content
    .asArray()
    .map((part) => streamText(document.context.lookup(part)))
    .join('\n');
}

function readForm(form: PDFDict | undefined): TaggedForm | undefined {
  return (
    form && {
      fieldIds: itemsAt(form, 'Fields').map((field) => idOf(field) ?? 0),
      needsAppearances: isTrueAt(form, 'NeedAppearances'),
    }
  );
}

/** Bookmarks in the order in which a window lists them, all opened. */
function readBookmarks(holder: PDFDict | undefined): readonly TaggedBookmark[] {
  const bookmarks: TaggedBookmark[] = [];
  for (let item = dictionaryAt(holder, 'First'); item; item = dictionaryAt(item, 'Next')) {
    const destination = itemsAt(item, 'Dest');
    const [page, , left, top] = destination;
    bookmarks.push({
      title: textAt(item, 'Title') ?? '',
      pageId: page instanceof PDFRef ? page.objectNumber : undefined,
      leftPt: Number(left?.toString()),
      topPt: Number(top?.toString()),
    });
    bookmarks.push(...readBookmarks(item));
  }
  return bookmarks;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function titleIn(metadata: string): string | undefined {
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>(?<title>[^<]*)</u.exec(metadata)?.groups?.['title'];
  return title?.replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}

/** An action says its kind under S, and is no element of the structure. */
function actionsIn(document: PDFDocument): readonly string[] {
  const kinds = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dictionary = asDictionary(object);
    const isAction = ['URI', 'JS', 'D', 'F', 'N'].some((key) => at(dictionary, key) !== undefined);
    if (!isAction || at(dictionary, 'P') !== undefined) return [];
    return isTrueAt(dictionary, 'IsMap') ? ['IsMap', nameAt(dictionary, 'S')] : [nameAt(dictionary, 'S')];
  });
  return [...new Set(kinds.flatMap((kind) => kind ?? []))];
}
