import { UnreadableError } from '../file/unreadable-error.js';
import { isString, type PdfDictionary } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import type { Annotation } from '../sheet/read-annotations.js';
import type { Filled } from '../sheet/ink.js';
import type { FilledRect } from '../sheet/marked.js';
import { areasOf } from './areas-of.js';
import { boxOfInk, overlap } from './overlap.js';
import { contrast } from './contrast.js';
import type { DoubtsOnPaper } from './doubts-on-paper.js';
import { SIDE_PT, SIZE_MEASURES } from './measures.js';
import type { PaperPage, PaperSheet } from './paper-sheet.js';

/** A rule to write on is about a point thick; copiers lose thinner ones. */
const RULE_PT = 1;
const ROUNDING_PT = 0.1;
/** Nobody writes a name on less. */
const LEAST_LENGTH_PT = 100;
/** Between a rule and what stands over it, as a part of the pitch. */
const FREE = 0.7;
/** Between a rule and what is over it, in parts of the pitch: more is a hole. */
const HOLE = 1.6;
/** A field and a square to tick are as high as this at least: part of the pitch, of which a lone line has 0.85, and of the type size. */
const LEAST_FIELD = 0.8;
const LEAST_TICK_EM = 0.85;
/** A field's own rule lies this near to its foot. */
const NEAR_PT = 2.6;
/** Between what stands on a page and its folio, in ems. */
const BEFORE_FOOT_EM = 1.5;
/** Operators that leave ink (ISO 32000-1, annex A). */
const PAINTS = /(?<![\w*/])(?:[SsFfBb]\*?|sh|Do|Tj|TJ|'|"|BI)(?![\w*])/u;

/** Places to write: rules as many as asked, at their pitch, black and free; fields at their outlines, empty, within the margins. */
export function checkPlacesToWrite(paper: PaperSheet, doubts: DoubtsOnPaper): void {
  const { sheet, facts, pages } = paper;
  const { bodyPt, pitchPt } = SIZE_MEASURES[facts.size];
  let count = 0;
  let isFull = false;
  for (const page of pages) {
    const rules = rulesOn(page, pitchPt);
    count += rules.length;
    isFull ||=
      isOneArea(page) &&
      rules.some(({ bottom }) => bottom < footOf(page) + BEFORE_FOOT_EM * bodyPt + pitchPt);
    checkPitch(rules, pitchPt, page, doubts);
    for (const annotation of sheet.annotations.values())
      if (annotation.page === page.read.object && annotation.kind === 'Widget')
        checkField(annotation, page, { pitchPt, bodyPt, paper, doubts });
  }
  const [page] = pages;
  const { asked, spared, least } = facts.writingLines ?? { asked: 0, spared: 0, least: 0 };
  const fewest = isFull ? least : pages.length === 1 ? spared : asked;
  if (page && !facts.isFillable && facts.writingLines && (count < fewest || count > asked))
    doubts.add(
      count > asked ? 'added-lines' : 'lost-lines',
      page,
      undefined,
      `${count} lines to write on in all, where ${asked} are asked for`,
    );
}

/** Whether a page has nothing but one area: no heading, or one, before all other words. */
function isOneArea({ read }: PaperPage): boolean {
  const parts = read.marked.filter(({ content, text }) => content !== undefined && text !== '');
  const headings = parts.filter(({ tag }) => HEADING.test(tag));
  return headings.length === 0 || (headings.length === 1 && headings[0] === parts[0]);
}

const HEADING = /^H\d$/u;

/** Thin dark rules with room over them: no underline, no edge of a box and no rule of a table. */
function rulesOn({ ink, words }: PaperPage, pitchPt: number): readonly FilledRect[] {
  const fills = ink.filter((one): one is Filled => one.kind === 'filled' && one.marked.artifact === 'Layout');
  const rects = fills.filter(({ colour }) => contrast(colour, [1, 1, 1]) >= 7).flatMap((fill) => fill.rects);
  const rules = rects.filter(
    (rect) =>
      Math.abs(rect.top - rect.bottom - RULE_PT) < ROUNDING_PT && rect.right - rect.left >= LEAST_LENGTH_PT,
  );
  return rules.filter((rule) => {
    const room = { ...rule, bottom: rule.top + ROUNDING_PT, top: rule.top + FREE * pitchPt };
    const touches = {
      left: rule.left - 1,
      right: rule.right + 1,
      bottom: rule.bottom - 1,
      top: rule.top + 1,
    };
    const isFree = !words.some(({ box }) => box && lies(box, room));
    return isFree && !rects.some((rect) => rect.top - rect.bottom > 2 * RULE_PT && lies(rect, touches));
  });
}

/** How high the folio of a page reaches: where lines end so near to it that no other one had room, fewer are printed. */
function footOf({ ink, heightPt }: PaperPage): number {
  const tops = ink.flatMap((one) =>
    one.kind === 'filled' && one.marked.artifact === 'Pagination' ? one.rects.map(({ top }) => top) : [],
  );
  return Math.max(SIDE_PT, ...tops.filter((top) => top < heightPt / 2));
}

/** Rules stand a pitch under what is over them: no nearer to another rule, and without a hole. */
function checkPitch(
  rules: readonly FilledRect[],
  pitchPt: number,
  page: PaperPage,
  doubts: DoubtsOnPaper,
): void {
  const boxes = [
    ...page.words.flatMap(({ box }) => box ?? []),
    ...page.ink.flatMap((one) => boxOfInk(one) ?? []),
  ];
  for (const rule of rules) {
    const place = { x: rule.left, y: rule.top };
    const over = (box: FilledRect): boolean =>
      overlap(rule, box)[0] > 0 && box.bottom > rule.bottom + ROUNDING_PT;
    const nearestRule = Math.min(...rules.filter(over).map((other) => other.top - rule.top));
    if (nearestRule < pitchPt - ROUNDING_PT)
      doubts.add('tight-lines', page, place, 'lines to write on that are too near to each other');
    const nearest = Math.min(...boxes.filter(over).map((box) => box.bottom - rule.top));
    if (nearest > HOLE * pitchPt && nearest < page.heightPt)
      doubts.add('lost-lines', page, place, 'a line to write on that is lacking');
  }
}

/** Black letters of a size (ISO 32000-1, 12.7.3.3), and the one flag that fields of ours have (12.7.4.3). */
const DARK = /^\/\w+ (?<size>[\d.]+) Tf 0 g$/u;
const SEVERAL_LINES = 1 << 12;

interface FieldCheck {
  readonly pitchPt: number;
  readonly bodyPt: number;
  readonly paper: PaperSheet;
  readonly doubts: DoubtsOnPaper;
}

function checkField(
  field: Annotation,
  page: PaperPage,
  { pitchPt, bodyPt, paper, doubts }: FieldCheck,
): void {
  const [area] = areasOf(field);
  if (!area) return;
  const { dictionary } = field;
  const place = { x: area.left, y: area.top };
  const isTick = dictionary.get('FT') === 'Btn';
  const leastPt = isTick ? LEAST_TICK_EM * bodyPt : LEAST_FIELD * pitchPt;
  const isWithin =
    area.left >= SIDE_PT - 1 &&
    area.right <= page.widthPt - SIDE_PT + 1 &&
    area.bottom >= 0 &&
    area.top <= page.heightPt;
  if (!isWithin || area.top - area.bottom < leastPt)
    doubts.add('bad-field', page, place, 'a field that is too small, or outside of its margins');
  const hasRule = page.ink.some(
    (one) =>
      one.kind === 'filled' &&
      one.rects.some(
        (rect) =>
          Math.abs(rect.bottom - area.bottom) < NEAR_PT &&
          rect.left <= area.left + 1 &&
          rect.right >= area.right - 1,
      ),
  );
  if (!hasRule) doubts.add('bad-field', page, place, 'a field without its line');
  const { file } = paper.sheet;
  const look = file.resolve(dictionary.get('DA'));
  const typedPt = isString(look) ? Number(DARK.exec(textOfString(look))?.groups?.['size']) : Number.NaN;
  const flags = dictionary.get('Ff') ?? 0;
  if ((!isTick && !(typedPt >= bodyPt - ROUNDING_PT)) || (flags !== 0 && flags !== SEVERAL_LINES))
    doubts.add('bad-field', page, place, 'a field in which what is typed is small, pale, hidden or not kept');
  if (paints(dictionary, isTick, paper))
    doubts.add('bad-field', page, place, 'a field that is filled in or painted');
}

/** What a field looks like before anybody has filled it in leaves no ink. */
function paints(field: PdfDictionary, isTick: boolean, { sheet: { file } }: PaperSheet): boolean {
  if (field.has('V') && !(isTick && field.get('V') === 'Off')) return true;
  if (isTick && field.get('AS') !== 'Off') return true;
  const looks = file.dictionary(field.get('AP'), 'a field').get('N');
  const shown = isTick ? file.dictionary(looks, 'a field').get('Off') : looks;
  if (shown === undefined) throw new UnreadableError('has a field without a look');
  return PAINTS.test(file.content(file.stream(shown, 'a field')));
}

function lies(a: FilledRect, b: FilledRect): boolean {
  const [acrossPt, upPt] = overlap(a, b);
  return acrossPt > 0 && upPt > 0;
}
