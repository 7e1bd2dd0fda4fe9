import { Log } from '../../diagnostics/index.js';
import { WordTree, type WordList } from '../../model/index.js';
import type { Passage } from './passage.js';

/** Advice on the words of a handout: told as warnings, changed by nobody but its author. */
export function adviceOn(passages: readonly Passage[], list: WordList): Log {
  const log = new Log();
  const urgent = passages.filter(({ section }) => section.urgency !== undefined);
  for (const { passage, entry } of found(urgent, list.vague ?? []))
    log.warning(
      'vague-words',
      `"${entry.words}" leaves open how much or how long`,
      passage.place,
      `say it in numbers, such as: ${entry.instead}`,
    );
  for (const { passage, entry } of unexplained(passages, list))
    log.warning(
      'medical-word',
      `the medical word "${entry.words}" is not explained`,
      passage.place,
      `explain it where it first stands, or write: ${entry.instead}`,
    );
  adviseOnTimes(passages, list, log);
  return log;
}

type Entry = NonNullable<WordList['vague']>[number];

function found(
  passages: readonly Passage[],
  entries: readonly Entry[],
): readonly { readonly passage: Passage; readonly entry: Entry }[] {
  const tree = new WordTree();
  for (const [index, { words }] of entries.entries()) tree.add(words, String(index));
  return passages.flatMap((passage) =>
    tree.findIn(passage.text).flatMap(({ id }) => {
      const entry = entries[Number(id)];
      return entry ? [{ passage, entry }] : [];
    }),
  );
}

/** Medical words at their first place, where no place of the handout says what they mean. */
export function unexplained(
  passages: readonly Passage[],
  { medical = [] }: WordList,
): readonly { readonly passage: Passage; readonly entry: Entry }[] {
  const seen = new Set<string>();
  return found(passages, medical).filter(({ entry }) => {
    if (seen.has(entry.words)) return false;
    seen.add(entry.words);
    // `contraction` explains `contractions`: they have the same plainer word.
    const same = medical.filter(({ instead }) => instead === entry.instead);
    return !passages.some(({ text }) => same.some(({ words }) => isExplained(words, text.toLowerCase())));
  });
}

/** `discharge (fluid …)`, `scan (ultrasound)`, `called cerclage`, `The cervix is …`. */
function isExplained(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at + words.length, at + words.length + 12);
    if (/\($|\bcalled (?:a |an )?$|se llama $/u.test(before)) return true;
    if (/^s? ?\(|^ (?:is|are|means|es|son)\b|^,? (?:or|o) |^\. (?:this|est[ea]) /u.test(after)) return true;
  }
  return false;
}

/** Each call section says when to call. */
function adviseOnTimes(passages: readonly Passage[], { soon = [] }: WordList, log: Log): void {
  if (soon.length === 0) return;
  const tree = new WordTree();
  for (const words of soon) tree.add(words, words);
  const calls = new Set(passages.map(({ section }) => section).filter(({ kind }) => kind === 'call'));
  for (const section of calls) {
    const own = passages.filter((passage) => passage.section === section && passage.kind !== 'item');
    if (!own.some(({ text }) => tree.findIn(text).length > 0))
      log.warning(
        'no-time',
        'the call section does not say when to call',
        section.place,
        `say it in its heading: ${soon.slice(0, 4).join(', ')}`,
      );
  }
}
