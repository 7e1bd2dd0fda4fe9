import { expect, test } from 'vitest';
import { costing, frame, paginated, STAYS, strip } from '../../../support/strips.js';

test('a sheet that can be cut so that all fits is cut so, whatever that costs', () => {
  const table = frame('the table', { continuedTopPt: 60 });
  const all = [strip('x', 85), strip('y', 10, { frames: [table] }), strip('b', 90, { frames: [table] })];
  expect(paginated(all, 100)).toMatchObject({ pages: ['x', 'y b'], unfit: [] });
});

test('the reason names a dearer break even where a forbidden one stands behind it', () => {
  const all = [
    strip('a', 60),
    strip('b', 10, { breakAfter: costing(300) }),
    strip('c', 10, { breakAfter: STAYS }),
    strip('d', 100),
  ];
  expect(paginated(all, 120).reasons[0]).toBe(
    'ends after a with 60 pt left: breaking later would cost more than the space',
  );
});
