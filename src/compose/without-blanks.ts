/** Markup to look others up in: a partial that is indented indents what it prints. */
export function withoutBlanks(markup: string): string {
  return markup.replaceAll(/\s+/gu, '');
}
