/** A slot without any choice in it. */
const SLOT = /\{\{\s*(?<path>[a-z_.]+)\s*\}\}/gu;

/** What an address may name of its clinic and its handout, where it is known before the handout is read. */
export interface AddressValues {
  readonly clinic: string;
  readonly website: string;
  readonly handout: string;
  readonly language: string;
}

/**
 * The address of a handout's online version, with its slots filled as its sheets fill them; undefined where it names more
 * than a plan knows.
 */
export function pageAddress(online: string, values: AddressValues): string | undefined {
  const known: Readonly<Record<string, string>> = {
    'clinic.id': values.clinic,
    'clinic.website': values.website.replace(/(?<!\/)\/+$/u, ''),
    'handout.id': values.handout,
    language: values.language,
  };
  const filled = online.replaceAll(SLOT, (slot, path: string) => known[path] ?? slot);
  return filled.includes('{{') ? undefined : filled;
}
