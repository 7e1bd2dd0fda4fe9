/** A slot that prints the words of a sign, or what to do while you wait. No two parts of it can take the same signs. */
const SLOT = /\{\{\s*(?<kind>sign|wait)\.(?<id>[^\s{}]+)\s*\}\}/gu;

/** A slot of a sign in a text. */
export interface SignSlot {
  readonly kind: 'sign' | 'wait';
  readonly id: string;
  /** Where it begins. */
  readonly index: number;
  readonly written: string;
}

export function signSlotsIn(text: string): readonly SignSlot[] {
  return text.includes('{{')
    ? [...text.matchAll(SLOT)].map(({ 0: written, index, groups }) => ({
        kind: groups?.['kind'] === 'wait' ? 'wait' : 'sign',
        id: groups?.['id'] ?? '',
        index,
        written,
      }))
    : [];
}

/** A text with something else in the place of each slot of a sign. */
export function replaceSignSlots(text: string, by: (slot: SignSlot) => string): string {
  let end = 0;
  const parts = signSlotsIn(text).map((slot) => {
    const before = text.slice(end, slot.index);
    end = slot.index + slot.written.length;
    return before + by(slot);
  });
  return parts.join('') + text.slice(end);
}
