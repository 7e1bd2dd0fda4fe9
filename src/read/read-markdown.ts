import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import { fileStart, type Log } from '../diagnostics/index.js';
import type { Located } from './located.js';
import { readYaml } from './read-yaml.js';

/** A Markdown file with front matter: its YAML and the syntax tree of its body, whose positions are lines of the whole file. */
export interface MarkdownFile {
  readonly file: string;
  readonly frontMatter: Located;
  readonly body: Root;
  /** The text that the tree's offsets count in. */
  readonly text: string;
}

/** Deepest nesting of `:::` fences; 8 KB of nested fences take the parser 14 s and more. */
const MAX_FENCES = 64;

/** Deepest nesting of lists and quotes that is handed to the parser, by the marks at the start of a line. */
const MAX_MARKS = 8;

/** Markdown text to its front matter and syntax tree; the text is parsed before any slot in it is filled. */
export function readMarkdown(source: string, file: string, log: Log): MarkdownFile | undefined {
  const match = /^---[ \t]*\n(?<yaml>.*?)\n---[ \t]*(?:\n|$)/su.exec(source);
  if (!match) {
    log.error(
      'front-matter',
      'the file does not begin with front matter',
      fileStart(file),
      'begin with a line ---, then title: and so on, then a line ---',
    );
    return undefined;
  }
  const frontMatter = readYaml(match.groups?.['yaml'] ?? '', file, log, 2);
  // Blank lines in place of the front matter keep every line number of the body true.
  const body = '\n'.repeat(match[0].split('\n').length - 1) + source.slice(match[0].length);
  if (!frontMatter || !isShallow(body, file, log)) return undefined;
  return { file, frontMatter, text: body, body: parseBody(body) };
}

function parseBody(body: string): Root {
  const directives = directive();
  // Text directives eat the ":30" of "8:30": a colon inside a line is only ever a colon.
  delete directives.text;
  return fromMarkdown(body, {
    extensions: [directives, gfmTable()],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}

function isShallow(body: string, file: string, log: Log): boolean {
  let fences = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const place = { file, line: index + 1, column: 1 };
    if (/^\s*:{3,}\s*[\p{L}]/u.test(line) && ++fences > MAX_FENCES) {
      log.error(
        'too-many-sections',
        `there are more than ${MAX_FENCES} ::: sections`,
        place,
        'use plain ## headings, or split the handout',
      );
      return false;
    }
    const marks =
      /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=\s|>|$))+/u.exec(line)?.[0].match(/>|[-*+]|\d+/gu)?.length ?? 0;
    if (marks > MAX_MARKS) {
      log.error('nested-too-deep', 'lists or quotes are nested too deep', place, 'lists may be nested once');
      return false;
    }
  }
  return true;
}
