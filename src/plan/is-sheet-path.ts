/** Where sheets stand below an output folder: `<clinic>/<language>/<handout>.<size>.<paper>.pdf`, and nowhere else. */
const SHEET =
  /^[a-z0-9][a-z0-9-]*\/[A-Za-z0-9][A-Za-z0-9+-]*\/[a-z0-9][a-z0-9-]*(?:_fillable)?\.[a-z-]+\.[a-z0-9]+\.pdf$/u;
/** Longer than ids, tags and names of sizes can make it. */
const MAX_CHARACTERS = 500;

/** Whether a path is one that the press writes sheets to: what a manifest names may be read and removed by that name. */
export function isSheetPath(path: string): boolean {
  return path.length <= MAX_CHARACTERS && SHEET.test(path);
}
