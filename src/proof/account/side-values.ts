import type { ClinicFacts } from '../clinic-facts.js';
import { Marked, type Value, type Values } from './fill.js';
import type { SheetFacts, SideFacts } from './sheet-facts.js';
import type { TextFiller } from './text-filler.js';
import { contactsRead, KINDS_OF_CONTACT } from './contacts-read.js';
import { hoursRead } from './hours-read.js';
import { escapeMarkup } from './escape-markup.js';

/** Lines to write on where a clinic does not say how many. */
const USUAL_LINES = 6;

/** What a template may name, in one language, but for what the words of the sheet come to. */
export interface SideValues {
  readonly values: Values;
  readonly followUp: FollowUpValues;
  /** What texts of authors and clinics may name. */
  readonly slots: Values;
  readonly title: string;
  readonly summary: string;
  /** The address that is typed. */
  readonly typed: string;
}

/** The same once it is known what the words of the sheet come to. */
export interface EditionedValues extends SideValues {
  /** Where its code leads. */
  readonly online: string;
}

export interface FollowUpValues extends Values {
  readonly heading: string | null;
  readonly texts: readonly string[];
  readonly fields: readonly string[];
  readonly lines: string | null;
}

/** The values of a sheet's slots, worked out from its sources anew. */
export function sideValues(side: SideFacts, { size, today }: SheetFacts, filler: TextFiller): SideValues {
  const { clinic, handout, phrases } = side;
  const untitled: Values = {
    ...slotsOf(side, size),
    ...side.signs,
  };
  const title = filler.fill(handout.title, untitled, phrases);
  const slots: Values = { ...untitled, handout: { ...(untitled['handout'] as Values), title } };
  const filled = (text: string): string => filler.fill(text, slots, phrases);
  const summary = filled(handout.summary);
  const typed = filled(handout.online);
  return {
    slots,
    title,
    summary,
    typed,
    followUp: followUpOf(clinic, handout.id, filled),
    values: {
      ...slots,
      handout: {
        ...handoutValues(side, today, filled, filler),
        title,
        summary,
        online_words: typed.replace(/^https:\/\//u, ''),
        online_place: 'x:1:1',
      },
      clinic: {
        ...(slots['clinic'] as Values),
        short_name: clinic.shortName ?? clinic.name,
        host: hostOf(clinic.website),
        address: clinic.address ?? null,
        details: clinic.details,
        contacts: clinic.contacts
          ? contactsRead(clinic, phrases).map(({ name, says, isNumber }) => ({
              name,
              says,
              is_number: isNumber,
            }))
          : null,
        logo: logoOf(clinic),
      },
    },
  };
}

/** What is named of an edition, and of the page that it leads to. */
export function withEdition(
  values: SideValues,
  { clinic }: SideFacts,
  { handout, second }: SheetFacts,
  edition: string,
): EditionedValues {
  const languages = [handout, ...(second ? [second.handout] : [])].map(({ language }) => language);
  const { typed } = values;
  const online = clinic.site === 'yes' ? ownPage(typed, languages.join('+'), edition) : typed;
  const named = { ...(values.values['handout'] as Values), online, edition };
  return { ...values, online, values: { ...values.values, handout: named } };
}

/** The page of a sheet's language on the clinic's own site, which is told from which edition somebody comes. */
function ownPage(typed: string, languages: string, edition: string): string {
  return `${typed}/${languages}/#${edition}`;
}

/** Whether a slot has a value, for a guard that asks. */
export function hasValue(slots: Values, path: string): boolean {
  const [group = '', name] = path.split('.');
  const found = slots[group];
  const value = name === undefined ? found : (found as Values | undefined)?.[name];
  return typeof value === 'string' && value.trim() !== '';
}

function comma({ phrases }: SideFacts): string {
  return (phrases.texts['list'] ?? '').replace('{first}', '').replace('{next}', '');
}

function slotsOf(side: SideFacts, size: string): Values {
  const { clinic, handout, phrases } = side;
  const hours = hoursRead(clinic, handout.language, phrases);
  return {
    clinic: {
      id: clinic.id,
      name: clinic.name,
      short_name: clinic.shortName ?? null,
      phone: clinic.phone,
      after_hours: clinic.afterHours ?? null,
      emergency: clinic.emergency,
      website: clinic.website.replace(/\/+$/u, ''),
      address: clinic.address?.join(comma(side)) ?? null,
      hours: hours === undefined ? null : paragraphsOf(hours).join('\n'),
    },
    contact: {
      ...Object.fromEntries(KINDS_OF_CONTACT.map((kind) => [kind, null])),
      ...Object.fromEntries(
        contactsRead(clinic, phrases).flatMap(({ kind, says }) => (kind === undefined ? [] : [[kind, says]])),
      ),
    },
    handout: { id: handout.id, version: handout.version },
    language: handout.language,
    size,
  };
}

function handoutValues(
  side: SideFacts,
  today: string,
  filled: (text: string) => string,
  filler: TextFiller,
): Values {
  const { handout, phrases, staleParts } = side;
  const { review, sources, licence, alsoCalled } = handout;
  const date = (day: string): string => filler.longDate(day, phrases);
  const names = alsoCalled.map(filled);
  return {
    id: handout.id,
    also_called: names.length === 0 ? null : names.join(comma(side)),
    version: handout.version,
    published: date(handout.published),
    language: phrases.languageName,
    is_sample: handout.isSample,
    is_draft: handout.isDraft,
    is_expired: review.next < today,
    stale_parts: staleParts === 0 ? null : String(staleParts),
    reviewed_by: review.by.trim() === '' ? null : filled(review.by),
    reviewed_on: review.on === '' ? null : date(review.on),
    next_review: date(review.next),
    sources: sources.map(({ title, url, accessed }): Value => ({
      title: filled(title),
      url,
      host: hostOf(url),
      accessed: date(accessed),
    })),
    sites: sources
      .filter(({ url }, index) =>
        sources.slice(0, index).every((before) => hostOf(before.url) !== hostOf(url)),
      )
      .map(({ url }, index): Value => ({ url, host: hostOf(url), is_first: index === 0 })),
    licence: licence === undefined ? null : filled(licence),
  };
}

/** The part of an address that people know a site by. */
function hostOf(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?/u, '').replace(/[/?#].*$/u, '');
}

function logoOf({ logo, logoAlt }: ClinicFacts): Marked | null {
  return logo
    ? new Marked(`<logo src="${escapeMarkup(logo.path)}" alt="${escapeMarkup(logoAlt ?? '')}"/>`)
    : null;
}

/** The clinic's own words for a handout: its fields take the place of the general ones, its text follows them. */
function followUpOf(
  { followUp }: ClinicFacts,
  handout: string,
  filled: (text: string) => string,
): FollowUpValues {
  const own = followUp?.handouts?.[handout];
  const texts = [followUp?.text, own?.text].filter((text) => text !== undefined);
  const lines = followUp?.lines ?? USUAL_LINES;
  return {
    heading: followUp ? filled(followUp.heading) : null,
    texts: texts.flatMap((text) => paragraphsOf(filled(text))),
    fields: (own?.fields ?? followUp?.fields ?? []).map(filled),
    lines: lines === 0 ? null : String(lines),
  };
}

const BLANK_LINE = /^(?:(?!\n)[\s\p{Default_Ignorable_Code_Point}])*$/gmu;

/** Blank lines part paragraphs. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .replaceAll(BLANK_LINE, '')
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
