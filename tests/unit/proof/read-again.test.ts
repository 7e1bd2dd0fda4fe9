import { expect, test } from 'vitest';
import { SheetReader } from '../../../src/proof/sheet/sheet-reader.js';
import type { SheetRead } from '../../../src/proof/sheet/sheet-read.js';
import { editedPdf, isPage } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';
import { seeded } from '../../support/random.js';

/** All that was read of the pages and the structure; texts are numbered in the order in which they are met. */
function told({ pages, structure, bookmarks, figures, text, languages }: SheetRead): unknown {
  const numbers = new Map<number, number>();
  const numberOf = (run: number): number => {
    const number = numbers.get(run) ?? numbers.size;
    numbers.set(run, number);
    return number;
  };
  const inks = pages.map(({ ink }) =>
    ink.map((one) => ({
      ...one,
      marked: one.marked.text,
      ...(one.kind === 'shown' && { run: numberOf(one.run), font: one.font.dictionary.get('BaseFont') }),
    })),
  );
  const marked = pages.map((page) => page.marked.map((one) => ({ ...one, faces: one.faces.length })));
  return { inks, marked, structure, bookmarks, figures: figures.length, text, languages };
}

test('a file is read as if it were the first, whatever was read before', async () => {
  const press = openPress(manyClinics(8));
  const random = seeded(11);
  const reader = new SheetReader();
  for (const id of [1, 2, 3, 4, 5, 6, 7, 8, 2, 5].map((number) => `clinic-${number}`)) {
    const { bytes } = await press.make(press.job(id));
    // One letter, number or sign of one stretch is another, somewhere on each page.
    const changed = editedPdf(bytes, (part) => {
      if (!isPage(part)) return part;
      const { data = '' } = part;
      const digits = [...data.matchAll(/(?<=<[0-9a-f]*)[1-8](?=[0-9a-f]*>)|(?<= )[2-8](?= )/gu)];
      const at = digits[random.between(0, digits.length - 1)]?.index ?? 0;
      return { ...part, data: `${data.slice(0, at)}${Number(data.charAt(at)) + 1}${data.slice(at + 1)}` };
    });
    for (const file of [bytes, editedPdf(bytes, (part) => part), changed]) {
      const [again, anew] = [reading(reader, file, id), reading(new SheetReader(), file)];
      expect(again).toEqual(anew);
    }
  }
});

/** What is read, or why nothing is. */
function reading(reader: SheetReader, bytes: Uint8Array, whose?: string): unknown {
  try {
    return told(reader.read(bytes, whose));
  } catch (error) {
    return String(error);
  }
}
