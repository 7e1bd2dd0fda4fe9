/** What a spreadsheet left in a cell in place of what was meant. */
interface Trap {
  readonly what: string;
  readonly hint: string;
}

const AS_TEXT = 'format the column as text, and type the value again';

const TRAPS: readonly (Trap & { readonly pattern: RegExp })[] = [
  {
    pattern: /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/iu,
    what: 'is a number that the spreadsheet has shortened, and its last digits are lost',
    hint: AS_TEXT,
  },
  {
    pattern: /^#{2,}$/u,
    what: 'is what a spreadsheet shows where a column is too narrow',
    hint: 'widen the column, and save the file again',
  },
  {
    // #N/A, #REF!, #NAME?, #DIV/0! and what they are called in other languages; no colour ends so.
    pattern: /^#(?:N\/[AD]|NV|[¡¿]?[\p{Lu}\d/_]+[!?])$/u,
    what: 'is the error of a formula',
    hint: 'mend the formula, or type the value',
  },
  { pattern: /^=/u, what: 'is a formula', hint: 'type the value itself' },
  {
    pattern: /^'[\d+=(#-]/u,
    what: 'begins with an apostrophe, by which spreadsheets mark text',
    hint: 'take the apostrophe out; every cell is read as text',
  },
];

/** What every trap begins with; most cells begin otherwise. */
const SUSPECT = /^[-+=#'\d]/u;

/** Why a cell cannot mean what it says, if it cannot: spreadsheets change what is typed into them. */
export function spreadsheetTrap(cell: string): Trap | undefined {
  return !SUSPECT.test(cell) ? undefined : TRAPS.find(({ pattern }) => pattern.test(cell));
}
