import { fileStart, type Log } from '../diagnostics/index.js';
import type { ComposedSide, Side } from './compose-side.js';
import type { FollowUpView } from './follow-up.js';
import { element, escapeMarkup, Markup } from './markup.js';
import type { Template } from './template.js';
import type { SectionView } from './views.js';
import { withoutBlanks } from './without-blanks.js';

/** What a sheet in two languages says in the second one, part by part. */
export interface SecondLanguage {
  /** The sections of the first language, each with itself in the second. */
  readonly sections: readonly SectionView[];
  /** One area with the labels of both. */
  readonly followUp: FollowUpView;
  /** Parts that stand beside no section, tagged with their language. */
  readonly values: Readonly<Record<string, Markup>>;
}

/** Partials that say a part of a handout by themselves; questions share the lines of the first language. */
const PARTIALS: Readonly<Record<string, string>> = { emergency: 'urgent-box', questions: 'question-words' };

/**
 * The second language of a sheet, filled by the same partials as the first.
 *
 * Both handouts have the same sections in the same order: one translates the other, or both the same third.
 */
export function secondLanguage(
  { handout, direction }: Side,
  side: ComposedSide,
  first: ComposedSide,
  template: Template,
): SecondLanguage {
  const tagged = (content: string): Markup =>
    new Markup(
      element('foreign', handout.source.placeOf([]), content, { lang: handout.language, dir: direction }),
    );
  const partial = (name: string, context: object): Markup =>
    tagged(template.renderPartial(name, { ...side.values, ...context }, side.scope) ?? '');
  const follow = side.followUp;
  return {
    sections: first.sections.map((section, index) => {
      const own = side.sections[index];
      return own
        ? { ...section, second: partial(PARTIALS[own.kind] ?? 'section', { ...own, lines: null }) }
        : section;
    }),
    followUp: {
      ...first.followUp,
      fields: first.followUp.fields.map((label, index) => bothOf(label, follow.fields[index])),
    },
    values: {
      title: partial('title-words', {}),
      summary: partial('summary', {}),
      about: partial('about', {}),
      follow_up: partial('follow-up-second', { follow_up: follow }),
      notes: new Markup(
        escapeMarkup(bothOf(first.scope.phrases.texts.notes, side.scope.phrases.texts.notes)),
      ),
    },
  };
}

/** A label in two languages, or once where both say the same. */
function bothOf(first: string, second: string | undefined): string {
  return second === undefined || second === first ? first : `${first} / ${second}`;
}

/** A template that leaves the second language out would give a patient half of what was asked for. */
export function checkSecond(second: SecondLanguage, markup: string, template: Template, log: Log): void {
  const parts = [...second.sections.map((section) => section.second), second.values['title']];
  const printed = withoutBlanks(markup);
  if (parts.every((part) => part && printed.includes(withoutBlanks(part.toString())))) return;
  log.error(
    'one-language',
    `the template "${template.name}" leaves out the second language`,
    fileStart(template.file),
    'print {{second.title}} under the title, and {{second}} behind each section',
  );
}
