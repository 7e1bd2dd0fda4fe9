import type { StructureCheck } from '../structure-check.js';

/** What a catalog may hold besides its pages and its structure (ISO 32000-1, 7.7.2). */
const PARTS = new Set([
  'Type',
  'Pages',
  'Metadata',
  'StructTreeRoot',
  'MarkInfo',
  'Lang',
  'ViewerPreferences',
  'Outlines',
  'OutputIntents',
  'AcroForm',
  'PageMode',
  'Names',
  'Extensions',
]);
const ANNOTATIONS = new Set(['Link', 'Widget']);

export const absent: StructureCheck = {
  name: 'absent',
  promise: 'nothing flickers, sounds, runs a script, is hidden in layers, threaded or attached',
  breaches: ({ parts, actions, pages }) => [
    ...parts.filter((part) => !PARTS.has(part)).map((part) => `it has ${part}`),
    ...actions.filter((action) => action !== 'URI').map((action) => `something in it does ${action}`),
    ...pages.flatMap((page) =>
      page.annotations
        .filter(({ subtype }) => !ANNOTATIONS.has(subtype ?? ''))
        .map(({ subtype }) => `page ${page.number} has a ${subtype}`),
    ),
  ],
};
