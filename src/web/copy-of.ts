import type { Element } from 'hast';
import { h } from 'hastscript';

/** What is said to somebody whose copy is one of some older ones. */
export interface OlderCopies {
  readonly editions: readonly string[];
  readonly words: string;
  /** What has changed since, as its authors say it, with what stands before; nothing where nobody said anything. */
  readonly changes: { readonly heading: string; readonly says: readonly string[] } | undefined;
}

/** What a page answers to whoever comes from a sheet. */
export interface CopyAnswers {
  readonly edition: string;
  readonly older: readonly OlderCopies[];
  readonly words: { readonly newest: string; readonly unknown: string };
}

/** What is said to somebody who comes from a sheet, once the page knows from which. */
export function copyOf({ edition, older, words }: CopyAnswers): Element {
  return h('div', { id: 'copy', role: 'status', hidden: true, dataNewest: edition }, [
    answer([edition], words.newest),
    ...older.map((one) => answer(one.editions, one.words, one.changes)),
    answer(['unknown'], words.unknown),
  ]);
}

function answer(editions: readonly string[], words: string, changes?: OlderCopies['changes']): Element {
  return h('div', { dataAnswer: editions.join(' '), hidden: true }, [
    h('p', words),
    ...(changes
      ? [
          h('p', changes.heading),
          h(
            'ul',
            changes.says.map((one) => h('li', one)),
          ),
        ]
      : []),
  ]);
}
