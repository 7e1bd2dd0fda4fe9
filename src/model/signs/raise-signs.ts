import { didYouMean, placeToText, type Log } from '../../diagnostics/index.js';
import type { Clinic } from '../clinic.js';
import type { Handout } from '../handout.js';
import type { Block, Inline, ListItem, Section } from '../section.js';
import type { SignUse } from './sign-use.js';
import { SIGNS_FILE, type Sign, type Signs } from './signs.js';
import { isMoreUrgent, sectionFor, type Urgency } from './urgencies.js';

/**
 * A handout for the patients of a clinic that makes signs more urgent: each such sign goes to the section of its new
 * urgency, behind the signs that stand there. What would make one less urgent is logged, and what has nowhere to go.
 */
export function raiseSigns(handout: Handout, clinic: Clinic, signs: Signs, log: Log): Handout {
  const raised = raisedBy(clinic, signs, log);
  return handout.signs
    .filter((use) => use.urgency !== undefined && raised.has(use.id))
    .reduce(
      (current, use) => raiseOne(current, use, raised.get(use.id) ?? 'emergency', clinic, log),
      handout,
    );
}

/** The signs that a clinic makes more urgent than the project. */
function raisedBy({ fields, source }: Clinic, signs: Signs, log: Log): ReadonlyMap<string, Urgency> {
  const raised = new Map<string, Urgency>();
  for (const [id, urgency] of Object.entries(fields.signs ?? {})) {
    const sign = signs.byId.get(id);
    const path = ['signs', id];
    if (!sign)
      log.error(
        'unknown-sign',
        `there is no sign "${id}" in ${SIGNS_FILE}`,
        source.keyPlaceOf(path),
        didYouMean(id, [...signs.byId.keys()]) ?? 'see what there is: handouts list signs',
      );
    else if (isMoreUrgent(sign.urgency, urgency))
      log.error('lowered-urgency', lowered(sign, urgency), source.placeOf(path), RAISE_ONLY);
    else if (sign.urgency !== urgency) raised.set(id, urgency);
  }
  return raised;
}

const RAISE_ONLY = 'a clinic may make a sign more urgent for its patients, never less: take the line out';

function lowered({ id, urgency, place }: Sign, wanted: Urgency): string {
  return `the clinic makes "${id}" "${wanted}", and it is "${urgency}" at ${placeToText(place)}`;
}

function raiseOne(handout: Handout, use: SignUse, urgency: Urgency, clinic: Clinic, log: Log): Handout {
  const refuse = (what: string, hint: string): Handout => {
    const clinicPlace = placeToText(clinic.source.placeOf(['signs', use.id]));
    log.error(
      'raised-urgency',
      `"${use.words}" is "${urgency}" at ${clinicPlace}, and ${what}`,
      use.place,
      hint,
    );
    return handout;
  };
  const item = handout.sections[use.section]?.blocks.flatMap(topItems).find((one) => holds(one, use));
  const target = handout.sections.findIndex(
    (section) => section.urgency === urgency && !section.who && section.blocks.some(isBullets),
  );
  if (!item || use.by === 'words')
    return refuse(
      'stands here in words of its own',
      `name it by its id, alone in an item: - {{sign.${use.id}}}`,
    );
  if (target === -1)
    return refuse(
      'the handout has no list of that urgency for every patient',
      `write a section ${sectionFor(urgency)} with a list into the handout`,
    );
  if (siblingsOf(item, handout.sections[use.section]).length === 1)
    return refuse(
      'nothing is left in its list',
      'write another sign into the list, or leave the section out',
    );
  const sections = handout.sections.map((section, index) => {
    if (index === use.section) return without(section, item);
    return index === target ? withItem(section, item) : section;
  });
  return { ...handout, sections };
}

function topItems(block: Block): readonly ListItem[] {
  return block.kind === 'list' ? block.items : [];
}

function isBullets(block: Block): boolean {
  return block.kind === 'list' && !block.ordered;
}

function siblingsOf(item: ListItem, section: Section | undefined): readonly ListItem[] {
  return section?.blocks.map(topItems).find((items) => items.includes(item)) ?? [];
}

function without(section: Section, item: ListItem): Section {
  return {
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'list' ? { ...block, items: block.items.filter((one) => one !== item) } : block,
    ),
  };
}

/** Behind the items of the first list with bullets. */
function withItem(section: Section, item: ListItem): Section {
  const first = section.blocks.find(isBullets);
  return {
    ...section,
    blocks: section.blocks.map((block) =>
      block === first && block.kind === 'list' ? { ...block, items: [...block.items, item] } : block,
    ),
  };
}

/** Whether a sign stands in the words of an item. */
function holds({ blocks }: ListItem, { place }: SignUse): boolean {
  return blocks.some(
    (block) => block.kind === 'paragraph' && block.content.some((one) => isAt(one, place.line)),
  );
}

function isAt(inline: Inline, line: number): boolean {
  if ('children' in inline) return inline.children.some((child) => isAt(child, line));
  if (inline.kind !== 'text') return false;
  const last = inline.place.line + inline.source.split('\n').length - 1;
  return line >= inline.place.line && line <= last;
}
