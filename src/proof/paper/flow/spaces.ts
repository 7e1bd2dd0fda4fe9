/**
 * The spaces between blocks, in blank lines, told here once more than in the press, so that neither can drift unseen.
 *
 * Between two blocks stands the larger of what the one asks for behind it and the other before it.
 */
export const SPACES = {
  paragraph: [1, 0.35],
  H1: [0.7, 0.25],
  H2: [1.1, 0.3],
  H3: [1, 0.2],
  list: [0.4, 0.4],
  table: [0.5, 0.7],
  figure: [0.6, 0.6],
  caption: [0.25, 0.6],
  box: [0.7, 0.7],
  bar: [0.7, 0.7],
  fields: [0.4, 0.5],
  online: [0.8, 0.8],
  masthead: [0, 0.8],
} as const satisfies Readonly<Record<string, readonly [before: number, after: number]>>;

/** Between the items of a list. */
export const BETWEEN_ITEMS = 0.26;
/** Behind lines to write on. */
export const AFTER_LINES = 0.5;
/** The same where what must stand on page 1 is set closer, so that it fits there; of the masthead and the title, too. */
export const TIGHT = { box: 0.35, afterPlainBox: 0.35, list: 0.2, item: 0.08 } as const;
export const TIGHT_TOP = { masthead: [0, 0.4], H1: [0.4, 0.25], online: [0.25, 0.8] } as const;

/** Between the edges of a box and what is in it, in ems of the text; its title has a part of it under it. */
export const PADDING_EM = 0.8;
export const TIGHT_PADDING_EM = 0.45;
export const UNDER_TITLE = 0.8;
/** Above and below the words of a title, in ems of them. */
export const TITLE_PADDING_EM = 0.35;
/** Above and below the words of a cell, in ems. */
export const CELL_PADDING_EM = 0.3;
/** Between the words of a cell and the middle of the rule beside it, in ems. */
export const BESIDE_CELL_EM = 0.4;
/** Between the clinic's name and the rule under it. */
export const ABOVE_MASTHEAD_RULE = 0.45;
export const ABOVE_MASTHEAD_RULE_TIGHT = 0.25;
export const MASTHEAD_RULE_PT = 3;
/** How thick the edges of boxes are. */
export const EDGE_PT = { emergency: 3, call: 2, plain: 1 } as const;
/** Between the start of a title and its words, where a sign stands, in ems of them. */
export const BESIDE_SIGN_EM = { emergency: 1.7, call: 1.6, plain: 0 } as const;
/** Between the clinic's logo and its name, and between the white of a code and the words beside it, in ems. */
export const BESIDE_LOGO_EM = 0.9;
export const BESIDE_CODE_EM = 0.6;
/** Lists set in so far at least, in ems, and as far as their widest label with a little behind it. */
export const INDENT_EM = 1.25;
export const BESIDE_LABEL_EM = 0.5;
/** Between two lines to write on in one row, in ems. */
export const BETWEEN_FIELDS_EM = 1.2;
/** How wide the bars are beside a part and a quote. */
export const BAR_PT = { bar: 6, quote: 2 } as const;
/** Between a bar and its words, in ems. */
export const BESIDE_BAR_EM = 0.8;
/** How far a larger bullet sinks, in parts of half of what the small letters grow; and the side of a square to tick, in ems. */
export const BULLET_SINKS = 0.8;
export const TICK_EM = 0.9;
/** Between a running head or folio and its rule. */
export const BESIDE_MARGIN_RULE = 0.15;
