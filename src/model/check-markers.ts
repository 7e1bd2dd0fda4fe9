import type { List, ListItem } from 'mdast';
import { minusIn } from './minus-in.js';
import { linesOf, placeOfNode, runsOn, sourceOfNode, type MarkdownContext } from './markdown-context.js';
import { withoutTick } from './without-tick.js';

/** Logs what the signs before a list's items say and the print would not: other numbers, a plus, a minus. */
export function checkMarkers(list: List, context: MarkdownContext, isInner: boolean): void {
  if (list.ordered === true) checkNumbers(list, context);
  else checkBullets(list, context, isInner);
}

function checkNumbers(list: List, context: MarkdownContext): void {
  const written = list.children.map((item) => markerOf(item, context));
  const numbers = written.map((marker) => marker.slice(0, -1));
  const areAllOne = numbers.every((number) => number === '1');
  const start = Number(numbers[0]);
  for (const [index, item] of list.children.entries()) {
    const place = placeOfNode(item, context);
    const wanted = String(start + index);
    if (withoutTick(item.children)) {
      context.log.error(
        'number-or-tick',
        `the item has the number ${written[index]} and a box to tick off, and only the box would be printed`,
        place,
        'write "- [ ] " before things to tick off, and the number as words: - [ ] Step 1: wash',
      );
      return;
    }
    if (written[index]?.endsWith(')') === true) {
      context.log.error(
        'number-sign',
        `the item is written "${written[index]}" and would be printed "${wanted}."`,
        place,
        `write ${wanted}. with a point`,
      );
      return;
    }
    if (areAllOne || numbers[index] === wanted) continue;
    context.log.error(
      'number-order',
      `the item is written "${written[index]}" and would be printed "${wanted}."`,
      place,
      'number the items one after another, or write the number as words of the item: - Day 3: 2 tablets',
    );
    return;
  }
}

function checkBullets(list: List, context: MarkdownContext, isInner: boolean): void {
  const [first] = list.children;
  if (!first) return;
  const place = placeOfNode(list, context);
  const minus = minusIn(list, context) ?? (!isInner && goesOn(list, first, context) ? first : undefined);
  if (markerOf(first, context) === '+')
    context.log.error(
      'plus-list',
      'a + before a blank would become the bullet of a list',
      place,
      'write - for a list, or \\+ to print the sign',
    );
  else if (minus)
    context.log.error(
      'minus-or-list',
      'the sign before the number could be a minus, and would become the bullet of a list',
      placeOfNode(minus, context),
      'write the sign without a blank (-18 °C), or begin the item with a word',
    );
}

/** `-`, `3.`: what begins an item. */
function markerOf(item: ListItem, context: MarkdownContext): string {
  return /^(?:[-*+]|\d{1,9}[.)])/u.exec(sourceOfNode(item, context))?.[0] ?? '';
}

const NUMBER = /^[-*][ \t]+[*_(]*[.,]?\p{N}/u;

/** Whether a list goes on from a line of words and begins with a number; an inner list always follows its item's words. */
function goesOn(list: List, first: ListItem, context: MarkdownContext): boolean {
  return NUMBER.test(linesOf(first, context)[0]?.text ?? '') && runsOn(list, context);
}
