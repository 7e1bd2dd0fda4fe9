import { placeToText, type Log, type Place } from '../diagnostics/index.js';
import type { Clinic, Handout, Phrases, Section, Size, TextRun } from '../model/index.js';
import type { Located } from '../read/index.js';
import { checkNumbers } from './check-numbers.js';
import { hasValue, slotNames, slotValues } from './context.js';
import { longDate } from './dates.js';
import { textFiller, type FillText } from './fill-text.js';
import { followUpFor, noteParagraphs } from './follow-up.js';
import type { HelperScope } from './helpers.js';
import { element, Markup } from './markup.js';
import type { Template } from './template.js';
import { blocksToMarkup, inlineToMarkup, type ContentScope } from './to-markup.js';
import type { FillField, SectionView } from './views.js';

/** What is made into one sheet. */
export interface Ingredients {
  readonly handout: Handout;
  readonly clinic: Clinic;
  readonly phrases: Phrases;
  readonly template: Template;
  readonly size: Size;
  /** A note for this one copy; it goes into the sheet and nowhere else. */
  readonly note: string | undefined;
  /** The day of the build, as 2026-11-22, to tell whether the review is still good. */
  readonly today: string;
}

/** Marked-up text, and the few facts of a sheet that are not printed as text. */
export interface Composed {
  readonly markup: string;
  readonly file: string;
  readonly title: string;
  readonly summary: string;
  readonly online: string;
}

/** A handout, a clinic and a template to marked-up text; every slot filled, or a mistake logged with its place. */
export function compose(ingredients: Ingredients, log: Log): Composed {
  const { handout, clinic, template, phrases, size } = ingredients;
  const values = slotValues(handout, clinic, size);
  const scope: HelperScope = { phrases, log, originOf: (path) => originOf(path, handout, clinic) };
  const fill = textFiller(values, scope);
  const content: ContentScope = {
    fill,
    has: (path) => hasValue(values, path),
    slots: slotNames(values),
    folder: handout.source.file.replace(/\/[^/]*$/u, ''),
    log,
  };
  const field = fieldFiller(handout.source, fill);
  const sections = handout.sections.map((section) => viewOf(section, content));
  checkNumbers(handout.sections, sections, clinic, log);
  const title = field(['title'], handout.fields.title);
  const summary = field(['summary'], handout.fields.summary);
  const online = field(['online'], handout.fields.online);
  const context = {
    ...values,
    handout: {
      ...handoutView(ingredients),
      title,
      summary,
      online,
      online_words: online.replace(/^https:\/\//u, ''),
      online_place: placeToText(handout.source.placeOf(['online'])),
    },
    clinic: clinicView(clinic, values['clinic'] as Readonly<Record<string, string | null>>),
    sections,
    urgent: sections.filter((section) => section.kind === 'emergency'),
    rest: sections.filter((section) => section.kind !== 'emergency' && section.kind !== 'questions'),
    questions: sections.filter((section) => section.kind === 'questions'),
    follow_up: followUpFor(clinic, handout.id, fieldFiller(clinic.source, fill)),
    note: noteParagraphs(ingredients.note),
  };
  return { markup: template.render(context, scope), file: template.file, title, summary, online };
}

function fieldFiller(source: Located, fill: FillText): FillField {
  return (path, value) => {
    const place: Place = source.placeOf(path);
    const run: TextRun = { kind: 'text', value, source: source.sourceOf(path), place };
    return fill(run);
  };
}

/** Where the value of a slot is written; what the press works out itself has no such place. */
function originOf(path: string, handout: Handout, clinic: Clinic): Place | undefined {
  const [group, name] = path.split('.');
  if (name === undefined) return undefined;
  if (group === 'clinic') return clinic.source.placeOf([name]);
  return group === 'handout' && name in handout.fields ? handout.source.placeOf([name]) : undefined;
}

function viewOf(section: Section, content: ContentScope): SectionView {
  return {
    kind: section.kind,
    heading: section.heading.length === 0 ? null : new Markup(inlineToMarkup(section.heading, content)),
    body: new Markup(blocksToMarkup(section.blocks, content)),
    lines: section.lines === undefined ? null : String(section.lines),
  };
}

function handoutView({ handout, today }: Ingredients): object {
  const { fields, language } = handout;
  const date = (iso: string): string => longDate(iso, language);
  const { review } = fields;
  return {
    id: handout.id,
    also_called: fields.also_called?.join(', ') ?? null,
    version: fields.version,
    published: date(fields.published),
    language: new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language,
    is_sample: review.status === 'sample',
    is_draft: review.status === 'draft',
    is_expired: review.next < today,
    reviewed_by: review.by.trim() === '' ? null : review.by,
    reviewed_on: review.on === '' ? null : date(review.on),
    next_review: date(review.next),
    sources: fields.sources.map((source) => ({
      ...source,
      host: hostOf(source.url),
      accessed: date(source.accessed),
    })),
    licence: fields.licence ?? null,
  };
}

/** The part of an address that people know a site by: medlineplus.gov. */
function hostOf(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?/u, '').replace(/[/?#].*$/u, '');
}

function clinicView(clinic: Clinic, values: Readonly<Record<string, string | null>>): object {
  const { fields } = clinic;
  const folder = clinic.source.file.replace(/\/[^/]*$/u, '');
  return {
    ...values,
    short_name: fields.short_name ?? fields.name,
    host: hostOf(fields.website),
    logo:
      fields.logo === undefined
        ? null
        : new Markup(
            element('logo', clinic.source.placeOf(['logo']), '', {
              src: `${folder}/${fields.logo}`,
              alt: fields.logo_alt ?? '',
            }),
          ),
    address: fields.address ?? null,
  };
}
