import { placeToText, type Log } from '../../diagnostics/index.js';
import type { Handout } from '../handout.js';
import type { Block, Section } from '../section.js';

/** Sections whose lists say when to act: a patient must not read fewer signs in one language than in another. */
const URGENT = new Set<Section['kind']>(['emergency', 'call']);

/** Logs where a translation has other sections than its original, or another number of urgent signs. */
export function checkSameUrgency(translation: Handout, original: Handout, log: Log): void {
  const length = Math.max(translation.sections.length, original.sections.length);
  for (let index = 0; index < length; index += 1) {
    const [own, other] = [translation.sections[index], original.sections[index]];
    if (own?.kind !== other?.kind) return logOtherKind({ translation, original, own, other }, log);
    if (!own || !other || !URGENT.has(own.kind)) continue;
    checkItems(own, other, log);
    checkHowSoon(own, other, log);
  }
}

interface OtherKind {
  readonly translation: Handout;
  readonly original: Handout;
  readonly own: Section | undefined;
  readonly other: Section | undefined;
}

function logOtherKind({ translation, original, own, other }: OtherKind, log: Log): void {
  const place = own?.place ?? translation.sections.at(-1)?.place ?? translation.source.placeOf([]);
  const otherPlace = placeToText(
    other?.place ?? original.sections.at(-1)?.place ?? original.source.placeOf([]),
  );
  if (!own)
    log.error(
      'other-sections',
      `the section ${nameOf(other)} is missing behind this one`,
      place,
      `translate it from ${otherPlace}`,
    );
  else if (!other)
    log.error(
      'other-sections',
      `the section ${nameOf(own)} is not in the original`,
      place,
      `the original ends at ${otherPlace}`,
    );
  else
    log.error(
      'other-sections',
      `the section ${nameOf(own)} stands where the original has ${nameOf(other)}`,
      place,
      `every language has the same sections in the same order: see ${otherPlace}`,
    );
}

function nameOf(section: Section | undefined): string {
  return section?.kind === 'plain' ? '"##"' : `":::${section?.kind ?? ''}"`;
}

/** How soon, and whether for every patient. */
function checkHowSoon(own: Section, other: Section, log: Log): void {
  if (own.urgency !== other.urgency)
    log.error(
      'other-urgency',
      `the section ":::${own.kind}" is "${own.urgency ?? ''}", and the original "${other.urgency ?? ''}"`,
      own.place,
      `the same danger is as urgent in every language: see ${placeToText(other.place)}`,
    );
  if ((own.who === undefined) === (other.who === undefined)) return;
  log.error(
    'other-urgency',
    `the section ":::${own.kind}" is for ${own.who ?? 'every patient'}, and the original for ${other.who ?? 'every patient'}`,
    own.place,
    `say who="…" in every language or in none: see ${placeToText(other.place)}`,
  );
}

function checkItems(own: Section, other: Section, log: Log): void {
  const [count, wanted] = [own, other].map(({ blocks }) => itemsIn(blocks));
  if (count === wanted) return;
  log.error(
    'other-signs',
    `the section ":::${own.kind}" lists ${String(count)} signs, and the original ${String(wanted)}`,
    own.place,
    `every language lists the same signs: see ${placeToText(other.place)}`,
  );
}

function itemsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'list')
      return sum + block.items.reduce((count, item) => count + 1 + itemsIn(item.blocks), 0);
    return 'blocks' in block ? sum + itemsIn(block.blocks) : sum;
  }, 0);
}
