import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a handout's front matter says, and its text as it was written, read without the press. */
export interface HandoutFacts {
  readonly id: string;
  readonly title: string;
  readonly also_called?: readonly string[];
  readonly summary: string;
  readonly online: string;
  readonly version: string;
  readonly published: string;
  readonly review: { readonly next: string };
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly licence?: string;
  readonly markdown: string;
}

/** A handout of a project's content. */
export function handoutFacts(project: string, id: string, language = 'en'): HandoutFacts {
  const text = readFileSync(join(project, `content/handouts/${id}/${language}.md`), 'utf8');
  const [, front = '', markdown = ''] =
    /^---\n(?<front>[\s\S]*?)\n---\n(?<markdown>[\s\S]*)$/u.exec(text) ?? [];
  return { ...(parse(front) as Omit<HandoutFacts, 'id' | 'markdown'>), id, markdown };
}
