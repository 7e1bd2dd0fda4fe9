import { PDFBool, PDFName, PDFNumber, type PDFDocument } from 'pdf-lib';
import {
  addElement,
  annotationOf,
  catalogPart,
  changeContent,
  elementOf,
  parentsOf,
  set,
  setRole,
  words,
} from './breaking.js';
import {
  hideCaption,
  looseSpaces,
  moveBookmark,
  readFolioAloud,
  seekElsewhere,
  swapKids,
} from './break-deeply.js';

/** A way to break a sound file, and the one check that must see it. */
export interface Break {
  readonly check: string;
  readonly what: string;
  readonly change: (document: PDFDocument) => void;
}

/** At least one break for each check. */
export const BREAKS: readonly Break[] = [
  { check: 'root', what: 'the root is a section', change: (pdf) => setRole(pdf, 'Document', 'Sect') },
  {
    check: 'root',
    what: 'the file hides that it is tagged',
    change: (pdf) => catalogPart(pdf, 'MarkInfo').set(PDFName.of('Marked'), PDFBool.False),
  },
  {
    check: 'spoken',
    what: 'a run that says other words than it shows',
    change: (pdf) => {
      set(elementOf(pdf, 'P').dictionary, 'ActualText', words('other words'));
      setRole(pdf, 'P', 'Span');
    },
  },
  { check: 'language', what: 'no language', change: (pdf) => void pdf.catalog.delete(PDFName.of('Lang')) },
  {
    check: 'language',
    what: 'a run in no language',
    change: (pdf) => set(elementOf(pdf, 'P').dictionary, 'Lang', words('as they say')),
  },
  {
    check: 'title',
    what: 'the name of the file in the window',
    change: (pdf) => catalogPart(pdf, 'ViewerPreferences').delete(PDFName.of('DisplayDocTitle')),
  },
  { check: 'title', what: 'two titles', change: (pdf) => pdf.setTitle('Another sheet') },
  {
    check: 'bookmarks',
    what: 'a bookmark to the left',
    change: (pdf) => moveBookmark(pdf, 2, PDFNumber.of(700)),
  },
  {
    check: 'bookmarks',
    what: 'a bookmark far above',
    change: (pdf) => moveBookmark(pdf, 3, PDFNumber.of(2000)),
  },
  {
    check: 'bookmarks',
    what: 'a bookmark to another page',
    change: (pdf) => moveBookmark(pdf, 0, pdf.getPage(1).ref),
  },
  { check: 'roles', what: 'a role of our own', change: (pdf) => setRole(pdf, 'Sect', 'Advice') },
  {
    check: 'roles',
    what: 'a standard role with another meaning',
    change: (pdf) =>
      set(catalogPart(pdf, 'StructTreeRoot'), 'RoleMap', pdf.context.obj({ Sect: PDFName.of('Div') })),
  },
  {
    check: 'parents',
    what: 'an element with another parent',
    change: (pdf) => set(elementOf(pdf, 'LI').dictionary, 'P', elementOf(pdf, 'Document').reference),
  },
  {
    check: 'empty',
    what: 'a paragraph of nothing',
    change: (pdf) => void addElement(pdf, elementOf(pdf, 'Sect'), 'P'),
  },
  { check: 'headings', what: 'a skipped level', change: (pdf) => setRole(pdf, 'H2', 'H3') },
  { check: 'headings', what: 'two titles', change: (pdf) => setRole(pdf, 'H2', 'H1') },
  { check: 'lists', what: 'an item without a label', change: (pdf) => setRole(pdf, 'Lbl', 'P') },
  {
    check: 'lists',
    what: 'a list that does not count',
    change: (pdf) => void elementOf(pdf, 'L').dictionary.delete(PDFName.of('A')),
  },
  {
    check: 'tables',
    what: 'a head cell that heads nothing',
    change: (pdf) => void elementOf(pdf, 'TH').dictionary.delete(PDFName.of('A')),
  },
  {
    check: 'tables',
    what: 'a row with a cell too many',
    change: (pdf) => void addElement(pdf, elementOf(pdf, 'TR', 2), 'TD'),
  },
  {
    check: 'figures',
    what: 'a figure that stands nowhere',
    change: (pdf) => void elementOf(pdf, 'Figure').dictionary.delete(PDFName.of('A')),
  },
  { check: 'captions', what: 'a caption beside its figure', change: hideCaption },
  {
    check: 'alternatives',
    what: 'the name of a file',
    change: (pdf) => set(elementOf(pdf, 'Figure').dictionary, 'Alt', words('figures/cuff.svg')),
  },
  {
    check: 'alternatives',
    what: 'no alternative',
    change: (pdf) => void elementOf(pdf, 'Figure').dictionary.delete(PDFName.of('Alt')),
  },
  {
    check: 'alternatives',
    what: 'a link without words',
    change: (pdf) => set(annotationOf(pdf, 'Link'), 'Contents', words('')),
  },
  {
    check: 'marking',
    what: 'a rule that belongs to nobody',
    change: (pdf) =>
      changeContent(pdf, 0, (content) =>
        content.replace(/\/Artifact <<\s*\/Type \/Layout\s*>> BDC/u, '/Other BMC'),
      ),
  },
  {
    check: 'content parents',
    what: 'content that leads to another element',
    change: (pdf) => parentsOf(pdf, 0).set(4, elementOf(pdf, 'Document').reference),
  },
  { check: 'order', what: 'the second paragraph read first', change: swapKids },
  { check: 'spaces', what: 'words parted by a gap only', change: looseSpaces },
  { check: 'artifacts', what: 'a folio that is read aloud', change: readFolioAloud },
  {
    check: 'artifacts',
    what: 'words that are only decoration',
    change: (pdf) =>
      changeContent(pdf, 1, (content) => content.replace('/Type /Pagination', '/Type /Layout')),
  },
  {
    check: 'artifacts',
    what: 'a running head that does not say it is one',
    change: (pdf) => changeContent(pdf, 1, (content) => content.replace('/Subtype /Header', '')),
  },
  {
    check: 'annotation pages',
    what: 'an element that looks on another page',
    change: seekElsewhere,
  },
  {
    check: 'annotation parents',
    what: 'a link that leads to another element',
    change: (pdf) => set(annotationOf(pdf, 'Link'), 'StructParent', PDFNumber.of(99_999)),
  },
  {
    check: 'annotation parents',
    what: 'a field in a section',
    change: (pdf) => setRole(pdf, 'Form', 'Sect'),
  },
  {
    check: 'tab order',
    what: 'a page without an order',
    change: (pdf) => {
      for (const page of pdf.getPages()) page.node.delete(PDFName.of('Tabs'));
    },
  },
  {
    check: 'fields',
    what: 'a field that is only counted',
    change: (pdf) => set(annotationOf(pdf, 'Widget'), 'TU', words('field-1')),
  },
  {
    check: 'fields',
    what: 'two fields of one name',
    change: (pdf) => {
      const other = annotationOf(pdf, 'Widget', 1).get(PDFName.of('T'));
      annotationOf(pdf, 'Widget').set(PDFName.of('T'), other ?? words(''));
    },
  },
  {
    check: 'fields',
    what: 'a field that nobody can see',
    change: (pdf) => void annotationOf(pdf, 'Widget').delete(PDFName.of('AP')),
  },
  {
    check: 'typing',
    what: 'small type in a large sheet',
    change: (pdf) => set(annotationOf(pdf, 'Widget'), 'DA', words('/Body 12 Tf 0 g')),
  },
  {
    check: 'form',
    what: 'a form that leaves its looks to the viewer',
    change: (pdf) => catalogPart(pdf, 'AcroForm').set(PDFName.of('NeedAppearances'), PDFBool.True),
  },
  {
    check: 'absent',
    what: 'a script that runs when the file is opened',
    change: (pdf) => void pdf.context.register(pdf.context.obj({ S: 'JavaScript', JS: words('app.beep()') })),
  },
  {
    check: 'absent',
    what: 'layers that can be hidden',
    change: (pdf) => set(pdf.catalog, 'OCProperties', pdf.context.obj({ OCGs: [] })),
  },
];
