import type { Composed } from '../compose/index.js';
import { fileStart, type Log } from '../diagnostics/index.js';
import { OMITS, blocksInside, blockWords, inlineText, type Block, type Document } from '../document/index.js';
import { writtenInFull } from '../text/index.js';

type Owed = Composed['owed'][number];

/**
 * Holds a sheet against what it owes, whatever its template is: what is left out, or printed as less than it is, is
 * refused unless the template says that it leaves it out. Urgent signs and the QR code cannot be declared away.
 */
export function checkOwed({ owed, ownNumbers, file }: Composed, document: Document, log: Log): void {
  const isDeclared = (name: string): boolean => document.omits.some((one) => one === name);
  const sheet = lookAt(document);
  for (const one of owed) {
    if (isDeclared(one.name)) continue;
    const fault = faultOf(one, sheet);
    if (fault === undefined) continue;
    const { name, by } = one;
    const declare = OMITS.some((other) => other === name) ? `, or declare it: <handout omits="${name}">` : '';
    log.error(name === 'urgent' ? 'no-urgent-box' : 'owed', fault, fileStart(file), `print ${by}${declare}`);
  }
  if (isDeclared('own-number')) return;
  for (const { number, place } of ownNumbers)
    log.error(
      'own-number',
      `the template has a number of its own, "${number}"`,
      place,
      'write a slot in its place, such as {{clinic.phone}}, or declare it: <handout omits="own-number">',
    );
}

/** What a sheet prints, as far as anything is owed. */
interface PrintedSheet {
  /** All words but those at the head of further pages, without blanks. */
  readonly words: string;
  /** All words, the head and foot of pages too. */
  readonly allWords: string;
  readonly boxes: readonly { readonly look: string; readonly onFirstPage: boolean; readonly words: string }[];
  readonly codes: readonly string[];
}

function lookAt({ blocks, runningHead, folio }: Document): PrintedSheet {
  const all = blocks.flatMap(withThoseInside);
  const words = bare(blocks.map(blockWords).join('\n'));
  const margins = [runningHead, folio].flatMap(({ start, end }) => [start, end]).map(inlineText);
  return {
    words,
    allWords: words + bare(margins.join('\n')),
    boxes: all.flatMap((block) =>
      block.kind === 'box'
        ? [{ look: block.look, onFirstPage: block.onFirstPage, words: bare(blockWords(block)) }]
        : [],
    ),
    codes: all.flatMap((block) => (block.kind === 'online' ? [block.address] : [])),
  };
}

function withThoseInside(block: Block): readonly Block[] {
  return [block, ...blocksInside(block).flatMap(withThoseInside)];
}

/** What is wrong with one part; nothing where it stands as it should. */
function faultOf({ name, what, words }: Owed, sheet: PrintedSheet): string | undefined {
  const hasAll = (text: string): boolean => words.every((one) => text.includes(bare(one)));
  const lost = `the template leaves out ${what}`;
  switch (name) {
    case 'urgent':
      if (!hasAll(sheet.words)) return lost;
      return sheet.boxes.some((box) => box.look === 'emergency' && box.onFirstPage && hasAll(box.words))
        ? undefined
        : `the template does not print ${what} in <box look="emergency" first-page="yes">`;
    case 'call':
      if (!hasAll(sheet.words)) return lost;
      return sheet.boxes.some((box) => box.look === 'call' && hasAll(box.words))
        ? undefined
        : `the template does not print ${what} in <box look="call">`;
    case 'qr':
      return words.every((address) => sheet.codes.includes(writtenInFull(address))) ? undefined : lost;
    case 'version':
      return hasAll(sheet.allWords) ? undefined : lost;
    case 'wait':
    case 'numbers':
    case 'notices':
    case 'follow-up':
    case 'note':
      return hasAll(sheet.words) ? undefined : lost;
    default:
      return name satisfies never;
  }
}

/** Text without blanks and signs of direction: a template may set it in other lines. */
function bare(text: string): string {
  return text.replaceAll(/[\s\p{Cf}]+/gu, '');
}
