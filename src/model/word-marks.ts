/**
 * What the import of a Word file leaves in a text for a person to decide: `{{word.struck}}50 mg{{word.end}}`.
 *
 * Each names what stood there and could not be written in Markdown. None is ever printed.
 */
export const WORD_MARKS = {
  struck: 'words that are struck out',
  hidden: 'words that are hidden',
  inserted: 'words that somebody put in, which nobody has accepted',
  deleted: 'words that somebody took out, which nobody has accepted',
  moved: 'words that somebody moved, which nobody has accepted',
  raised: 'raised signs',
  lowered: 'lowered signs',
  equation: 'an equation',
  field: 'a place that is filled in by a program',
  choice: 'a list to choose from',
  placeholder: 'words that ask for something to be typed',
  checkbox: 'a box to tick',
  label: 'the label of an item of a list',
  'new-list': 'the beginning of another list',
  box: 'a box',
  note: 'a note',
  comment: 'a comment',
  cell: 'a cell of a table',
  picture: 'a picture inside of a text',
  'linked-picture': 'a picture that is not in the file',
  embedded: 'something of another program',
  sign: 'a sign that cannot be read',
  open: 'two opening braces',
  close: 'two closing braces',
  unknown: 'something that this press does not know',
  end: 'the end of such a place',
} as const;
export type WordMark = keyof typeof WORD_MARKS;

/** A mark: its name, and what tells it from others, such as the number of a note. */
export const WORD_MARK = /\{\{word\.(?<name>[a-z]+(?:-[a-z]+)*)(?:-(?<which>\d[\w.-]*))?\}\}/u;

/** Whether that is the name of a mark. */
export function isWordMark(name: string): name is WordMark {
  return Object.hasOwn(WORD_MARKS, name);
}

/** A kind of section that says nothing yet: what an import makes, until a person has chosen a kind. */
export const UNSORTED = 'unsorted';

/** What stands before each text of a translation that was begun, until somebody has translated it. */
export const TO_TRANSLATE = '{{to.translate}}';
