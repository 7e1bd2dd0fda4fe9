import type { Phrases, SpokenClinic } from '../model/index.js';

/** The numbers of a clinic by day and by night, each with what it is for. */
export function callsOf(
  {
    fields: { phone, after_hours },
  }: { readonly fields: Pick<SpokenClinic['fields'], 'phone' | 'after_hours'> },
  { texts }: Phrases,
): readonly { readonly label: string; readonly number: string }[] {
  const labelled = (label: string): string =>
    texts.labelled
      .replace('{label}', () => label)
      .replace('{value}', '')
      .trim();
  return [
    { label: labelled(texts.main_phone), number: phone },
    ...(after_hours === undefined ? [] : [{ label: labelled(texts.after_hours), number: after_hours }]),
  ];
}
