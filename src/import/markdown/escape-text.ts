/** A text as Markdown that reads as this text and nothing else. */
export function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\`*[\]<|]/gu, String.raw`\$&`)
      // Three and more are a place to write in, which the build refuses by its own words.
      .replaceAll(/(?<!_)_{1,2}(?!_)/gu, (signs) => signs.replaceAll('_', String.raw`\_`))
      .replaceAll(/\{\{|\}\}/gu, (braces) => (braces === '{{' ? '{{word.open}}' : '{{word.close}}'))
  );
}

/** A line whose first signs begin nothing: no heading, list, quote, section or table. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(?<signs>[#>+\-~]|::|_{3})/u, String.raw`\$<signs>`)
    .replace(/^(?<number>\d{1,9})(?<sign>[.)])(?=\s|$)/u, String.raw`$<number>\$<sign>`);
}
