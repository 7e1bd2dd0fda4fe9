import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { fileStart, type Log } from '../diagnostics/index.js';
import type { Located } from './located.js';
import { isReadable } from './is-readable.js';
import { markup } from './markup/markup.js';
import { readYaml } from './read-yaml.js';

/** A Markdown file with front matter: its YAML and the syntax tree of its body, whose positions are lines of the whole file. */
export interface MarkdownFile {
  readonly file: string;
  readonly frontMatter: Located;
  readonly body: Root;
  /** The text that the tree's offsets count in. */
  readonly text: string;
}

/** Markdown text to its front matter and syntax tree; the text is parsed before any slot in it is filled. */
export function readMarkdown(source: string, file: string, log: Log): MarkdownFile | undefined {
  const match = /^---[ \t]*\n(?:(?<yaml>.*?)\n)??---[ \t]*(?:\n|$)/su.exec(source);
  if (!match) {
    log.error(
      'front-matter',
      /^---[ \t]*\n/u.test(source)
        ? 'the front matter is never closed'
        : 'the file does not begin with front matter',
      fileStart(file),
      'begin with a line ---, then title: and so on, then a line ---',
    );
    return undefined;
  }
  // Nothing may stand between the two lines.
  const frontMatter = readYaml(match.groups?.['yaml'] ?? '', file, log, 2);
  // Blank lines in place of the front matter keep every line number of the body true.
  const body = '\n'.repeat(match[0].split('\n').length - 1) + source.slice(match[0].length);
  if (!frontMatter || !isReadable(body, file, log)) return undefined;
  return { file, frontMatter, text: body, body: parseBody(body) };
}

function parseBody(body: string): Root {
  return fromMarkdown(body, {
    extensions: markup(),
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  });
}
