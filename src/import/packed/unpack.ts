import { unzipSync, type Unzipped } from 'fflate';

/** A Word file of pictures is larger; what unpacks to more is a mistake or an attack. */
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_PARTS = 5000;
/** Whoever reads XML keeps each tag of it, some kilobytes of memory for each; a leaflet of ten pages has a tenth of these. */
const MOST_TAGS = 100_000;
const MOST_XML_BYTES = 8 * 1024 * 1024;

/** Why a file is not read, for whoever has it. */
export interface Refusal {
  readonly what: string;
  readonly hint: string;
}

/** The parts of a Word file by their path, or why there are none. */
export type Unpacked =
  | { readonly kind: 'parts'; readonly parts: Readonly<Unzipped> }
  | ({ readonly kind: 'refused' } & Refusal);

/** `<` */
const LESS_THAN = 0x3c;

const MAIN = 'word/document.xml';

/** Unpacks a .docx, whose kind is told by what it holds and never by its name. */
export function unpack(bytes: Uint8Array): Unpacked {
  const other = otherKindOf(bytes);
  if (other) return { kind: 'refused', ...other };
  let [size, count, isTooMuch] = [0, 0, false];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        count += 1;
        isTooMuch ||= size > MOST_BYTES || count > MOST_PARTS;
        return !isTooMuch;
      },
    });
    if (isTooMuch)
      return refused(
        'it unpacks to more than 128 MB',
        'save it again from Word, with its pictures made smaller',
      );
    if (!(MAIN in parts))
      return refused('it is a zip file, and no Word document', 'save it from Word as .docx');
    const long = tooLong(Object.values(parts).filter(isXml));
    return long ? { kind: 'refused', ...long } : { kind: 'parts', parts };
  } catch {
    return refused('the file is damaged', 'open it in Word and save it again as .docx');
  }
}

function isXml(part: Uint8Array): boolean {
  return /^\s*</u.test(new TextDecoder().decode(part.subarray(0, 64)));
}

/** Why the text of a file is not even read: it takes a hundred times the memory of what is unpacked. */
function tooLong(parts: readonly Uint8Array[]): Refusal | undefined {
  const hint = 'a handout has some pages: import a part of it';
  if (parts.reduce((sum, { length }) => sum + length, 0) > MOST_XML_BYTES)
    return { what: 'its text and tables take more than 8 MB', hint };
  let tags = 0;
  for (const part of parts)
    for (let at = part.indexOf(LESS_THAN); at !== -1; at = part.indexOf(LESS_THAN, at + 1)) tags += 1;
  return tags > MOST_TAGS ? { what: 'its text has more than 100,000 tags, as a book has', hint } : undefined;
}

/** What else people take for a Word file. */
function otherKindOf(bytes: Uint8Array): Refusal | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (start.startsWith('PK')) return undefined;
  // Word before 2007 and Word with a password both are such a container; the second names what it holds.
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0'))
    return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
      ? {
          what: 'the file is locked with a password',
          hint: 'open it in Word, take the password away under File, Info, Protect, and save it',
        }
      : { what: 'it is an old Word file (.doc)', hint: 'open it in Word and save it as .docx' };
  if (start.startsWith('%PDF'))
    return {
      what: 'it is a PDF, which does not say what is a heading',
      hint: 'import the Word file that it was made from',
    };
  if (start.startsWith('{\\rtf'))
    return { what: 'it is a .rtf file', hint: 'open it in Word and save it as .docx' };
  return { what: 'it is no Word file', hint: 'open it in Word and save it as .docx' };
}

function refused(what: string, hint: string): Unpacked {
  return { kind: 'refused', what, hint };
}
