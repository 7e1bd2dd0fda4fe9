import { PAPER_NAMES, type PaperName, SIZE_NAMES, type SizeName } from '../model/index.js';

/** What tells one sheet from every other. */
export interface SheetParts {
  readonly clinic: string;
  readonly handout: string;
  readonly language: string;
  readonly size: string;
  readonly paper: string;
  /** With fields to fill in on a screen. */
  readonly fillable: boolean;
}

/** Where a sheet's PDF stands below the output folder. */
export function sheetPath(parts: SheetParts): string {
  return `${parts.clinic}/${sheetName(parts)}`;
}

/** The same below the folder of its clinic. */
export function sheetName({ language, handout, size, paper, fillable }: Omit<SheetParts, 'clinic'>): string {
  // No id has an underscore, so this can never be another handout's name.
  const name = fillable ? `${handout}_fillable` : handout;
  return `${language}/${name}.${size}.${paper}.pdf`;
}

/** Which copy a file is; what is left out stands in its path. */
export interface SheetNamed {
  readonly clinic?: string | undefined;
  readonly handout?: string | undefined;
  readonly language?: string | undefined;
  readonly size?: SizeName | undefined;
  readonly paper?: PaperName | undefined;
  readonly fillable?: boolean | undefined;
}

/** A sheet as plans have them: of a size and on a paper that there is. */
export interface PlannedSheet extends SheetParts {
  readonly size: SizeName;
  readonly paper: PaperName;
}

const PATH =
  /(?:(?:^|[/\\])(?<clinic>[^/\\]+)[/\\](?<language>[^/\\]+)[/\\])?(?<handout>[^/\\._]+)(?<fillable>_fillable)?\.(?<size>[^./\\]+)\.(?<paper>[^./\\]+)(?:\.\d[\dTZ-]*)?\.pdf$/u;

/** The copy that a file is, by its path as `sheetPath` makes it and by what is said of it; undefined where that is not all. */
export function sheetOfPath(path: string, named: SheetNamed): PlannedSheet | undefined {
  const found = PATH.exec(path)?.groups;
  const clinic = named.clinic ?? found?.['clinic'];
  const handout = named.handout ?? found?.['handout'];
  const language = named.language ?? found?.['language'];
  const size = named.size ?? SIZE_NAMES.find((name) => name === found?.['size']);
  const paper = named.paper ?? PAPER_NAMES.find((name) => name === found?.['paper']);
  if (clinic === undefined || handout === undefined || language === undefined || !size || !paper)
    return undefined;
  const fillable = named.fillable ?? found?.['fillable'] !== undefined;
  return { clinic, handout, language, size, paper, fillable };
}

/** Where sheets stand below an output folder: `<clinic>/<language>/<handout>.<size>.<paper>.pdf`, and nowhere else. */
const SHEET =
  /^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9+-]*\/[a-z0-9][a-z0-9-]*(?:_fillable)?\.[a-z-]+\.[a-z0-9]+\.pdf$/u;
/** Longer than ids, tags and names of sizes can make it. */
const MAX_CHARACTERS = 500;

/** Whether a path is one that the press writes sheets to: what a manifest names may be read and removed by that name. */
export function isSheetPath(path: string): boolean {
  return path.length <= MAX_CHARACTERS && SHEET.test(path);
}
