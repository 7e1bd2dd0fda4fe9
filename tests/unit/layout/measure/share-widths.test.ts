import { describe, expect, test } from 'vitest';
import { shareWidths } from '../../../../src/layout/measure/share-widths.js';

describe('sharing a width among columns', () => {
  test('columns that fit get what they want, and the rest evenly', () => {
    expect(
      shareWidths(
        [
          { leastPt: 10, mostPt: 20 },
          { leastPt: 10, mostPt: 40 },
        ],
        100,
      ),
    ).toEqual([40, 60]);
  });

  test('columns that do not fit share the rest by how much more they want', () => {
    expect(
      shareWidths(
        [
          { leastPt: 20, mostPt: 40 },
          { leastPt: 20, mostPt: 100 },
        ],
        90,
      ),
    ).toEqual([30, 60]);
  });

  test('where there is room for the least only, each gets its least', () => {
    expect(
      shareWidths(
        [
          { leastPt: 30, mostPt: 50 },
          { leastPt: 60, mostPt: 500 },
        ],
        90,
      ),
    ).toEqual([30, 60]);
  });

  test('columns that cannot be broken keep their width to the point', () => {
    expect(
      shareWidths(
        [
          { leastPt: 30, mostPt: 30 },
          { leastPt: 60, mostPt: 60 },
        ],
        90,
      ),
    ).toEqual([30, 60]);
  });

  test('whatever is wanted, the widths add up and no column is below its least', () => {
    for (let first = 0; first <= 60; first += 7) {
      for (let more = 0; more <= 300; more += 37) {
        const wants = [
          { leastPt: first, mostPt: first + more },
          { leastPt: 20, mostPt: 45 },
          { leastPt: 15, mostPt: 15 },
        ];
        const widths = shareWidths(wants, 100);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 6);
        for (const [index, width] of widths.entries())
          expect(width).toBeGreaterThanOrEqual((wants[index]?.leastPt ?? 0) - 1e-9);
      }
    }
  });
});
