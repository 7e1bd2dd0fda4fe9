import type { ClinicInWords } from './clinic-in-words.js';
import type { FillField } from './views.js';
import { writtenParagraphs } from './written-paragraphs.js';

/** Lines to write on where a clinic does not say how many. */
const DEFAULT_LINES = 6;

/** The follow-up area of one handout at one clinic, as a template sees it. */
export interface FollowUpView {
  readonly heading: string | null;
  /** The clinic's general words, then those for this handout: a text for each paragraph, its lines parted by `\n`. */
  readonly texts: readonly string[];
  readonly fields: readonly string[];
  readonly lines: string | null;
}

/** The clinic's own words and lines; a handout's own fields take the place of the general ones. */
export function followUpFor(clinic: ClinicInWords, handout: string, field: FillField): FollowUpView {
  const general = clinic.fields.follow_up;
  const own = general?.handouts?.[handout];
  const texts = [
    ...(general?.text === undefined ? [] : [field(['follow_up', 'text'], general.text)]),
    ...(own?.text === undefined ? [] : [field(['follow_up', 'handouts', handout, 'text'], own.text)]),
  ];
  const fields = own?.fields
    ? own.fields.map((label, index) => field(['follow_up', 'handouts', handout, 'fields', index], label))
    : (general?.fields ?? []).map((label, index) => field(['follow_up', 'fields', index], label));
  const lines = general?.lines ?? DEFAULT_LINES;
  return {
    heading: general ? field(['follow_up', 'heading'], general.heading) : null,
    texts: texts.flatMap(writtenParagraphs),
    fields,
    lines: lines === 0 ? null : String(lines),
  };
}
