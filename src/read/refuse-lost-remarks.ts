import { visit, type Document } from 'yaml';
import type { Refuse } from './refuse-tricks.js';
import { startOf } from './yaml-nodes.js';

/** Words of settings, file names, addresses: a remark behind one of them, or behind nothing, can be nothing else. */
const SETTING = /^(?:(?=.*[a-z])[a-z\d./:_+-]+)?$/u;

/** What nobody takes for a part of a value: a sign, and a blank behind it. */
const REMARK = /^#+(?:\s|$)/u;

/**
 * Refuses a remark right behind a value that has no quotes: in `name: Oak Clinic #1`, YAML reads "Oak Clinic", and nobody is told.
 * The same for one before a value: in `hours: #2 Main Street` with more words on the next line, those are the hours.
 *
 * Behind quotes or brackets, behind one plain word such as `large`, and on a line of its own, a remark is a remark.
 */
export function refuseLostRemarks(document: Document.Parsed, text: string, refuse: Refuse): void {
  const tell = ({ remark, offset }: Remark): void => {
    refuse(
      'yaml-remark',
      `"${remark.trim().slice(0, 40)}" would be lost: behind a value without quotes, # begins a remark`,
      offset,
      'put the value into quotes, and a remark on a line of its own',
    );
  };
  visit(document, {
    Collection: (_, node) => {
      const before = remarkBefore(startOf(node), text);
      if (before && !REMARK.test(before.remark)) tell(before);
    },
    Scalar: (key, node) => {
      if (key === 'key' || !node.range) return;
      const before = remarkBefore(node.range[0], text);
      if (before) tell(before);
      if (node.type !== 'PLAIN') return;
      const [start, end] = node.range;
      const written = text.slice(start, end);
      const [, blanks = '', remark] = /^([ \t]*)(#[^\n]*)/u.exec(text.slice(end)) ?? [];
      if (remark === undefined || (SETTING.test(written) && REMARK.test(remark))) return;
      tell({ remark, offset: end + blanks.length });
    },
  });
}

interface Remark {
  readonly remark: string;
  readonly offset: number;
}

/** The remark between a key, or the dash of an item, and what begins on a line below it. */
function remarkBefore(start: number, text: string): Remark | undefined {
  let end = text.lastIndexOf('\n', start - 1);
  if (end === -1 || text.slice(end, start).trim() !== '') return undefined;
  for (; end > 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end);
    const at = line.indexOf('#');
    const before = (at === -1 ? line : line.slice(0, at)).trim();
    if (before !== '') {
      const isOpen = at !== -1 && (before.endsWith(':') || before === '-');
      return isOpen ? { remark: line.slice(at), offset: from + at } : undefined;
    }
    // A line that is blank or a remark of its own.
    end = from - 1;
  }
  return undefined;
}
