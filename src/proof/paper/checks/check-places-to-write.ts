import { UnreadableError } from '../../file/unreadable-error.js';
import { isString, type PdfDictionary } from '../../file/pdf-value.js';
import { textOfString } from '../../file/text-of-string.js';
import type { Annotation } from '../../sheet/read-annotations.js';
import type { FilledRect } from '../../sheet/marked.js';
import { areasOf } from '../areas-of.js';
import { rulesAround } from '../rules-around.js';
import type { Drawings } from '../drawings.js';
import { boxOfInk, overlap } from '../overlap.js';
import type { DoubtsOnPaper } from '../doubts-on-paper.js';
import { SIDE_PT, SIZE_MEASURES } from '../measures.js';
import type { PaperPage, PaperSheet } from '../paper-sheet.js';

const ROUNDING_PT = 0.1;
/** Between a rule and what is over it, in parts of the pitch: more is a hole. */
const HOLE = 1.6;
/** A field and a square to tick are as high as this at least: part of the pitch, of which a lone line has 0.85, and of the type size. */
const LEAST_FIELD = 0.8;
const LEAST_TICK_EM = 0.85;
/** What a field keeps off the rules around it, in ems. */
const INSET_EM = 0.3;
/** Operators that leave ink (ISO 32000-1, annex A). */
const PAINTS = /(?<![\w*/])(?:[SsFfBb]\*?|sh|Do|Tj|TJ|'|"|BI)(?![\w*])/u;

/** Places to write: rules at their pitch, black and free; fields at their outlines, empty, within the margins. */
export function checkPlacesToWrite(paper: PaperSheet, doubts: DoubtsOnPaper, drawings: Drawings): void {
  const { sheet, facts, pages } = paper;
  const { bodyPt, pitchPt } = SIZE_MEASURES[facts.size];
  for (const page of pages) {
    if (page.writingRules.length > 0) checkPitch(page, pitchPt, doubts);
    for (const annotation of sheet.annotations.values())
      if (annotation.page === page.read.object && annotation.kind === 'Widget')
        checkField(annotation, page, { pitchPt, bodyPt, paper, doubts, drawings });
  }
}

/** Rules stand a pitch under what is over them: no nearer to another rule, and without a hole. */
function checkPitch(page: PaperPage, pitchPt: number, doubts: DoubtsOnPaper): void {
  const { writingRules: rules } = page;
  const boxes = [
    ...page.words.flatMap(({ box }) => box ?? []),
    ...page.ink.flatMap((one) => boxOfInk(one) ?? []),
  ];
  for (const rule of rules) {
    const place = { x: rule.left, y: rule.top };
    if (rule.left < SIDE_PT - ROUNDING_PT || rule.right > page.widthPt - SIDE_PT + ROUNDING_PT)
      doubts.add('outside-margins', page, place, 'a line to write on outside of its margins');
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
  readonly drawings: Drawings;
}

function checkField(
  field: Annotation,
  page: PaperPage,
  { pitchPt, bodyPt, paper, doubts, drawings }: FieldCheck,
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
  const rects = page.ink.flatMap((one) => (one.kind === 'filled' ? one.rects : []));
  const around = rulesAround(area, rects, INSET_EM * bodyPt);
  drawings.ask(...around);
  if (around.length === 0) doubts.add('bad-field', page, place, 'a field without the rules around it');
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
