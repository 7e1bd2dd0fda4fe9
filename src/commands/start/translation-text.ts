import { type Handout, TO_TRANSLATE } from '../../model/index.js';
import { type MarkdownFile, withMarks } from '../../read/index.js';
import { quoted } from './clinic-text.js';

/**
 * A translation to be written: the words of the original, each text behind a mark that no build takes. Whoever translates
 * has the source before their eyes, writes over it, and takes the mark out; sections, lists and slots stay as they are.
 */
export function translationText(original: Handout, file: MarkdownFile, language: string): string {
  const { fields, id, language: from } = original;
  const { title, also_called = [], summary, licence, version, codes = {}, sources, review } = fields;
  const codeLists = Object.entries(codes).map(([name, list]) => `${name}: ${flow(list ?? [])}`);
  return `---
# yaml-language-server: $schema=../../schema/handout.json
# Write over the words behind each mark {{to.…}}, and take the mark out: no build takes the file before. Numbers, slots in
# braces, lists and lines with ::: stay. The words of {{sign.…}} stand in content/signs.yaml.
# Then: handouts stamp ${id} --language ${language}
title: ${marked(title)}
${also_called.length === 0 ? '' : `also_called: ${flow(also_called.map((name) => `${TO_TRANSLATE} ${name}`))}\n`}summary: ${marked(summary)}
online: ${quoted(fields.online)}
version: ${version}
published: ${fields.published}
review: { status: draft, by: "", on: "", next: ${review.next} }
# Who translates it, and who then holds it against ${from}.md: status is reviewed once reviewed_by and reviewed_on say so.
translation: { status: draft, ${from === 'en' ? '' : `from: ${from}, `}of: ${version}, by: "", reviewed_by: "", reviewed_on: "" }
${codeLists.length === 0 ? '' : `codes: { ${codeLists.join(', ')} }\n`}sources:
${sources.map((one) => `  - { title: ${quoted(one.title)}, url: ${quoted(one.url)}, accessed: ${one.accessed} }\n`).join('')}${licence === undefined ? '' : `licence: ${marked(licence)}\n`}---

${withMarks(file, TO_TRANSLATE)}`;
}

function marked(text: string): string {
  return quoted(`${TO_TRANSLATE} ${text}`);
}

function flow(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}
