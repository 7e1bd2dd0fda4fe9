import type { Log } from '../diagnostics/index.js';
import { toHandout, type Handout } from '../model/index.js';
import { MAX_MARKDOWN_BYTES, readMarkdown, readText } from '../read/index.js';
import type { World } from '../world/index.js';

/** A handout in one language. */
export function loadHandout(id: string, language: string, world: World, log: Log): Handout | undefined {
  const file = fileOfHandout(id, language);
  const text = readText(world, file, MAX_MARKDOWN_BYTES, log);
  const markdown = text === undefined ? undefined : readMarkdown(text, file, log);
  return markdown && toHandout(markdown, id, language, log);
}

/** Where a handout is written in a language. */
export function fileOfHandout(id: string, language: string): string {
  return `content/handouts/${id}/${language}.md`;
}
