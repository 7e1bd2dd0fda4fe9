/** What a hand-made page has in it. */
export interface HandMade {
  /** Streams of the page's operators, uncompressed. */
  readonly contents: readonly string[];
  /** Rows of the font's ToUnicode map between begincmap and endcmap; A to Z at 1 to 26 where it is left out. */
  readonly map?: string;
  /** The kids of the only paragraph. */
  readonly kids?: string;
  /** More entries of the page. */
  readonly page?: string;
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** More objects, or others in the place of those that are there. */
  readonly objects?: ReadonlyMap<number, string>;
}

const LETTERS = `1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0001> <001a> <0041> endbfrange
2 beginbfchar <0020> <0020> <0030> <2060> endbfchar`;

/** A PDF of one page, written by hand to the letter of ISO 32000-1, with its cross-reference table. */
export function handMadePdf({
  contents,
  map = LETTERS,
  kids = '0',
  page = '',
  trailer = '',
  objects: more = new Map(),
}: HandMade): Uint8Array {
  const first = 11;
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 6 0 R /Lang (en) /Metadata 9 0 R >>'],
    [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 4 0 R >> >> /Contents [${contents.map((_, at) => `${first + at} 0 R`).join(' ')}] ${page} >>`,
    ],
    [4, '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 10 0 R >>'],
    [5, '<< /Type /Font /Subtype /CIDFontType2 >>'],
    [6, '<< /Type /StructTreeRoot /K [7 0 R] >>'],
    [7, '<< /Type /StructElem /S /Document /P 6 0 R /Lang (en) /K [8 0 R] >>'],
    [8, `<< /Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K [${kids}] >>`],
    [9, stream('<x:xmpmeta><dc:title>A &amp; B</dc:title></x:xmpmeta>')],
    [10, stream(`/CIDInit /ProcSet findresource begin begincmap ${map} endcmap end`)],
    ...contents.map((content, at) => [first + at, stream(content)] as const),
    [first + contents.length, '<< /Title (A \\(b\\) \\101) >>'],
    ...more,
  ]);
  return written(objects, `/Root 1 0 R /Info ${first + contents.length} 0 R ${trailer}`);
}

function stream(data: string): string {
  return `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

function written(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const most = [...objects.keys()].reduce((a, b) => Math.max(a, b), 0);
  const entries = ['0000000000 65535 f \n'];
  for (let number = 1; number <= most; number += 1) {
    const object = objects.get(number);
    entries.push(`${String(file.length).padStart(10, '0')} 00000 ${object === undefined ? 'f' : 'n'} \n`);
    if (object !== undefined) file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const end = `xref\n0 ${entries.length}\n${entries.join('')}trailer\n<< /Size ${entries.length} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}
