import { fileStart, type Log } from '../diagnostics/index.js';
import type { MarkdownFile } from '../read/index.js';
import { checkChanges } from './check-changes.js';
import { checkShape } from './check-shape.js';
import { handoutSchema, type Handout } from './handout.js';
import { refuseUntranslatedFields } from './refuse-untranslated.js';
import type { Section } from './section.js';
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
  refuseUntranslatedFields(fields, [], markdown.frontMatter, log);
  const sections = toSections(markdown.body, { file: markdown.file, text: markdown.text, log });
  checkWaits(sections, log);
  if (fields) checkChanges(fields, markdown.frontMatter, log);
  if (sections.length === 0) {
    log.error(
      'empty-handout',
      'the handout has no text',
      fileStart(markdown.file),
      'write a ## section under the front matter',
    );
  }
  if (!fields || log.errors.length > errorsBefore) return undefined;
  return { id, language, fields, sections, signs: [], source: markdown.frontMatter };
}

/** What to do until help is there says nothing where no help was called. */
function checkWaits(sections: readonly Section[], log: Log): void {
  const urgent = sections.findIndex(({ kind }) => kind === 'emergency');
  for (const [index, { kind, place }] of sections.entries())
    if (kind === 'while-you-wait' && (urgent === -1 || index < urgent))
      log.error(
        'stray-wait',
        'the section ":::while-you-wait" has no emergency section before it',
        place,
        'write it behind the section :::emergency to which it belongs',
      );
}
