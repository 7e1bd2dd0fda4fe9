import { hasPlaceMark, placeMark, saysNothing } from '../text/index.js';
import type { ClinicInWords, ClinicWords } from './clinic-in-words.js';
import { mayRunOther } from './isolated.js';
import { pictureSource } from './picture-source.js';
import { writtenParagraphs } from './written-paragraphs.js';

type FollowUp = NonNullable<ClinicWords['follow_up']>;
type PathInFile = Parameters<ClinicInWords['source']['placeOf']>[0];

/** Where a word of a copy is written: in the clinic's file, as the first or the second language of the sheet has it. */
export interface WrittenAt {
  readonly side: number;
  readonly path: PathInFile;
}

/**
 * The words of one copy, each with a place mark.
 *
 * The same word has the same mark wherever it stands, so that whoever compares two of them finds what a reader would.
 */
export class CopyWords {
  readonly words: string[] = [];
  /** What was asked for the place of a word; file names of those places are marks, too. */
  readonly writtenAt: WrittenAt[] = [];
  readonly #marks = new Map<string, string>();
  /** Whether marks can stand for all words: whatever is done to one on its way into a document, is done to its mark. */
  isPlain = true;

  /** The mark of a word that is not known yet. */
  reserve(): string {
    return placeMark(this.words.push('') - 1);
  }

  mark(word: string): string {
    const known = this.#marks.get(word);
    if (known !== undefined) return known;
    if (!isPlainWord(word)) this.isPlain = false;
    const mark = placeMark(this.words.length, mayRunOther(word, 'ltr'));
    this.words.push(word);
    this.#marks.set(word, mark);
    return mark;
  }

  /** The place of a path, in a file whose name is a mark. */
  placeOf(side: number, path: PathInFile): { readonly file: string; readonly line: 1; readonly column: 1 } {
    return { file: placeMark(this.writtenAt.push({ side, path }) - 1), line: 1, column: 1 };
  }
}

/** Longer than any line of a sheet. */
const MOST_CHARACTERS = 1000;
/**
 * What makes of a word another thing than its letters: blanks at its ends, tabs and line ends, which fold; signs of isolates,
 * which pair with others; braces, which are slots; the beginning of an address, which is taken off.
 */
const NOT_PLAIN = /^\s|\s$|[\p{Cc}\u2028\u2029\u2066-\u2069\uFFFE\uFFFF]|\{\{|^https:\/\/|\p{Cs}/u;

function isPlainWord(word: string): boolean {
  return word.length <= MOST_CHARACTERS && !NOT_PLAIN.test(word) && !saysNothing(word) && !hasPlaceMark(word);
}

/**
 * A clinic with place marks in place of its words: alike for all clinics whose sheets differ in words only.
 *
 * @param side 0 for the first language of the sheet, 1 for the second
 */
export function standInFor(
  clinic: ClinicInWords,
  handout: string,
  words: CopyWords,
  side = 0,
): ClinicInWords {
  const { id, folder, fields } = clinic;
  const mark = (word: string): string => words.mark(word);
  const marks = (list: readonly string[]): string[] => list.map(mark);
  if (fields.logo !== undefined && pictureSource(folder, fields.logo) !== `${folder}/${fields.logo}`)
    words.isPlain = false;
  return {
    id: mark(id),
    folder,
    fields: {
      name: mark(fields.name),
      short_name: fields.short_name && mark(fields.short_name),
      phone: mark(fields.phone),
      after_hours: fields.after_hours && mark(fields.after_hours),
      emergency: mark(fields.emergency),
      website: markedAddress(fields.website, mark),
      site: fields.site,
      details: fields.details,
      logo: fields.logo && mark(fields.logo),
      logo_alt: fields.logo_alt && mark(fields.logo_alt),
      address: fields.address && marks(fields.address),
      hours: fields.hours && markedText(fields.hours, mark),
      always_open: fields.always_open,
      contacts: fields.contacts?.map((contact) => ({
        ...contact,
        label: mark(contact.label),
        value: markedAddress(contact.value, mark),
      })),
      follow_up: fields.follow_up && markedFollowUp(fields.follow_up, handout, mark),
    },
    source: { sourceOf: () => '', placeOf: (path) => words.placeOf(side, path) },
  };
}

/** What clinics have in common whose stand-ins are alike; no word of theirs is in it. */
export function shapeOf({ id, fields }: ClinicInWords): string {
  return JSON.stringify([id, fields]);
}

type Mark = (word: string) => string;

/** An address in the parts that are taken off it, and a word for each of the others. */
function markedAddress(address: string, mark: Mark): string {
  const [, start, host = '', rest = ''] =
    /^(https:\/\/(?:www\.)?)([^/?#]+)((?:[/?#].*)?)$/su.exec(address) ?? [];
  if (start === undefined) return mark(address);
  const end = /(?<!\/)\/+$/u.exec(rest)?.[0] ?? '';
  const path = rest.slice(0, rest.length - end.length);
  // The sign where the name of a host ends stays what it is.
  return start + mark(host) + path.charAt(0) + (path.length > 1 ? mark(path.slice(1)) : '') + end;
}

/** A text of several lines with a word for each, in the same paragraphs. */
function markedText(text: string, mark: Mark): string {
  return writtenParagraphs(text)
    .map((paragraph) => paragraph.split('\n').map(mark).join('\n'))
    .join('\n\n');
}

function markedFollowUp(followUp: FollowUp, handout: string, mark: Mark): FollowUp {
  const { heading, text, fields, lines, handouts } = followUp;
  const own = handouts?.[handout];
  return {
    heading: mark(heading),
    text: text && markedText(text, mark),
    fields: fields?.map(mark),
    lines,
    handouts: own && {
      [handout]: { text: own.text && markedText(own.text, mark), fields: own.fields?.map(mark) },
    },
  };
}
