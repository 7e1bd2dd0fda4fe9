/** Kinds of contacts that every language has a word for, so that a clinic need not write one; each can be named in a slot. */
export const CONTACT_KINDS = [
  'front_desk',
  'nurse',
  'appointments',
  'interpreter',
  'pharmacy',
  'tty',
  'fax',
  'portal',
] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

export function isContactKind(name: string): name is ContactKind {
  return CONTACT_KINDS.some((kind) => kind === name);
}
