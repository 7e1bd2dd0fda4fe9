import { describe, expect, test } from 'vitest';
import { measureMargin } from '../../../../src/layout/measure/measure-margin.js';
import { toStyle } from '../../../../src/layout/style/index.js';
import { PAPERS, PROFILES, SIZES } from '../../../../src/model/index.js';
import { HERE, text } from '../../../support/document.js';
import { FONTS, typesetting } from '../../../support/typesetting.js';

const STYLE = toStyle(SIZES.xxlarge, PAPERS.letter, PROFILES.acb, FONTS.reach);

/** The rows of a folio: the words of each from left to right. */
function rowsOf(title: string): readonly string[] {
  const margin = { start: [text(title)], end: [text('Page 88 of 88')], place: HERE };
  const measured = measureMargin(margin, 'footer', {
    ...typesetting(),
    style: STYLE,
    own: () => ({ accent: { bar: '#000000', border: '#000000' }, pictures: new Map() }),
    grafts: new Map(),
    isTight: false,
    fillable: false,
    columnHeightPt: 600,
    blocks: () => [],
  });
  const lines = measured
    .marksFor({ page: 1, total: 2 })
    .flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
  const rows = new Map<number, string>();
  for (const { baselinePt, line } of lines.toSorted((a, b) => a.baselinePt - b.baselinePt || a.xPt - b.xPt))
    rows.set(baselinePt, [rows.get(baselinePt), line.text].filter(Boolean).join(' | '));
  expect(measured.heightPt).toBe(rows.size * STYLE.body.leadingPt);
  return [...rows.values()];
}

describe('the number of the page at the foot', () => {
  test('stands beside a short title', () => {
    expect(rowsOf('Fever')).toEqual(['Fever | Page 88 of 88']);
  });

  test('stands beside a title of two lines', () => {
    expect(rowsOf('Fever in children, version 1.0')).toEqual([
      'Fever in children, version | Page 88 of 88',
      '1.0',
    ]);
  });

  test('stands under a title that takes fewer lines over the whole width', () => {
    expect(rowsOf('Cardiopulmonary rehabilitation, gastroenterological, version 1')).toEqual([
      'Cardiopulmonary rehabilitation,',
      'gastroenterological, version 1',
      'Page 88 of 88',
    ]);
  });
});
