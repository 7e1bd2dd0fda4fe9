import { placeToText, type Log } from '../../diagnostics/index.js';
import type { Section } from '../section.js';
import type { SignUse } from './sign-use.js';
import type { Sign, Signs } from './signs.js';
import { isMoreUrgent, sectionFor, type Urgency } from './urgencies.js';
import { wordsInOrder } from './words-in-order.js';
import { writtenItems, type WrittenItem } from './written-items.js';

/** A use, and whether words by which it is known are the whole item. */
type FoundUse = SignUse & { readonly isWhole?: boolean };

/**
 * Logs each sign that a handout gives another urgency than the project, and what it lists twice.
 *
 * @param sections as they were written, with slots in them
 */
export function checkSigns(
  uses: readonly FoundUse[],
  sections: readonly Section[],
  signs: Signs,
  log: Log,
): void {
  for (const use of uses) {
    const sign = signs.byId.get(use.id);
    if (sign && use.urgency && contradicts(use, use.urgency, sign)) tell(use, use.urgency, sign, log);
  }
  checkTwice(uses, log);
  checkWritten(sections, log);
}

/** Words that are a part of an item say less than the item; only a danger that is played down counts there. */
function contradicts(use: FoundUse, urgency: Urgency, sign: Sign): boolean {
  if (urgency === sign.urgency) return false;
  return use.by === 'id' || use.isWhole === true || isMoreUrgent(sign.urgency, urgency);
}

function tell({ words, place, by }: SignUse, urgency: Urgency, sign: Sign, log: Log): void {
  const known = by === 'id' ? '' : `, known by its words as the sign "${sign.id}",`;
  log.error(
    'two-urgencies',
    `"${words}"${known} stands under "${urgency}", and is "${sign.urgency}" at ${placeToText(sign.place)}`,
    place,
    `a sign has one urgency on every sheet: put it under ${sectionFor(sign.urgency)}${
      by === 'id' ? '' : ', or give what is meant here a sign of its own'
    }`,
  );
}

/** A sign named twice in a section, or named and written out as an item of its own. */
function checkTwice(uses: readonly FoundUse[], log: Log): void {
  const first = new Map<string, SignUse>();
  for (const use of uses) {
    if (!use.urgency || (use.by === 'words' && use.isWhole !== true)) continue;
    const key = `${use.section} ${use.id}`;
    const other = first.get(key);
    if (!other) first.set(key, use);
    else
      log.error(
        'sign-twice',
        `the sign "${use.id}" stands here and at ${placeToText(other.place)}`,
        use.place,
        TAKE_ONE_OUT,
      );
  }
}

const TAKE_ONE_OUT = 'take one of them out';

/** Items with the same words, under one urgency or under two. */
function checkWritten(sections: readonly Section[], log: Log): void {
  const first = new Map<string, WrittenItem & { readonly urgency: Urgency }>();
  for (const { urgency, blocks } of sections)
    for (const item of urgency ? writtenItems(blocks) : []) {
      const key = wordsInOrder(item.text).join(' ');
      const other = first.get(key);
      if (!urgency || key === '') continue;
      if (!other) {
        first.set(key, { ...item, urgency });
        continue;
      }
      const isSame = other.urgency === urgency;
      const otherPlace = placeToText(other.place);
      log.error(
        isSame ? 'sign-twice' : 'two-urgencies',
        isSame
          ? `"${item.text}" stands here and at ${otherPlace}`
          : `"${item.text}" stands under "${urgency}", and under "${other.urgency}" at ${otherPlace}`,
        item.place,
        isSame ? TAKE_ONE_OUT : `a sign has one urgency on every sheet: ${TAKE_ONE_OUT}`,
      );
    }
}
