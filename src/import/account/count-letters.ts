import mammoth from 'mammoth';
import { zipSync } from 'fflate';

/** What mammoth reads of a document, as far as it is looked at. */
interface Read {
  readonly type: string;
  readonly value?: unknown;
  readonly font?: unknown;
  readonly children?: readonly Read[];
}

const PICTURES = /^(?:symbol|webdings|wingdings(?: [23])?)$/iu;

/**
 * How often each letter and digit stands in the text of a Word file, by a reader that others wrote: mammoth. It leaves out
 * what stands beside the text, and what is taken out, so it may find fewer than there are, and never more.
 */
export async function countLetters(
  parts: Readonly<Record<string, Uint8Array>>,
): Promise<ReadonlyMap<string, number>> {
  // What was unpacked under limits is handed on, not the file, of which nobody knows what it unpacks to.
  const buffer = Buffer.from(zipSync({ ...parts }, { level: 0 }));
  let text = '';
  const options = {
    transformDocument: (document: Read): Read => {
      text = textOf(document);
      return { ...document, children: [] };
    },
  };
  await mammoth.convertToHtml({ buffer }, options);
  return lettersIn(text);
}

function textOf({ type, value, font, children = [] }: Read): string {
  // Letters of such a font are pictures, which mammoth does not read.
  if (type === 'run' && typeof font === 'string' && PICTURES.test(font)) return '';
  if (type === 'text') return typeof value === 'string' ? value : '';
  return children.map(textOf).join('');
}

/** Letters and digits of a text, counted; raised and lowered ones as their plain ones. */
export function lettersIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [sign] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu))
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
