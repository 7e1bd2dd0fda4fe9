import { describe, expect, test } from 'vitest';
import { costing, frame, paginated, STAYS, strip, strips } from '../../../support/strips.js';

describe('what fits on a page', () => {
  test('strips that fit stand on one page', () => {
    expect(paginated(strips('a b c', 30), 100).pages).toEqual(['a b c']);
  });

  test('no strips make no pages', () => {
    expect(paginated([], 100)).toEqual({ pages: [], reasons: [], unfit: [] });
  });

  test('a strip that fits to the point is not pushed on by rounding', () => {
    expect(paginated(strips('a b c', 100 / 3 + 0.001), 100).pages).toEqual(['a b c']);
  });

  test('a page that is a tenth of a point too low is too low', () => {
    expect(paginated(strips('a b', 50.05), 100).pages).toEqual(['a', 'b']);
  });

  test('what is left over goes on to the next page, in order', () => {
    expect(paginated(strips('a b c d e', 40), 100).pages).toEqual(['a b', 'c d', 'e']);
  });

  test('a shorter first page holds less than the further ones', () => {
    expect(paginated(strips('a b c d', 40), { firstPt: 50, furtherPt: 120 }).pages).toEqual(['a', 'b c d']);
  });

  test('a longer first page holds more', () => {
    expect(paginated(strips('a b c d', 40), { firstPt: 120, furtherPt: 50 }).pages).toEqual(['a b c', 'd']);
  });
});

describe('what stays together', () => {
  test('a heading never stays alone at the foot of a page', () => {
    const all = [strip('text', 70), strip('heading', 20, { breakAfter: STAYS }), strip('line', 20)];
    expect(paginated(all, 100).pages).toEqual(['text', 'heading line']);
  });

  test('a chain of headings goes on with the first line after it', () => {
    const all = [
      strip('a', 50),
      strip('b', 20, { breakAfter: STAYS }),
      strip('c', 20, { breakAfter: STAYS }),
      strip('d', 20),
    ];
    expect(paginated(all, 100).pages).toEqual(['a', 'b c d']);
  });

  test('a sheet may end with a strip that would stay with a next one', () => {
    expect(paginated([strip('a', 50), strip('b', 20, { breakAfter: STAYS })], 100).unfit).toEqual([]);
  });

  test('what must stay together and is higher than a page is reported once, with its heights', () => {
    const all = [
      strip('a', 60, { breakAfter: STAYS }),
      strip('b', 60, { breakAfter: STAYS }),
      strip('c', 60),
      strip('d', 10),
    ];
    const { pages, unfit } = paginated(all, 100);
    expect(unfit).toEqual(['a–c needs 180 of 100']);
    expect(pages).toEqual(['a b c', 'd']);
  });

  test('two stretches that do not fit are reported each', () => {
    const { unfit } = paginated([strip('a', 130), strip('b', 20), strip('c', 140)], 100);
    expect(unfit).toEqual(['a–a needs 130 of 100', 'c–c needs 140 of 100']);
  });

  test('what fits on a further page and not on the shorter first is reported: nothing can stand before it', () => {
    expect(paginated([strip('a', 80)], { firstPt: 50, furtherPt: 100 }).unfit).toEqual([
      'a–a needs 80 of 50',
    ]);
  });
});

describe('space between strips', () => {
  test('the larger of two neighbours’ spaces parts them, not both', () => {
    const all = [strip('a', 40, { after: 20 }), strip('b', 40, { before: 15 })];
    expect(paginated(all, 100).pages).toEqual(['a b']);
    expect(paginated(all, 99).pages).toEqual(['a', 'b']);
  });

  test('space at the top of a page is dropped', () => {
    expect(paginated([strip('a', 100, { before: 30 })], 100).unfit).toEqual([]);
    expect(paginated([strip('a', 90), strip('b', 100, { before: 30 })], 100).pages).toEqual(['a', 'b']);
  });

  test('space at the foot of a page is dropped', () => {
    expect(paginated([strip('a', 100, { after: 30 }), strip('b', 10)], 100).pages).toEqual(['a', 'b']);
  });
});

describe('where a page ends when it may end in several places', () => {
  test('a dear break is shunned for a little emptiness', () => {
    const all = [strip('a', 70), strip('b', 20, { breakAfter: costing(50) }), strip('c', 50)];
    expect(paginated(all, 100).pages).toEqual(['a', 'b c']);
  });

  test('a dear break is taken rather than leave most of a page empty', () => {
    const all = [strip('a', 20), strip('b', 70, { breakAfter: costing(50) }), strip('c', 30)];
    expect(paginated(all, 100).pages).toEqual(['a b', 'c']);
  });

  test('of two places of one cost the fuller page wins', () => {
    const all = [
      strip('a', 40, { breakAfter: costing(4) }),
      strip('b', 40, { breakAfter: costing(4) }),
      strip('c', 40),
    ];
    expect(paginated(all, 100).pages).toEqual(['a b', 'c']);
  });

  test('a last page with next to nothing on it is filled from the page before', () => {
    const all = [...strips('a b c', 30, { breakAfter: costing(1) }), strip('d', 8)];
    const { pages } = paginated(all, 95);
    expect(pages).toEqual(['a b', 'c d']);
  });

  test('no page more than is needed is used to save a small penalty', () => {
    const all = [
      strip('a', 50, { breakAfter: costing(0) }),
      strip('b', 50, { breakAfter: costing(20) }),
      strip('c', 50, { breakAfter: costing(0) }),
      strip('d', 50),
    ];
    expect(paginated(all, 100).pages).toEqual(['a b', 'c d']);
  });
});

describe('frames that go over pages', () => {
  const box = frame('the box', { topPt: 10, bottomPt: 10, continuedTopPt: 25, continuedBottomPt: 5 });

  test('a box whose open edge fits is cut, and not where only its lines would fit', () => {
    const all = strips('a b c', 30, { frames: [box] });
    // Top edge 10, two lines 60, open foot 5.
    expect(paginated(all, 75).pages).toEqual(['a b', 'c']);
    expect(paginated(all, 74).pages[0]).toBe('a');
  });

  test('the repeated head takes its space on each further page', () => {
    const all = strips('a b c', 30, { frames: [box] });
    // Page 2: repeated head 25, two lines 60, foot 10.
    expect(paginated(all, { firstPt: 50, furtherPt: 95 }).pages).toEqual(['a', 'b c']);
    expect(paginated(all, { firstPt: 50, furtherPt: 94 }).pages).toEqual(['a', 'b', 'c']);
  });

  test('a line that fits alone and not under the repeated head is reported', () => {
    const all = [strip('a', 30, { frames: [box] }), strip('b', 70, { frames: [box] })];
    expect(paginated(all, 100).unfit).toEqual(['b–b needs 105 of 100']);
  });
});

describe('why a page ends', () => {
  test('a strip too high for the rest of a page is named with its height', () => {
    expect(paginated([strip('a', 70), strip('b', 40)], 100).reasons).toEqual([
      'ends after a with 30 pt left: b takes 40 pt',
      'the sheet ends',
    ]);
  });

  test('what stays together says why', () => {
    const all = [strip('a', 70), strip('b', 20, { breakAfter: STAYS }), strip('c', 20)];
    expect(paginated(all, 100).reasons[0]).toBe(
      'ends after a with 30 pt left: b begins what stays together (it stays)',
    );
  });

  test('an earlier break that is cheaper is called so', () => {
    const all = [strip('a', 70), strip('b', 20, { breakAfter: costing(50) }), strip('c', 50)];
    expect(paginated(all, 100).reasons[0]).toBe(
      'ends after a with 30 pt left: breaking later would cost more than the space',
    );
  });
});
