import { describe, expect, test } from 'vitest';
import { frame, paginated, STAYS, strip, strips } from '../../../support/strips.js';

const spare = { isSpare: true, breakAfter: STAYS };
/** An area to write in: its words, lines that it can spare and the last one. */
const area = [strip('words', 50, { breakAfter: STAYS }), ...strips('s t u', 10, spare), strip('v', 10)];

describe('lines that can be spared', () => {
  test('all of them stay where the page has room', () => {
    expect(paginated([...area, strip('more', 10)], 100).pages).toEqual(['words s t u v more']);
  });

  test('as few as will do give way, so that what follows has room', () => {
    expect(paginated([...area, strip('more', 30)], 100).pages).toEqual(['words u v more']);
  });

  test('none gives way where what follows would not fit in spite of it', () => {
    expect(paginated([...area, strip('more', 50)], 100).pages).toEqual(['words s t u v', 'more']);
  });

  test('none gives way to what goes on on the next page anyhow', () => {
    const more = strips('b c d e f', 30);
    expect(paginated([...area, ...more], 100).pages).toEqual(['words s t u v', 'b c d', 'e f']);
  });

  test('an area that fits without its spare lines alone has so many', () => {
    expect(paginated(area, 70)).toMatchObject({ pages: ['words u v'], unfit: [] });
  });

  test('an area that is higher than a page in spite of them is told by the least that it needs', () => {
    expect(paginated(area, 50).unfit).toEqual(['words–v needs 60 of 50']);
  });

  test('two areas on a page give way together, the first one first', () => {
    const second = [strip('label', 20, { breakAfter: STAYS }), ...strips('x y', 10, spare), strip('z', 10)];
    expect(paginated([...area, ...second], 100).pages).toEqual(['words v label y z']);
  });

  test('lines in a frame leave its edges where they are', () => {
    const box = frame('box', { topPt: 5, bottomPt: 5 });
    const boxed = area.map((one) => ({ ...one, frames: [box] }));
    expect(paginated([...boxed, strip('more', 30)], 100).pages).toEqual(['words v more']);
  });
});
