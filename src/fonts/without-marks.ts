import type { Stretch } from './stretch.js';

/** Marks that lean their neighbours one way, which word processors leave everywhere; they part nothing. */
const MARK = /[\u061C\u200E\u200F]/u;

/** What is found in a text without its marks of direction, by the places of the text itself. */
export function withoutMarks(text: string, find: (bare: string) => readonly Stretch[]): readonly Stretch[] {
  if (!MARK.test(text)) return find(text);
  const places: number[] = [];
  let bare = '';
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (MARK.test(unit)) continue;
    places.push(index);
    bare += unit;
  }
  return find(bare).map(({ start, end }) => ({
    start: places[start] ?? text.length,
    end: (places[end - 1] ?? text.length - 1) + 1,
  }));
}
