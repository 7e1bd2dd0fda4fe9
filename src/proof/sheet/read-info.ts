import type { PdfFile } from '../file/pdf-file.js';
import { isString } from '../file/pdf-value.js';
import { textOfString } from '../file/text-of-string.js';
import { UnreadableError } from '../file/unreadable-error.js';

/** The texts of the file's own description, such as /Title. */
export function readInfo(file: PdfFile): ReadonlyMap<string, string> {
  const info = file.dictionary(file.trailer.get('Info'), 'a description');
  const texts = [...info].map(([key, value]): [string, string] => {
    const found = file.resolve(value);
    if (!isString(found)) throw new UnreadableError(`has a /${key} that is no text`);
    return [key, textOfString(found)];
  });
  return new Map(texts);
}
