import type { List, ListItem } from 'mdast';
import { linesOf, placeOfNode, runsOn, sourceOfNode, type MarkdownContext } from './markdown-context.js';

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
  const place = placeOfNode(list, context);
  if (!first) return;
  if (markerOf(first, context) === '+')
    context.log.error(
      'plus-list',
      'a + before a blank would become the bullet of a list',
      place,
      'write - for a list, or \\+ to print the sign',
    );
  else if (mayBeMinus(list, first, context) || (!isInner && goesOn(list, first, context)))
    context.log.error(
      'minus-or-list',
      'the sign before the number could be a minus, and would become the bullet of a list',
      place,
      'write the sign without a blank (-18 °C), or begin the item with a word',
    );
}

/** `-`, `3.`: what begins an item. */
function markerOf(item: ListItem, context: MarkdownContext): string {
  return /^(?:[-*+]|\d{1,9}[.)])/u.exec(sourceOfNode(item, context))?.[0] ?? '';
}

/** What may have a minus: a temperature, or nothing but a number. */
const BELOW_ZERO = /^[-*][ \t]+[*_(]*[.,]?\p{N}[\p{N}.,]*[*_)]*\s*(?:[°º℃℉]|$)/u;
const NUMBER = /^[-*][ \t]+[*_(]*[.,]?\p{N}/u;

/** Whether a list is one line that could be a number below zero. */
function mayBeMinus(list: List, first: ListItem, context: MarkdownContext): boolean {
  return list.children.length === 1 && BELOW_ZERO.test(linesOf(first, context)[0]?.text ?? '');
}

/** Whether a list goes on from a line of words and begins with a number; an inner list always follows its item's words. */
function goesOn(list: List, first: ListItem, context: MarkdownContext): boolean {
  return NUMBER.test(linesOf(first, context)[0]?.text ?? '') && runsOn(list, context);
}
