import type { ClinicInWords } from './clinic-in-words.js';
import type { ComposedSide, Side } from './compose-side.js';
import type { FollowUpView } from './follow-up.js';
import type { Markup } from './markup.js';
import { phrase } from './phrase.js';
import { wordsOfMarkup } from './words-of-markup.js';

/** Something that a sheet owes to whoever reads it, whatever its template. */
export interface Owed {
  /** What a template calls it that declares to leave it out; urgent signs and the QR code never are. */
  readonly name: 'urgent' | 'wait' | 'call' | 'numbers' | 'notices' | 'qr' | 'follow-up' | 'note' | 'version';
  /** Goes on after "the template leaves out". */
  readonly what: string;
  /** All these stand on the sheet, blanks aside; for `qr` the address, for `follow-up` labels and words. */
  readonly words: readonly string[];
  /** What a template writes to print it. */
  readonly by: string;
}

/** What the parts of a sheet are owed from. */
interface Parts {
  readonly sides: readonly (readonly [Side, ComposedSide])[];
  readonly followUp: FollowUpView;
  readonly note: readonly Markup[] | null;
  readonly edition: string;
}

/** All that a copy owes: of each language its urgent and call sections and its notices, of the clinic its numbers and words. */
export function owedOf({ sides, followUp, note, edition }: Parts): readonly Owed[] {
  const [first] = sides;
  return [
    ...sides.flatMap(([, composed]) => sectionsOf(composed)),
    ...(first ? numbersOf(first[0].clinic) : []),
    ...sides.flatMap(([side, composed]) => noticesOf(side, composed)),
    ...(first ? [qrOf(first[1].online), versionOf(first[0]), editionOf(edition)] : []),
    ...sides.flatMap(([, composed], place) => followUpOf(place === 0 ? followUp : composed.followUp, place)),
    ...(note ? [noteOf(note)] : []),
  ];
}

function sectionsOf({ sections }: ComposedSide): readonly Owed[] {
  return sections.flatMap(({ kind, heading, body }): readonly Owed[] => {
    const words = [heading ?? '', body].map((part) => wordsOfMarkup(part.toString()));
    const title = words[0] ?? '';
    if (kind === 'emergency')
      return [
        {
          name: 'urgent',
          what: `the urgent box "${title}"`,
          words,
          by: '{{#each urgent}}{{> urgent-box}}{{/each}}',
        },
      ];
    if (kind === 'while-you-wait')
      return [
        {
          name: 'wait',
          what: `"${title}"`,
          words,
          by: '{{#each rest}}{{> section}}{{/each}}, or {{#each waits}}{{> section}}{{/each}}',
        },
      ];
    return kind === 'call'
      ? [
          {
            name: 'call',
            what: `the call section "${title}"`,
            words,
            by: '{{#each rest}}{{> section}}{{/each}}',
          },
        ]
      : [];
  });
}

function numbersOf({ fields: { phone, after_hours } }: ClinicInWords): readonly Owed[] {
  const words = [phone, ...(after_hours === undefined ? [] : [after_hours])];
  return [{ name: 'numbers', what: "the clinic's numbers", words, by: '{{> numbers}}' }];
}

function noticesOf({ handout, phrases, staleParts }: Side, { scope, values }: ComposedSide): readonly Owed[] {
  const view = (values as { readonly handout: Readonly<Record<string, unknown>> }).handout;
  const at = `${handout.source.file}:1:1`;
  const said = (name: string, hash: Readonly<Record<string, unknown>> = {}): string =>
    wordsOfMarkup(phrase(name, { ...hash, at }, { phrases, log: scope.log }).toString());
  const words = [
    ...(view['is_sample'] === true ? [said('sample')] : []),
    ...(view['is_draft'] === true ? [said('draft')] : []),
    ...(view['is_expired'] === true ? [said('expired', { date: view['next_review'] })] : []),
    ...(staleParts > 0 ? [said('stale', { count: String(staleParts) })] : []),
  ];
  return words.length === 0
    ? []
    : [{ name: 'notices', what: `the notice "${words[0] ?? ''}"`, words, by: '{{> notices}}' }];
}

function qrOf(online: string): Owed {
  return { name: 'qr', what: 'the QR code', words: [online], by: '{{> online}}' };
}

function versionOf({ handout }: Side): Owed {
  const { version } = handout.fields;
  return { name: 'version', what: `the version ${version}`, words: [version], by: '{{> folio}}' };
}

function editionOf(edition: string): Owed {
  return { name: 'version', what: 'the edition', words: [edition], by: '{{> folio}}' };
}

/** Fields and lines are those of the first language, with labels in both. */
function followUpOf({ heading, texts, fields }: FollowUpView, place: number): readonly Owed[] {
  const words = [...(heading === null ? [] : [heading]), ...texts, ...(place === 0 ? fields : [])];
  return words.length === 0
    ? []
    : [{ name: 'follow-up', what: 'the follow-up area', words, by: '{{> follow-up}}' }];
}

function noteOf(note: readonly Markup[]): Owed {
  const words = note.map((paragraph) => wordsOfMarkup(paragraph.toString()));
  return { name: 'note', what: 'the note', words, by: '{{> note}}' };
}
