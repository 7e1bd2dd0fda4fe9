import type { Log } from '../diagnostics/index.js';
import { toHandout, withSigns, type Handout, type Signs } from '../model/index.js';
import { MAX_MARKDOWN_BYTES, readMarkdown, readText } from '../read/index.js';
import type { World } from '../world/index.js';

/** A handout in one language, with the words of the project's signs in it. */
export function loadHandout(
  id: string,
  language: string,
  signs: Signs | undefined,
  world: World,
  log: Log,
): Handout | undefined {
  // What is wrong with the signs is told where they are read.
  if (!signs) return undefined;
  const file = fileOfHandout(id, language);
  const text = readText(world, file, MAX_MARKDOWN_BYTES, log);
  const markdown = text === undefined ? undefined : readMarkdown(text, file, log);
  const handout = markdown && toHandout(markdown, id, language, log);
  return handout && withSigns(handout, signs, log);
}

/** Where a handout is written in a language. */
export function fileOfHandout(id: string, language: string): string {
  return `content/handouts/${id}/${language}.md`;
}
