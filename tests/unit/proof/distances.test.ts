import { describe, expect, test } from 'vitest';
import { canPrint } from '../../support/press-fonts.js';
import { FRONT_MATTER } from '../../support/front-matter.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const TEXTS = {
  bn: 'পৃষ্ঠা, যন্ত্রণা',
  hi: 'दिन में दो बार, हिंदी में नहीं',
  vi: 'gọi bác sĩ, mọi người, một',
  th: 'ทำ, คำถาม, น้ำ',
} as const;
type Language = keyof typeof TEXTS;

/** Conjuncts that their font widens by contexts, before a sign that another font draws. */
const WIDENED = 'অর্জনে অঙ্গীকারবদ্ধ; হোক অছিভূক্ত, এবং';

/** Letters that their fonts move apart, as editions may have them too. */
const KERNED = 'Iqjo **aqj0** qj77 [J (j q) q/ **f” q]**';

const handout = (text: string) => `---\n${FRONT_MATTER}---\n\n## ${text}\n\n${text}\n`;
const press = openPress({
  ...manyClinics(2, 7),
  'content/handouts/widened/bn.md': handout(WIDENED),
  'content/handouts/kerned/en.md': handout(KERNED),
  ...Object.fromEntries(
    Object.entries(TEXTS).map(([language, text]) => [
      `content/handouts/near-${language}/${language}.md`,
      handout(text),
    ]),
  ),
});

/** Glyphs that stand where they are told to. */
const PIECE = /1 0 0 -1 (?<x>[\d.]+) (?<y>[\d.]+) Tm \[(?<glyphs>[^\]]*)\] TJ/gu;

interface Piece {
  readonly x: number;
  readonly y: number;
  readonly glyphs: string;
}

/** How many sheets there are in which one piece of the text is drawn otherwise, and those that nobody doubts. */
async function planted(
  language: Language,
  role: 'H2' | 'P',
  change: (piece: Piece, at: number) => readonly Piece[],
): Promise<{ readonly tried: number; readonly passed: readonly string[] }> {
  const job = press.job('clinic-1', { handout: `near-${language}`, language, size: 'clear' });
  const copy = await press.make(job);
  expect(press.doubts(job, copy)).toEqual([]);
  let page = '';
  editedPdf(copy.bytes, (part) => {
    if (isPage(part) && page === '') page = part.data ?? '';
    return part;
  });
  const { start, end } = busiestBlock(page, role);
  const plants = [...page.matchAll(PIECE)]
    .filter(({ index }) => index > start && index < end)
    .flatMap(({ 0: drawn, index, groups }, at) => {
      const [x, y, glyphs = ''] = [Number(groups?.['x']), Number(groups?.['y']), groups?.['glyphs']];
      return change({ x, y, glyphs }, at).map((now) => {
        const text = `1 0 0 -1 ${now.x} ${now.y} Tm [${now.glyphs}] TJ`;
        return {
          what: `${drawn} as ${text}`,
          data: page.slice(0, index) + text + page.slice(index + drawn.length),
        };
      });
    });
  const passed = plants.filter(({ data }) => {
    const bytes = editedPdf(copy.bytes, (part) => (part.data === page ? { ...part, data } : part));
    return press.doubts(job, { ...copy, bytes }).length === 0;
  });
  return { tried: plants.length, passed: passed.map(({ what }) => what) };
}

/** The block of most pieces: marks have pieces of their own. */
function busiestBlock(page: string, role: string): { readonly start: number; readonly end: number } {
  const blocks = [...page.matchAll(/\/(?<role>\w+) <<\/MCID \d+>> BDC[^]*?\nEMC/gu)]
    .filter(({ groups }) => groups?.['role'] === role)
    .map(({ 0: drawn, index }) => ({
      start: index,
      end: index + drawn.length,
      pieces: [...drawn.matchAll(PIECE)].length,
    }));
  const [best] = blocks.toSorted((a, b) => b.pieces - a.pieces);
  if (!best) throw new Error('the page has no such block');
  return best;
}

/** A glyph that is no blank, in a piece. */
const GLYPH = /(?<=[<0-9a-f])(?!0001)[0-9a-f]{4}(?=(?:[0-9a-f]{4})*>)/gu;

/** A piece without each of its glyphs, one by one. */
function withoutEach(piece: Piece): readonly Piece[] {
  return [...piece.glyphs.matchAll(GLYPH)].map(({ index }) => ({
    ...piece,
    glyphs: piece.glyphs.slice(0, index) + piece.glyphs.slice(index + 4),
  }));
}

/** A piece with each of its glyphs twice, one by one. */
function twiceEach(piece: Piece): readonly Piece[] {
  return [...piece.glyphs.matchAll(GLYPH)].map(({ 0: glyph, index }) => ({
    ...piece,
    glyphs: piece.glyphs.slice(0, index) + glyph + piece.glyphs.slice(index),
  }));
}

describe.runIf(canPrint('bn'))('in Bengali', () => {
  test('a conjunct has the room that its font asks for, also before a sign of another font', async () => {
    const job = press.job('clinic-1', { handout: 'widened', language: 'bn', size: 'clear' });
    expect(press.doubts(job, await press.make(job))).toEqual([]);
  });

  test('no part of a conjunct that its font draws in two can be taken away', async () => {
    const { tried, passed } = await planted('bn', 'H2', withoutEach);
    expect(tried).toBeGreaterThan(8);
    expect(passed).toEqual([]);
  });

  test('what stands behind a mark cannot be raised', async () => {
    const { tried, passed } = await planted('bn', 'H2', (piece) => [{ ...piece, y: piece.y - 1.2 }]);
    expect(tried).toBeGreaterThan(1);
    expect(passed).toEqual([]);
  });
});

test('letters that their font moves apart, as it does "q" and "j", are not doubted', async () => {
  const job = press.job('clinic-1', { handout: 'kerned' });
  expect(press.doubts(job, await press.make(job))).toEqual([]);
});

test('in Vietnamese, what stands behind a dot under its letter cannot be moved away or onto it', async () => {
  const { tried, passed } = await planted('vi', 'P', (piece, at) =>
    at === 0 ? [] : [3, -5].map((byPt) => ({ ...piece, x: piece.x + byPt })),
  );
  expect(tried).toBeGreaterThan(2);
  expect(passed).toEqual([]);
});

test.each((['vi', 'th'] as const).filter(canPrint))(
  'in %s, no part of a letter can be taken away or be drawn twice',
  async (language) => {
    const without = await planted(language, 'P', withoutEach);
    const twice = await planted(language, 'P', twiceEach);
    expect(without.tried).toBeGreaterThan(8);
    expect([...without.passed, ...twice.passed]).toEqual([]);
  },
);

test.runIf(canPrint('hi'))('in Hindi, no sign can be moved by a sixteenth of its size', async () => {
  const { tried, passed } = await planted('hi', 'H2', (piece, at) =>
    at === 0 ? [] : [1.1, -1.1].map((byPt) => ({ ...piece, x: piece.x + byPt })),
  );
  expect(tried).toBeGreaterThan(0);
  expect(passed).toEqual([]);
});
