import { placeToText, type Log } from '../diagnostics/index.js';
import type { Handout, Phrases, Section, Size } from '../model/index.js';
import type { ClinicInWords } from './clinic-in-words.js';
import { checkNumbers } from './check-numbers.js';
import { hasValue, slotNames, slotValues, withTitle } from './slot-values.js';
import { textFiller, type FillText } from './fill-text.js';
import { fieldFiller } from './field-filler.js';
import { followUpFor, type FollowUpView } from './follow-up.js';
import { placedWords, type HelperScope } from './helpers.js';
import type { Direction } from './isolated.js';
import { joined } from './joined.js';
import { element, Markup } from './markup.js';
import { originOf } from './origin-of.js';
import { pictureSource } from './picture-source.js';
import { blocksToMarkup, headingToMarkup, inlineToText, type ContentScope } from './to-markup.js';
import type { FillField, SectionView } from './views.js';
import { saysNothing } from '../text/index.js';

/** A handout in one language, with all that speaks that language. */
export interface Side {
  readonly handout: Handout;
  readonly clinic: ClinicInWords;
  readonly phrases: Phrases;
  /** How many parts of the original have changed since it was translated. */
  readonly staleParts: number;
  /** Which way the handout's language runs. */
  readonly direction: Direction;
}

/** What a template sees of a language. */
export interface ComposedSide {
  readonly scope: HelperScope;
  readonly values: object;
  readonly sections: readonly SectionView[];
  readonly followUp: FollowUpView;
  readonly title: string;
  readonly summary: string;
  /** The address that is typed. */
  readonly online: string;
  readonly field: FillField;
}

/** A handout and a clinic to the values of a template; every slot filled, or a mistake logged with its place. */
export function composeSide(side: Side, size: Size, today: string, log: Log): ComposedSide {
  const { handout, clinic, phrases, direction } = side;
  const scope: HelperScope = {
    phrases,
    direction,
    log,
    originOf: (path) => originOf(path, handout, clinic),
  };
  // The title may name slots, but not itself.
  const untitled = slotValues(handout, clinic, size, phrases);
  const title = wholeField('title', handout, textFiller(untitled, scope), log);
  const values = withTitle(untitled, title);
  const fill = textFiller(values, scope);
  const content: ContentScope = {
    fill,
    fillRunning: {
      ltr: textFiller(values, { ...scope, direction: 'ltr', isRunning: true }),
      rtl: textFiller(values, { ...scope, direction: 'rtl', isRunning: true }),
    },
    direction,
    has: (path) => hasValue(values, path),
    slots: slotNames(values),
    folder: handout.source.file.replace(/\/[^/]*$/u, ''),
    log,
  };
  const field = fieldFiller(handout.source, fill);
  const sections = handout.sections.map((section) => viewOf(section, content));
  checkNumbers(handout.sections, sections, clinic, log);
  const summary = wholeField('summary', handout, fill, log);
  const online = wholeField('online', handout, fill, log);
  return {
    scope,
    values: {
      ...values,
      handout: {
        ...handoutView(side, today, field),
        title,
        summary,
        online,
        online_words: online.replace(/^https:\/\//u, ''),
        online_place: placeToText(handout.source.placeOf(['online'])),
      },
      clinic: clinicView(clinic, values['clinic'] as Readonly<Record<string, string | null>>, scope),
    },
    sections,
    followUp: followUpFor(clinic, handout.id, fieldFiller(clinic.source, fill)),
    title,
    summary,
    online,
    field,
  };
}

/** A field that every sheet needs, filled; one of which nothing is left is logged, and stands in as it was written. */
function wholeField(
  name: 'title' | 'summary' | 'online',
  handout: Handout,
  fill: FillText,
  log: Log,
): string {
  const filled = fieldFiller(handout.source, fill)([name], handout.fields[name]);
  if (!saysNothing(filled)) return filled;
  log.error(
    'empty-value',
    `nothing is left of the ${name} for this clinic`,
    handout.source.placeOf([name]),
    'write words that stand whether the value is there or not',
  );
  return handout.fields[name];
}

function viewOf(section: Section, content: ContentScope): SectionView {
  const body = blocksToMarkup(section.blocks, content);
  if (section.blocks.length > 0 && saysNothing(body))
    content.log.error(
      'empty-section',
      'nothing is left in the section for this clinic',
      section.place,
      'write something in it that stands whether the value is there or not',
    );
  return {
    kind: section.kind,
    heading:
      section.heading.length === 0
        ? null
        : new Markup(headingToMarkup(section.heading, section.place, content)),
    heading_text: section.heading.length === 0 ? null : inlineToText(section.heading, content),
    body: new Markup(body),
    lines: section.lines === undefined ? null : String(section.lines),
    second: null,
  };
}

function handoutView({ handout, phrases, staleParts }: Side, today: string, field: FillField): object {
  const { fields } = handout;
  const date = phrases.longDate;
  const { review, translation } = fields;
  const says = (status: 'sample' | 'draft'): boolean =>
    review.status === status || translation?.status === status;
  return {
    id: handout.id,
    also_called: joined(
      fields.also_called?.map((name, index) => field(['also_called', index], name)),
      phrases,
    ),
    version: fields.version,
    published: date(fields.published),
    language: phrases.languageName,
    is_sample: says('sample'),
    is_draft: says('draft'),
    is_expired: review.next < today,
    stale_parts: staleParts === 0 ? null : String(staleParts),
    reviewed_by: saysNothing(review.by) ? null : field(['review', 'by'], review.by),
    reviewed_on: review.on === '' ? null : date(review.on),
    next_review: date(review.next),
    sources: fields.sources.map((source, index) => ({
      ...source,
      title: field(['sources', index, 'title'], source.title),
      host: hostOf(source.url),
      accessed: date(source.accessed),
    })),
    // What a short list of sources names, each once: the first address of each host.
    sites: fields.sources
      .map(({ url }) => ({ url, host: hostOf(url) }))
      .filter(({ host }, index, all) => all.findIndex((one) => one.host === host) === index)
      .map((site, index) => ({ ...site, is_first: index === 0 })),
    licence: fields.licence === undefined ? null : field(['licence'], fields.licence),
  };
}

/** The part of an address that people know a site by: medlineplus.gov. */
function hostOf(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?/u, '').split(/[/?#]/u)[0] ?? '';
}

function clinicView(
  clinic: ClinicInWords,
  values: Readonly<Record<string, string | null>>,
  scope: HelperScope,
): object {
  const { fields, folder } = clinic;
  return {
    ...values,
    short_name: fields.short_name ?? fields.name,
    host: hostOf(fields.website),
    logo:
      fields.logo === undefined
        ? null
        : new Markup(
            element('logo', clinic.source.placeOf(['logo']), '', {
              src: pictureSource(folder, fields.logo),
              alt: fields.logo_alt ?? '',
            }),
          ),
    address: fields.address ?? null,
    details: fields.details,
    contacts:
      fields.contacts?.map(({ label, value, isCalled }, index) => ({
        name: placedWords(label, clinic.source.placeOf(['contacts', index, 'label']), scope),
        says: placedWords(value, clinic.source.placeOf(['contacts', index, 'value']), scope),
        is_number: isCalled,
      })) ?? null,
  };
}
