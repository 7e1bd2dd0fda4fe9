import { PAPER_NAMES, SIZE_NAMES } from '../model/index.js';
import type { Job } from './job.js';

/** Which copy a file is; what is left out stands in its path. */
export interface SheetNamed {
  readonly clinic?: string | undefined;
  readonly handout?: string | undefined;
  readonly language?: string | undefined;
  readonly size?: Job['size'] | undefined;
  readonly paper?: Job['paper'] | undefined;
  readonly fillable?: boolean | undefined;
}

const PATH =
  /(?:(?:^|[/\\])(?<clinic>[^/\\]+)[/\\](?<language>[^/\\]+)[/\\])?(?<handout>[^/\\._]+)(?<fillable>_fillable)?\.(?<size>[^./\\]+)\.(?<paper>[^./\\]+)(?:\.\d[\dTZ-]*)?\.pdf$/u;

/** The copy that a file is, by its path as `sheetPath` makes it and by what is said of it; undefined where that is not all. */
export function sheetOfPath(path: string, named: SheetNamed): Omit<Job, 'file' | 'template'> | undefined {
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
