import { describe, expect, test } from 'vitest';
import { NO_TEXT } from '../../../src/paint/glyph-texts.js';
import { saidInstead } from '../../../src/paint/said-instead.js';

const glyphs = (...texts: readonly string[]): readonly { readonly glyph: number; readonly text: string }[] =>
  texts.map((text, glyph) => ({ glyph, text }));

describe('a run is said instead of its glyphs', () => {
  test('where an accent is drawn apart from its letter', () => {
    expect(saidInstead(glyphs('t', 'ế', NO_TEXT))).toEqual({
      before: '/Span <</ActualText <feff00741ebf>>> BDC ',
      after: ' EMC',
    });
  });

  test('never where each glyph says its own letter', () => {
    expect(saidInstead(glyphs('t', 'ê'))).toEqual({ before: '', after: '' });
    expect(saidInstead(undefined)).toEqual({ before: '', after: '' });
  });

  test('never from right to left, where readers guess the order from where glyphs stand', () => {
    expect(saidInstead(glyphs('ب', NO_TEXT, 'ا'))).toEqual({ before: '', after: '' });
  });
});
