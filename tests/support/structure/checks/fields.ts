import type { StructureCheck } from '../structure-check.js';
import type { TaggedAnnotation, TaggedPage, TaggedPdf } from '../tagged-pdf.js';

/** What nobody would say for a field. */
const NO_WORDS = /^(?:field|text|check ?box|untitled)?[-_ ]?\d*$/iu;

export const fields: StructureCheck = {
  name: 'fields',
  promise: 'each field is named in words and once, has a size and an appearance, and is part of the form',
  breaches: (pdf) => {
    const all = pdf.pages.flatMap((page) => fieldsOn(page).map((field) => ({ page, field })));
    const names = all.map(({ field }) => field.fieldName);
    return [
      ...all.flatMap(({ page, field }) =>
        mistakesOf(field, pdf).map((why) => `page ${page.number}, "${field.tooltip}" ${why}`),
      ),
      ...names
        .filter((name, index) => names.indexOf(name) !== index)
        .map((name) => `"${name}" is there twice`),
      ...(pdf.form?.fieldIds ?? [])
        .filter((id) => !all.some(({ field }) => field.id === id))
        .map((id) => `the form has a field on no page, object ${id}`),
    ];
  },
};

/** Fields are typed into in the letters that the sheet has most of, which some scripts set larger than Latin ones. */
const NOT_TYPED = /[^\p{L}\p{Nd}]/gu;

export const typing: StructureCheck = {
  name: 'typing',
  promise: 'what is typed is as large as what is printed',
  breaches: (pdf) => {
    const sizePt = commonestSize(pdf);
    return pdf.pages.flatMap((page) =>
      fieldsOn(page)
        .filter((field) => field.fieldType === 'Tx' && Math.abs((field.typedSizePt ?? 0) - sizePt) > 0.01)
        .map(
          (field) => `page ${page.number}, "${field.tooltip}": ${field.typedSizePt} pt beside ${sizePt} pt`,
        ),
    );
  },
};

export const form: StructureCheck = {
  name: 'form',
  promise: 'no viewer is asked to make up how a field looks',
  breaches: (pdf) => (pdf.form?.needsAppearances === true ? ['it asks for appearances'] : []),
};

function mistakesOf(field: TaggedAnnotation, pdf: TaggedPdf): readonly string[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = field.rect;
  const words = field.tooltip?.trim() ?? '';
  const states = field.appearanceStates;
  return [
    ...(NO_WORDS.test(words) || !/\p{L}{2}/u.test(words) ? ['is not named in words'] : []),
    ...(field.fieldName === undefined ? ['has no name'] : []),
    ...(field.hasAppearance ? [] : ['has no appearance']),
    ...(field.fieldType === 'Btn' && !(states.length === 2 && states.includes('Off'))
      ? ['cannot be ticked']
      : []),
    ...(right > left && top > bottom ? [] : ['has no size']),
    ...(pdf.form?.fieldIds.includes(field.id) === true ? [] : ['is no part of the form']),
  ];
}

/** The fields of a page. */
function fieldsOn(page: TaggedPage): readonly TaggedAnnotation[] {
  return page.annotations.filter((annotation) => annotation.subtype === 'Widget');
}

/** The size of most Latin letters and digits, which are what a field takes; other scripts are set larger to look alike. */
function commonestSize(pdf: TaggedPdf): number {
  const letters = new Map<number, number>();
  for (const { text, sizePt } of pdf.pages.flatMap((page) => page.pieces)) {
    const size = Math.round(sizePt * 100) / 100;
    letters.set(size, (letters.get(size) ?? 0) + text.replaceAll(NOT_TYPED, '').length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
