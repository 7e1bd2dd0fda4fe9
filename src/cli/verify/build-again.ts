import type { Finding, SheetName } from '../../commands/index.js';

/** Where the sheets were made from and to, as it was typed; nothing where nothing was. */
export interface Typed {
  readonly project: string | undefined;
  readonly folder: string | undefined;
}

/** More ids than this are no command to type, and a plain build makes only what is not fresh. */
const MOST_IDS = 3;

/** The command that makes these sheets again; sheets that were asked for with options are of one clinic and one kind. */
export function buildAgain(findings: readonly Finding[], { project, folder }: Typed): string {
  const sheets = findings.flatMap(({ sheet }) => sheet ?? []);
  const isUsual = findings.every((finding) => finding.isUsual);
  const isSite = sheets.some(({ size }) => size === 'page');
  // The list of a clinic's handouts is made with any of its pages.
  const handouts = [...new Set(sheets.map(({ handout }) => handout))].filter((id) => id !== '*');
  const clinics = [...new Set(sheets.map(({ clinic }) => clinic))];
  const [first] = sheets;
  const words = [
    'handouts',
    isSite ? 'site' : 'build',
    ...(handouts.length <= MOST_IDS || !isUsual ? handouts : []),
    ...(clinics.length <= MOST_IDS ? clinics.flatMap((id) => ['--clinic', id]) : []),
    ...(isUsual || isSite || !first ? [] : optionsOf(first)),
    ...(project === undefined ? [] : ['--project', project]),
    ...(folder === undefined ? [] : ['--out', folder]),
  ];
  return words.map(quoted).join(' ');
}

function optionsOf({ language, size, paper, fillable }: SheetName): readonly string[] {
  const options = ['--language', language, '--size', size, '--paper', paper];
  return fillable ? [...options, '--fillable'] : options;
}

/** A word as a shell takes it for one. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
