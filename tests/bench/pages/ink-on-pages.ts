import { execFileSync } from 'node:child_process';

/** How much of each row of a page has ink, from 0 to 1, from the top down; a row is `rowPt` high. */
export interface Ink {
  readonly rows: readonly number[];
  readonly rowPt: number;
}

const DPI = 36;
/** A rule of one point is half a dot wide, and so half dark. */
const LIGHTEST_INK = 200;

/** The ink of each page of a file, by `pdftoppm`. */
export function inkOnPages(file: string): readonly Ink[] {
  const bytes = execFileSync('pdftoppm', ['-r', String(DPI), '-gray', file], { maxBuffer: 1e9 });
  const pages: Ink[] = [];
  for (let at = 0; at < bytes.length;) {
    const head = /^P5\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s/u.exec(
      bytes.subarray(at, at + 40).toString('latin1'),
    );
    if (!head) throw new Error(`${file} was not drawn as grey pages`);
    const width = Number(head.groups?.['width']);
    const height = Number(head.groups?.['height']);
    const start = at + head[0].length;
    const rows = Array.from({ length: height }, (_, row) => {
      let dark = 0;
      for (let dot = start + row * width; dot < start + (row + 1) * width; dot += 1)
        if ((bytes[dot] ?? 0) < LIGHTEST_INK) dark += 1;
      return dark / width;
    });
    pages.push({ rows, rowPt: 72 / DPI });
    at = start + width * height;
  }
  return pages;
}
