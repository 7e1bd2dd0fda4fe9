import { countLetters, lettersIn } from './account/count-letters.js';
import { readAgain } from './account/read-again.js';
import { scanWord } from './account/scan-word.js';
import type { Told } from './account/told.js';
import { type Unlike, unlike } from './account/unlike.js';
import { figureNames } from './markdown/figure-names.js';
import { importedText, titleIn } from './markdown/imported-text.js';
import { type Refusal, unpack } from './packed/unpack.js';
import { type Noted, type WordDocument, wordsOf } from './word/block.js';
import { readWord } from './word/read-word.js';

/** What is asked of an import, besides the file. */
export interface ImportRequest {
  /** The name of the file, for people. */
  readonly file: string;
  /** The title, where somebody said it; otherwise the file's own. */
  readonly title: string | undefined;
  readonly summary: string;
  /** The day of the import, as 2026-11-30. */
  readonly today: string;
}

/** Three readers hold each word apart; a leaflet of ten pages has 30,000 letters. */
const MOST_LETTERS = 500_000;

/** What became of a Word file. */
export type Imported =
  | {
      readonly kind: 'imported';
      readonly text: string;
      readonly title: string;
      readonly figures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      readonly noted: readonly Noted[];
      /** Words that are kept, numbers among them, and pictures. */
      readonly counts: { readonly words: number; readonly numbers: number; readonly pictures: number };
    }
  /** The file does not say what it is called, and nobody else did. */
  | { readonly kind: 'untitled' }
  /** It cannot be read. */
  | ({ readonly kind: 'refused' } & Refusal)
  /** The readers do not agree, so nothing is given back. */
  | { readonly kind: 'unaccounted'; readonly faults: readonly Unlike[] };

/**
 * A Word file as a handout, each word, number and picture of it kept or named.
 *
 * Three readers must agree before anything is given back: the one that wrote the handout, one that goes over each part of
 * the file sign by sign, and mammoth. The finished Markdown is read again, as a build reads it.
 */
export async function importWord(bytes: Uint8Array, request: ImportRequest): Promise<Imported> {
  const unpacked = unpack(bytes);
  if (unpacked.kind === 'refused') return unpacked;
  const { parts } = unpacked;
  const document = readOrRefuse(parts);
  if ('what' in document) return { kind: 'refused', ...document };
  const titled = request.title === undefined ? titleIn(document) : undefined;
  const title = request.title ?? (titled && wordsOf(titled.pieces).replaceAll(/\s+/gu, ' '));
  if (title === undefined) return { kind: 'untitled' };
  const names = figureNames(document);
  const text = importedText(
    document,
    titled,
    { ...request, title },
    (path) => `figures/${names.get(path) ?? ''}`,
  );
  if (text.length > MOST_LETTERS)
    return {
      kind: 'refused',
      what: 'it has more than 500,000 letters',
      hint: 'a handout has some pages: import a part of it',
    };
  const written = readAgain(text, titled !== undefined);
  if ('why' in written)
    return {
      kind: 'refused',
      what: `what would be written cannot be read: ${written.why}`,
      hint: 'part the file in two, and import each',
    };
  const faults = [...unlike(scanWord(parts), written), ...fewer(await countLetters(parts), written)];
  if (faults.length > 0) return { kind: 'unaccounted', faults };
  const words = [...written.words.values()].flat();
  if (words.length === 0)
    return { kind: 'refused', what: 'the file has no words', hint: 'a picture of words has none: type them' };
  return {
    kind: 'imported',
    text,
    title,
    figures: [...names].map(([path, name]) => ({ name, bytes: parts[path] ?? new Uint8Array() })),
    noted: document.noted,
    counts: {
      words: words.length,
      numbers: words.filter((word) => /\p{N}/u.test(word)).length,
      pictures: written.pictures,
    },
  };
}

function readOrRefuse(parts: Readonly<Record<string, Uint8Array>>): WordDocument | Refusal {
  try {
    return readWord(parts);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { what: `the file cannot be read: ${why}`, hint: 'open it in Word and save it again as .docx' };
  }
}

/** Letters and digits of which mammoth finds more than would be written. */
function fewer(counted: ReadonlyMap<string, number>, { words }: Told): readonly Unlike[] {
  const own = lettersIn(
    [...words.values()]
      .flat()
      .join(' ')
      .replaceAll(/⟦[a-z+]*:|⟧/gu, ''),
  );
  const lost = [...counted].filter(([sign, count]) => (own.get(sign) ?? 0) < count).map(([sign]) => sign);
  return lost.length === 0
    ? []
    : [
        {
          what: `another reader (mammoth) finds more of these in the file than would be written: ${lost.join(' ')}`,
          hint: 'nothing was written; send the file to whoever keeps the press',
        },
      ];
}
