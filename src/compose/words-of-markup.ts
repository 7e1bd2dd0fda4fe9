const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of markup that the press made itself, without tags; in attributes there, `>` is escaped. */
export function wordsOfMarkup(markup: string): string {
  return markup
    .replaceAll(/<[^<>]*>/gu, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot);/gu, (entity) => SIGNS[entity] ?? entity)
    .trim()
    .replaceAll(/\s+/gu, ' ');
}
