import { machineValue } from '../../text/index.js';

/** What a spreadsheet left in a cell in place of what was meant. */
interface Trap {
  readonly what: string;
  readonly hint: string;
}

const TRAPS: readonly (Trap & { readonly pattern: RegExp })[] = [
  {
    pattern: /^#{2,}$/u,
    what: 'is what a spreadsheet shows where a column is too narrow',
    hint: 'widen the column, and save the file again',
  },
  { pattern: /^=/u, what: 'is a formula', hint: 'type the value itself' },
  {
    pattern: /^'[\d+=(#-]/u,
    what: 'begins with an apostrophe, by which spreadsheets mark text',
    hint: 'take the apostrophe out; every cell is read as text',
  },
];

/** Why a cell cannot mean what it says, if it cannot; spreadsheets and other programs change what is typed into them. */
export function spreadsheetTrap(cell: string): Trap | undefined {
  return TRAPS.find(({ pattern }) => pattern.test(cell)) ?? machineValue(cell, 'pattern');
}
