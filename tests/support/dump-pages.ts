import type { Mark, Owner, Pages } from '../../src/layout/index.js';
import type { Rect } from '../../src/units/index.js';

/** Pages as text, a mark a line, with positions rounded to a tenth of a point and the part of the structure it belongs to. */
export function dumpPages(pages: Pages): string {
  const lines = [
    `paper ${points(pages.widthPt)} × ${points(pages.heightPt)}`,
    ...pages.bookmarks.map(
      ({ level, title, page, xPt, yPt }) =>
        `bookmark H${level} page ${page + 1} at ${points(xPt)}, ${points(yPt)}: ${title}`,
    ),
    ...pages.reasons(),
    ...pages.pages.flatMap((page, index) => [
      '',
      `page ${index + 1}`,
      ...page.marks.map((mark) => `  ${dumpMark(mark, pages.grafts)}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function dumpMark(mark: Mark, grafts: Pages['grafts']): string {
  const ownerOf = (owner: Owner): string => pathOf(owner, grafts);
  switch (mark.kind) {
    case 'line': {
      const runs = mark.line.runs
        .filter((run) => run.glyphs.length > 0)
        .map(
          (run) =>
            `${run.face.name.replace(/^.*_/u, '')} +${points(run.offsetPt)} "${run.text.slice(run.start, run.end)}" ${ownerOf(run.owner)}`,
        );
      return `line at ${points(mark.xPt)}, ${points(mark.baselinePt)} ${points(mark.line.sizePt)} pt ${mark.colour} ${points(mark.line.widthPt)} wide: ${runs.join('; ')}`;
    }
    case 'rect':
      return `rect ${dumpRect(mark.rect)} ${mark.colour} ${ownerOf(mark.owner)}`;
    case 'path':
      return `sign ${dumpRect(mark.rect)} ${mark.colour} ${ownerOf(mark.owner)}`;
    case 'picture':
      return `picture ${dumpRect(mark.rect)} ${ownerOf(mark.owner)}`;
    case 'qr':
      return `qr ${dumpRect(mark.rect)} ${mark.modules.count} modules ${ownerOf(mark.owner)}`;
    case 'link':
      return `link ${dumpRect(mark.rect)} ${mark.address} "${mark.words}" ${ownerOf(mark.owner)}`;
    case 'empty':
      return `empty ${ownerOf(mark.owner)}`;
    default:
      return dumpOther(mark);
  }
}

/** A kind of mark that has no line of its own yet: what it is, and where. */
function dumpOther(mark: Mark): string {
  return 'rect' in mark ? `${mark.kind} ${dumpRect(mark.rect)}` : mark.kind;
}

function dumpRect({ xPt, yPt, widthPt, heightPt }: Rect): string {
  return `at ${points(xPt)}, ${points(yPt)} of ${points(widthPt)} × ${points(heightPt)}`;
}

/** `Document/Sect/P`, or who else owns it. */
function pathOf(owner: Owner, grafts: Pages['grafts']): string {
  if (typeof owner === 'string') return owner;
  const parent = owner.parent && (grafts.get(owner.parent) ?? owner.parent);
  return parent ? `${pathOf(parent, grafts)}/${owner.role}` : owner.role;
}

/** No minus zero: a tenth of a point is what an eye can see. */
function points(value: number): string {
  return (Math.round(value * 10) / 10 + 0).toFixed(1);
}
