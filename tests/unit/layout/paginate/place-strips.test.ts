import { describe, expect, test } from 'vitest';
import { placeStrips } from '../../../../src/layout/paginate/index.js';
import { frame, strip, strips } from '../../../support/strips.js';

describe('strips under one another', () => {
  test('each begins where the one before ends, and the larger space parts them', () => {
    const all = [strip('a', 10, { after: 4 }), strip('b', 20, { before: 6, after: 3 }), strip('c', 30)];
    expect(placeStrips(all, 0, 3)).toEqual({ tops: [0, 16, 39], frames: [], heightPt: 69 });
  });

  test('the first of a page begins at its top, whatever space it asks for', () => {
    const all = [strip('a', 10), strip('b', 20, { before: 6 })];
    expect(placeStrips(all, 1, 2).tops).toEqual([0]);
  });

  test('no strips have no height', () => {
    expect(placeStrips([], 0, 0)).toEqual({ tops: [], frames: [], heightPt: 0 });
  });

  test('a strip that does not exist is our mistake', () => {
    expect(() => placeStrips(strips('a', 10), 0, 2)).toThrow('there is no strip 1');
  });
});

describe('frames', () => {
  const box = frame('box', { topPt: 10, bottomPt: 8, continuedTopPt: 30, continuedBottomPt: 3 });

  test('a frame on one page has both its edges', () => {
    const all = strips('a b', 20, { frames: [box] });
    expect(placeStrips(all, 0, 2)).toEqual({
      tops: [10, 30],
      frames: [{ frame: box, topPt: 0, bottomPt: 58, continues: false, goesOn: false }],
      heightPt: 58,
    });
  });

  test('a frame that goes on has an open foot', () => {
    const all = strips('a b', 20, { frames: [box] });
    expect(placeStrips(all, 0, 1)).toEqual({
      tops: [10],
      frames: [{ frame: box, topPt: 0, bottomPt: 33, continues: false, goesOn: true }],
      heightPt: 33,
    });
  });

  test('a frame that continues has its repeated head in place of its top', () => {
    const all = strips('a b', 20, { frames: [box] });
    expect(placeStrips(all, 1, 2)).toEqual({
      tops: [30],
      frames: [{ frame: box, topPt: 0, bottomPt: 58, continues: true, goesOn: false }],
      heightPt: 58,
    });
  });

  test('a frame in the middle of three pages is open at both ends', () => {
    const all = strips('a b c', 20, { frames: [box] });
    expect(placeStrips(all, 1, 2).frames).toEqual([
      { frame: box, topPt: 0, bottomPt: 53, continues: true, goesOn: true },
    ]);
  });

  test('space before a frame stands outside of it', () => {
    const all = [strip('a', 20), strip('b', 20, { before: 12, frames: [box] })];
    const placed = placeStrips(all, 0, 2);
    expect(placed.tops).toEqual([0, 42]);
    expect(placed.frames[0]?.topPt).toBe(32);
  });

  test('space after a frame stands outside of it', () => {
    const all = [strip('a', 20, { after: 12, frames: [box] }), strip('b', 20)];
    const placed = placeStrips(all, 0, 2);
    expect(placed.frames[0]?.bottomPt).toBe(38);
    expect(placed.tops).toEqual([10, 50]);
  });

  test('two frames that look alike are two, with space between them', () => {
    const twin = { ...box };
    const all = [strip('a', 20, { frames: [box] }), strip('b', 20, { frames: [twin] })];
    expect(placeStrips(all, 0, 2).frames.map((part) => [part.topPt, part.bottomPt])).toEqual([
      [0, 38],
      [38, 76],
    ]);
  });
});

describe('frames inside frames', () => {
  const outer = frame('outer', { topPt: 5, bottomPt: 6, continuedTopPt: 7, continuedBottomPt: 2 });
  const inner = frame('inner', { topPt: 10, bottomPt: 8, continuedTopPt: 9, continuedBottomPt: 3 });
  const all = [
    strip('a', 20, { frames: [outer] }),
    strip('b', 20, { frames: [outer, inner] }),
    strip('c', 20, { frames: [outer, inner] }),
    strip('d', 20, { frames: [outer] }),
  ];

  test('the inner one lies within the outer one', () => {
    const { tops, frames, heightPt } = placeStrips(all, 0, 4);
    expect(tops).toEqual([5, 35, 55, 83]);
    expect(frames.map((part) => [part.frame.name, part.topPt, part.bottomPt])).toEqual([
      ['inner', 25, 83],
      ['outer', 0, 109],
    ]);
    expect(heightPt).toBe(109);
  });

  test('a page that cuts both leaves both open, the inner foot above the outer', () => {
    expect(
      placeStrips(all, 0, 2).frames.map((part) => [part.frame.name, part.bottomPt, part.goesOn]),
    ).toEqual([
      ['inner', 58, true],
      ['outer', 60, true],
    ]);
  });

  test('a page that begins inside both repeats both heads, the outer first', () => {
    const { tops, frames } = placeStrips(all, 2, 4);
    expect(tops).toEqual([16, 44]);
    expect(frames.map((part) => [part.frame.name, part.topPt, part.continues])).toEqual([
      ['inner', 7, true],
      ['outer', 0, true],
    ]);
  });
});
