/** An edition of a page that was once the newest. */
export interface Edition {
  readonly edition: string;
  readonly version: string;
  /** The day of that version, as 2026-11-30. */
  readonly published: string;
}

const LINE = /^[0-9a-hjkmnp-tv-z]{5}$/u;

/** What an `editions.json` says; undefined where it is not one that the press has written. */
export function editionsIn(text: string): readonly Edition[] | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const found = (json as { readonly editions?: unknown } | null)?.editions;
    return Array.isArray(found) && found.every(isEdition) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isEdition(one: unknown): one is Edition {
  const { edition, version, published } = (one ?? {}) as Partial<Record<keyof Edition, unknown>>;
  return (
    typeof edition === 'string' &&
    LINE.test(edition) &&
    typeof version === 'string' &&
    /^[^\p{Cc}\s|]+$/u.test(version) &&
    typeof published === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/u.test(published)
  );
}

/** The same with the newest at the end, once. None is ever taken out: some paper has it. */
export function withNewest(editions: readonly Edition[], newest: Edition): readonly Edition[] {
  return [...editions.filter(({ edition }) => edition !== newest.edition), newest];
}

export function editionsToText(editions: readonly Edition[]): string {
  const lines = editions.map((one) => `    ${JSON.stringify(one)}`);
  return `{\n  "editions": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
