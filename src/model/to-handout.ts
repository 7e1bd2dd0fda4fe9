import { fileStart, type Log } from '../diagnostics/index.js';
import type { MarkdownFile } from '../read/index.js';
import { checkShape } from './check-shape.js';
import { handoutSchema, type Handout } from './handout.js';
import { toSections } from './to-sections.js';

/** A read Markdown file to a handout; undefined when anything in it is wrong, with all of it logged. */
export function toHandout(
  markdown: MarkdownFile,
  id: string,
  language: string,
  log: Log,
): Handout | undefined {
  const errorsBefore = log.errors.length;
  const fields = checkShape(handoutSchema, markdown.frontMatter, log);
  const sections = toSections(markdown.body, { file: markdown.file, text: markdown.text, log });
  if (sections.length === 0) {
    log.error(
      'empty-handout',
      'the handout has no text',
      fileStart(markdown.file),
      'write a ## section under the front matter',
    );
  }
  if (!fields || log.errors.length > errorsBefore) return undefined;
  return { id, language, fields, sections, source: markdown.frontMatter };
}
