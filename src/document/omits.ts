/** What a template may leave out where it says so; each copy's record keeps it. Urgent signs and the QR code are not among them. */
export const OMITS = [
  'wait',
  'call',
  'numbers',
  'notices',
  'follow-up',
  'note',
  'version',
  'own-number',
] as const;
export type Omitted = (typeof OMITS)[number];

/** The names in `omits="…"`, in the order of the list, each once. */
export function omitsIn(attribute: string | undefined): readonly Omitted[] {
  const named = new Set((attribute ?? '').split(' '));
  return OMITS.filter((name) => named.has(name));
}
