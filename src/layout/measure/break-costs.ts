/**
 * What it costs to end a page in a place: the one table of it. Costs are of the kind that `paginate` adds up: a page costs
 * 60 whatever stands on it, and one that is left half empty without need 25 more.
 *
 * `hardly` is what should never be, and still is where nothing else is left: a rule that forbade it could refuse a sheet.
 */
export const BREAK_COSTS = {
  hardly: 400,
  /** Between two blocks. */
  afterParagraph: 1,
  afterList: 1,
  afterTable: 1,
  /** In a paragraph of more than four lines: where a sentence ends, and where it goes on. */
  afterSentence: 4,
  inSentence: 30,
  /** Between items of a list, and where one item would be left alone on a page. */
  betweenItems: 3,
  loneItem: 12,
  /** Beside a bar. */
  besideBar: 10,
  /** Between the rows of a table that is higher than a page: behind a group of rows, and in one. */
  betweenGroups: 3,
  inGroup: 150,
  /** In a box, by its look; more for each strip of an urgent box that is left for the next page. */
  inUrgentBox: 200,
  forEachLeftOfUrgentBox: 12,
  inCallBox: 14,
  inPlainBox: 8,
} as const;
