import { contains, grown, overlaps } from '../../support/pdf/boxes.js';
import type { Box, PdfPage } from '../../support/pdf/pdf.js';
import type { QrCode } from '../../support/pdf/qr-code.js';
import { linesOn } from '../../support/pdf/text-lines.js';
import { onlineWords } from '../../support/samples/expected-blocks.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { fillSlots } from '../../support/samples/fill-slots.js';
import { LETTERS_ABOVE_EM, LETTERS_BELOW_EM, pt, type Rule } from './rule.js';

const MM = 72 / 25.4;
const LEAST_MODULE_PT = 0.8 * MM;
const LEAST_SYMBOL_PT = 30 * MM;
const MAX_VERSION = 5;
const QUIET_ZONE_MODULES = 4;
const ROUNDING_PT = 0.01;

export const qr: readonly Rule[] = [
  {
    promise: 'each sheet has one QR code, which opens the address of the manifest and of the handout',
    breaches: (sheet) => {
      const codes = sheet.codes;
      const read = codes.map(({ code }) => code.address);
      const typed = fillSlots(sheet.handout.online, sheet.clinic);
      const asked = sheet.clinic.site === 'yes' ? `${typed}/${sheet.language}/#${sheet.edition}` : typed;
      return codes.length === 1 && read[0] === sheet.qr && sheet.qr === asked
        ? []
        : [`${codes.length} codes: ${read.join(' ')}, manifest ${sheet.qr}, handout ${asked}`];
    },
  },
  onCodes('a module is at least 0.8 mm and the symbol at least 30 mm', ({ modulePt, box }) =>
    modulePt >= LEAST_MODULE_PT - ROUNDING_PT &&
    Math.min(box.widthPt, box.heightPt) >= LEAST_SYMBOL_PT - ROUNDING_PT
      ? undefined
      : `module ${pt(modulePt)}, symbol ${pt(box.widthPt)}`,
  ),
  onCodes('the code is square, of version 5 or less, at level M', ({ box, version, level }) =>
    Number.isInteger(version) &&
    version <= MAX_VERSION &&
    level === 'M' &&
    Math.abs(box.widthPt - box.heightPt) < ROUNDING_PT
      ? undefined
      : `version ${version}, level ${level}`,
  ),
  onCodes('the code is black, and one fill', ({ fill }) =>
    fill.colour === '#000000' ? undefined : fill.colour,
  ),
  onCodes(
    'four modules around the code are clear of any mark, and nothing is drawn over it',
    (code, page) => {
      const zone = grown(code.box, QUIET_ZONE_MODULES * code.modulePt);
      const inside = marksOf(page, code).filter((mark) => overlaps(mark, zone, ROUNDING_PT));
      return inside.length === 0 ? undefined : `${inside.length} marks`;
    },
  ),
  onCodes('the quiet zone lies on the page', (code, page) =>
    contains(
      { xPt: 0, yPt: 0, widthPt: page.widthPt, heightPt: page.heightPt },
      grown(code.box, QUIET_ZONE_MODULES * code.modulePt),
    )
      ? undefined
      : 'it does not',
  ),
  onCodes('the address without https:// stands whole on one line of the same page', (_, page, sheet) => {
    const words = onlineWords(sheet.handout, sheet.clinic);
    return linesOn(page, sheet.blocks).some((line) => line.text.trim().split(/\s/u).includes(words))
      ? undefined
      : `"${words}" is not there`;
  }),
  onCodes('words beside the code say what it opens', (_, page, sheet) =>
    sheet.blocks.some(
      (block) =>
        block.lines[0]?.page === page.number &&
        block.role === 'P' &&
        block.text.includes(`“${sheet.handout.title}”`),
    )
      ? undefined
      : 'the title is not named',
  ),
  onCodes('a link lies over the code', (code, page, sheet) =>
    page.links.some((link) => link.address === sheet.qr && contains(link.box, code.box, 0.5))
      ? undefined
      : 'there is none',
  ),
];

function onCodes(
  promise: string,
  breach: (code: QrCode, page: PdfPage, sheet: Sheet) => string | undefined,
): Rule {
  return {
    promise,
    breaches: (sheet) =>
      sheet.codes.flatMap(({ code, page }) => {
        const words = breach(code, page, sheet);
        return words === undefined ? [] : [`page ${page.number}: ${words}`];
      }),
  };
}

/** Every mark of a page but the code's own. */
function marksOf(page: PdfPage, code: QrCode): readonly Box[] {
  return [
    ...page.fills.filter((fill) => fill !== code.fill).map((fill) => fill.box),
    ...page.pictures.map((picture) => picture.box),
    ...page.runs
      .filter((run) => run.text.trim() !== '')
      .map((run) => ({
        xPt: run.xPt,
        yPt: run.baselinePt - LETTERS_ABOVE_EM * run.sizePt,
        widthPt: run.widthPt,
        heightPt: (LETTERS_ABOVE_EM + LETTERS_BELOW_EM) * run.sizePt,
      })),
  ];
}
