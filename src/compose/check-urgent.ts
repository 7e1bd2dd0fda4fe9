import { fileStart, type Log } from '../diagnostics/index.js';
import { saysNothing } from '../text/index.js';
import type { Template } from './template.js';
import type { SectionView } from './views.js';
import { withoutBlanks } from './without-blanks.js';

/** A template that leaves out when to get help would leave a patient without it. */
export function checkUrgent(
  sections: readonly SectionView[],
  markup: string,
  template: Template,
  log: Log,
): void {
  const lost = sections.find(
    ({ kind, body }) =>
      kind === 'emergency' &&
      !markup.includes(body.toString()) &&
      !withoutBlanks(markup).includes(withoutBlanks(body.toString())),
  );
  // A template that says nothing at all is told so elsewhere.
  if (!lost || saysNothing(markup.replaceAll(/<[^<>]*>/gu, ''))) return;
  log.error(
    'no-urgent-box',
    `the template "${template.name}" leaves out the urgent box "${lost.heading_text ?? ''}"`,
    fileStart(template.file),
    'print {{#each urgent}}{{> urgent-box}}{{/each}}',
  );
}
