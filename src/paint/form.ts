import type { Mark } from '../layout/index.js';
import { embedFieldFont } from './embed-field-font.js';
import type { ObjectWriter } from './object-writer.js';
import { internalsOf, Raw, type DocumentInternals, type PdfReference } from './pdfkit-internals.js';
import { pdfNumber } from './pdf-number.js';
import type { FieldFont, FormInfo } from './pdf-info.js';
import { pdfString } from './pdf-string.js';
import { rectEntry } from './rect-entry.js';
import { PRINT, type StructureTree } from './structure-tree.js';

type FieldMark = Extract<Mark, { kind: 'field' }>;

/** Field flags (ISO 32000-1, 12.7.4.3): several lines. */
const MULTILINE = 1 << 12;
/**
 * What the field font is called in the form's resources.
 *
 * PDFium, the viewer of Chromium, takes a font for western only, whatever letters it has, and drops or replaces the others;
 * one of this name it asks for every letter (cpdf_bafontmap.cpp). To other viewers a name says nothing.
 */
const FONT = 'Wingdings';
/** Between a field's outline and its text, in ems. */
const PADDING_EM = 0.2;

/** Where what is typed begins (ISO 32000-1, 12.7.3.3). */
const ALIGNED = { left: 0, right: 2 } as const;

/**
 * The fields of one document.
 *
 * pdfkit's own forms drop the tooltip and the place in the structure, bring no appearance and ask the viewer to make one,
 * which PDF/A forbids; these bring all of it (ISO 19005-2, 6.4.1; ISO 14289-1, 7.18).
 */
export class Form {
  readonly #pdf: DocumentInternals;
  readonly #objects: ObjectWriter;
  readonly #info: FormInfo | undefined;
  readonly #fields: Raw[] = [];
  #font: Raw | undefined;

  constructor(document: PDFKit.PDFDocument, objects: ObjectWriter, info: FormInfo | undefined) {
    this.#pdf = internalsOf(document);
    this.#objects = objects;
    this.#info = info;
  }

  /** Puts a field on the page that is painted, as a part of the structure. */
  add(mark: FieldMark, structure: StructureTree): void {
    if (!this.#info) throw new Error('a sheet with fields needs a font for them');
    const { font } = this.#info;
    this.#font ??= new Raw(`${embedFieldFont(font, this.#objects)} 0 R`);
    const looks = mark.use === 'tick' ? this.#tick(mark) : this.#text(mark, font);
    const number = this.#fields.length;
    const field = structure.annotate(mark.owner, ({ fields, info, heightPt }, key) => {
      const other = fields[number];
      if (!other || !info.form) throw new Error(`there is no field ${number}`);
      return [
        `/Subtype /Widget /F ${PRINT} /T ${pdfString(`${info.form.name}_${number + 1}`)}`,
        `/TU ${pdfString(other.label)} /MK <<>> ${looks} /StructParent ${key} ${rectEntry(other.rect, heightPt)}`,
      ].join(' ');
    });
    this.#fields.push(new Raw(`${field} 0 R`));
  }

  /** Writes the form, if there is any field; called once, after the last page. */
  write(): void {
    if (!this.#font) return;
    const form = this.#pdf.ref({
      Fields: this.#fields,
      DA: new String(`/${FONT} 0 Tf 0 g`),
      DR: { Font: { [FONT]: this.#font } },
    });
    // pdfkit ends the form with the document, and looks for fonts of its own there.
    this.#pdf._root.data['AcroForm'] = form;
    this.#pdf._acroform = { fonts: {}, defaultFont: FONT };
  }

  #text(mark: FieldMark, { face }: FieldFont): string {
    const { id } = this.#appearance(mark, '/Tx BMC EMC');
    const lines = mark.use === 'lines' ? ` /Ff ${MULTILINE}` : '';
    // A font that is set larger is so here, too.
    const look = `(/${FONT} ${pdfNumber(mark.sizePt * face.scale)} Tf 0 g)`;
    return `/FT /Tx /DA ${look} /Q ${ALIGNED[mark.align]}${lines} /AP <</N ${id} 0 R>>`;
  }

  #tick(mark: FieldMark): string {
    const { widthPt: w, heightPt: h } = mark.rect;
    const pad = PADDING_EM * mark.sizePt;
    const cross = `q 2 w 0 G ${pad} ${pad} m ${w - pad} ${h - pad} l ${pad} ${h - pad} m ${w - pad} ${pad} l S Q`;
    const [yes, off] = [this.#appearance(mark, cross), this.#appearance(mark, 'q Q')];
    return `/FT /Btn /V /Off /AS /Off /AP <</N <</Yes ${yes.id} 0 R /Off ${off.id} 0 R>>>>`;
  }

  #appearance(mark: FieldMark, content: string): PdfReference {
    const form = this.#pdf.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, mark.rect.widthPt, mark.rect.heightPt],
      Resources: { Font: { [FONT]: this.#font } },
    });
    form.end(content);
    return form;
  }
}
