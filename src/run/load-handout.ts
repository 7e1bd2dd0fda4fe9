import type { Log } from '../diagnostics/index.js';
import { toHandout, type Handout } from '../model/index.js';
import { MAX_MARKDOWN_BYTES, readMarkdown, readText } from '../read/index.js';
import type { World } from '../world/index.js';

/** A handout in one language. */
export function loadHandout(id: string, language: string, world: World, log: Log): Handout | undefined {
  const file = `content/handouts/${id}/${language}.md`;
  const text = readText(world, file, MAX_MARKDOWN_BYTES, log);
  const markdown = text === undefined ? undefined : readMarkdown(text, file, log);
  return markdown && toHandout(markdown, id, language, log);
}
