import type { Log } from '../diagnostics/index.js';
import type { Size } from '../model/index.js';
import { composeSide, type ComposedSide, type Side } from './compose-side.js';
import { noteView } from './note-view.js';
import { owedOf, type Owed } from './owed.js';
import type { OwnNumber } from './own-numbers.js';
import { checkSecond, secondLanguage } from './second-language.js';
import { editionCode, EDITION_LINE } from '../text/index.js';
import { editionText } from './edition-text.js';
import { withEdition } from './with-edition.js';
import type { Template } from './template.js';
import type { SectionView } from './views.js';

/** What is made into one sheet. */
export interface Recipe extends Side {
  /** The same in another language, for a sheet in two. */
  readonly second: Side | undefined;
  readonly template: Template;
  readonly size: Size;
  /** A note for this one copy; it goes into the sheet and nowhere else. */
  readonly note: string | undefined;
  /** The day of the build, as 2026-11-22, to tell whether the review is still good. */
  readonly today: string;
  /** Stands for the edition, where the words are not known yet of which it is made. */
  readonly editionMark?: string | undefined;
}

/** Marked-up text, and the few facts of a sheet that are not printed as text. */
export interface Composed {
  readonly markup: string;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  /** Where the QR code leads. */
  readonly online: string;
  readonly edition: string;
  /** What the edition is made of. */
  readonly editionText: string;
  /** What the sheet must print, whatever its template is. */
  readonly owed: readonly Owed[];
  /** Numbers that the template writes itself. */
  readonly ownNumbers: readonly OwnNumber[];
}

/** A handout, a clinic and a template to marked-up text; every slot filled, or a mistake logged with its place. */
export function compose(recipe: Recipe, log: Log): Composed {
  const { template, size, today, second } = recipe;
  const firstSide = composeSide(recipe, size, today, log);
  const secondSide = second && composeSide(second, size, today, log);
  const text = [
    editionText(recipe, firstSide),
    ...(second && secondSide ? [editionText(second, secondSide)] : []),
  ].join(EDITION_LINE);
  const edition = recipe.editionMark ?? editionCode(text);
  const languages = [recipe, ...(second ? [second] : [])].map(({ handout }) => handout.language).join('+');
  const first = withEdition(recipe, firstSide, edition, languages, log);
  const otherSide = second && secondSide && withEdition(second, secondSide, edition, languages, log);
  const other = second && otherSide && secondLanguage(second, otherSide, first, template);
  const sections = other?.sections ?? first.sections;
  const ofKind = (kind: string): readonly SectionView[] =>
    sections.filter((section) => section.kind === kind);
  const context = {
    ...first.values,
    sections,
    urgent: ofKind('emergency'),
    waits: ofKind('while-you-wait'),
    rest: inOrder(sections),
    questions: ofKind('questions'),
    follow_up: other?.followUp ?? first.followUp,
    second: other?.values ?? null,
    note: noteView(recipe.note),
  };
  const markup = template.render(context, first.scope);
  if (other) checkSecond(other, markup, template, log);
  const { title, summary, online } = first;
  const sides: readonly (readonly [Side, ComposedSide])[] = [
    [recipe, first],
    ...(second && otherSide ? [[second, otherSide] as const] : []),
  ];
  return {
    markup,
    file: template.file,
    title,
    summary,
    online,
    edition,
    editionText: text,
    owed: owedOf({ sides, followUp: context.follow_up, note: context.note, edition }),
    ownNumbers: template.ownNumbers,
  };
}

/** Sections beside the urgent ones and the questions: what to do while you wait for help comes first. */
function inOrder(sections: readonly SectionView[]): readonly SectionView[] {
  const rest = sections.filter(({ kind }) => kind !== 'emergency' && kind !== 'questions');
  const isWait = ({ kind }: SectionView): boolean => kind === 'while-you-wait';
  return [...rest.filter(isWait), ...rest.filter((section) => !isWait(section))];
}
