import { fileStart, placeWithin, type Place } from '../diagnostics/index.js';
import { joinedText, type JoinedText } from './joined-text.js';

/** A number that a template writes itself. */
export interface OwnNumber {
  readonly number: string;
  readonly place: Place;
}

/**
 * Three digits and more, with what stands between the groups of a phone number: a number that somebody could call. No
 * template needs any: all numbers of clinics and handouts have slots.
 */
const NUMBER = /\p{Nd}(?:[\s().\u2010-\u2013/-]{0,3}\p{Nd}){2,}/gu;

/** The numbers in the words that a template's file writes itself, what comes of its slots aside. */
export function ownNumbers({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): readonly OwnNumber[] {
  const found = (joined: JoinedText): readonly OwnNumber[] =>
    [...joined.text.matchAll(NUMBER)].map(({ 0: number, index }) => ({
      number,
      place: placeWithin(fileStart(file), text, joined.offsets[index] ?? 0),
    }));
  return joinedText(text).flatMap(found);
}
