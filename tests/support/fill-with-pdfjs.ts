import { getDocument } from './pdfjs.js';

/** A field as pdf.js, the viewer of Firefox, shows it. */
export interface ShownField {
  /** From 1. */
  readonly page: number;
  readonly name: string;
  /** What a screen reader says for it. */
  readonly tooltip: string;
  readonly kind: 'text' | 'lines' | 'checkbox';
  readonly sizePt: number | undefined;
  /** Left, bottom, right, top in points. */
  readonly rect: readonly [number, number, number, number];
}

interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly fieldName: string;
  readonly alternativeText: string;
  readonly checkBox?: boolean;
  readonly multiLine?: boolean;
  readonly defaultAppearanceData?: { readonly fontSize: number };
  readonly rect: readonly [number, number, number, number];
}

/** The fields of a file, and the file that pdf.js saves when a person has filled them: ticks ticked, words written. */
export async function fillWithPdfJs(
  bytes: Uint8Array,
  wordsFor: (field: ShownField) => string,
): Promise<{ readonly fields: readonly ShownField[]; readonly filled: Uint8Array }> {
  const loading = getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, verbosity: 0 });
  try {
    const document = await loading.promise;
    const fields: ShownField[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      const annotations = (await (await document.getPage(page)).getAnnotations()) as readonly Annotation[];
      for (const annotation of annotations) {
        if (annotation.subtype !== 'Widget') continue;
        const field = toField(annotation, page);
        fields.push(field);
        document.annotationStorage.setValue(annotation.id, {
          value: field.kind === 'checkbox' ? true : wordsFor(field),
        });
      }
    }
    return { fields, filled: await document.saveDocument() };
  } finally {
    await loading.destroy();
  }
}

function toField(annotation: Annotation, page: number): ShownField {
  return {
    page,
    name: annotation.fieldName,
    tooltip: annotation.alternativeText,
    kind: annotation.checkBox === true ? 'checkbox' : annotation.multiLine === true ? 'lines' : 'text',
    sizePt: annotation.defaultAppearanceData?.fontSize,
    rect: annotation.rect,
  };
}
