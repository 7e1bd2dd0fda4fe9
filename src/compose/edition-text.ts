import { EDITION_LINE, EDITION_WORDS } from '../text/index.js';
import type { ComposedSide, Side } from './compose-side.js';
import { linesOfMarkup } from './lines-of-markup.js';

/**
 * What a sheet says in one language, a line a text: what its edition is made from.
 *
 * It is the same for every template, size and paper, and on every day: neither a note for one person nor what the build
 * found out about reviews is in it. Words that a template writes itself are not, either: a handout has one page for all
 * templates, which does not say them, so a page that knew an edition of them would vouch for what it cannot know.
 */
export function editionText({ handout, clinic, phrases }: Side, composed: ComposedSide): string {
  const { fields } = handout;
  const { review, translation } = fields;
  const { title, summary, online, sections, followUp, field } = composed;
  const says = (status: 'sample' | 'draft'): boolean =>
    review.status === status || translation?.status === status;
  return [
    handout.language,
    title,
    ...(fields.also_called ?? []).map((name, index) => field(['also_called', index], name)),
    summary,
    ...sections.flatMap(({ heading, body }) => [
      ...linesOfMarkup(heading?.toString() ?? ''),
      ...linesOfMarkup(body.toString()),
    ]),
    followUp.heading ?? '',
    ...followUp.texts.map(inOneLine),
    ...followUp.fields,
    clinic.fields.name,
    clinic.fields.short_name ?? '',
    clinic.fields.phone,
    clinic.fields.after_hours ?? '',
    ...(clinic.fields.address ?? []),
    inOneLine(clinic.fields.hours ?? ''),
    ...(clinic.fields.contacts ?? []).flatMap(({ label, value }) => [label, value]),
    online.replace(/^https:\/\//u, ''),
    fields.version,
    fields.published,
    field(['review', 'by'], review.by),
    review.on,
    review.next,
    ...fields.sources.flatMap(({ title: source, url }, index) => [
      field(['sources', index, 'title'], source),
      url,
    ]),
    field(['licence'], fields.licence ?? ''),
    ...EDITION_WORDS.map((name) => phrases.texts[name]),
    says('sample') ? phrases.texts.sample : '',
    says('draft') ? phrases.texts.draft : '',
  ].join(EDITION_LINE);
}

function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
