/** What a glyph draws, how far it reaches and where it begins: equal for equal glyphs of two fonts only. */
export type Look = string;
