import type { Handout } from '../model/index.js';
import { readBody, type HandoutFacts } from '../proof/index.js';
import { fileOfHandout } from '../project/index.js';

/** What a handout's file says; its body is read from its text by the proof's own reader. */
export function handoutFactsOf({ id, language, fields }: Handout, text: string): HandoutFacts {
  const file = fileOfHandout(id, language);
  const { review, translation } = fields;
  const says = (status: 'sample' | 'draft'): boolean =>
    review.status === status || translation?.status === status;
  return {
    id,
    language,
    file,
    folder: file.replace(/\/[^/]*$/u, ''),
    title: fields.title,
    summary: fields.summary,
    online: fields.online,
    alsoCalled: fields.also_called ?? [],
    version: fields.version,
    published: fields.published,
    review,
    isSample: says('sample'),
    isDraft: says('draft'),
    sources: fields.sources,
    licence: fields.licence,
    changes: fields.changes ?? [],
    sections: readBody(withoutFrontMatter(text)),
  };
}

/** The text with blank lines in place of its front matter, so that lines are counted as in the file. */
function withoutFrontMatter(text: string): string {
  const lines = text.split(/\r\n|[\r\n]/u);
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/u.test(line));
  return lines.map((line, index) => (index <= end ? '' : line)).join('\n');
}
