import { visit, type Document } from 'yaml';
import type { Refuse } from './refuse-tricks.js';

/** Words of settings, file names, addresses: a remark behind one of them, or behind nothing, can be nothing else. */
const SETTING = /^(?:(?=.*[a-z])[a-z\d./:_+-]+)?$/u;

/**
 * Refuses a remark right behind a value that has no quotes: in `name: Oak Clinic #1`, YAML reads "Oak Clinic", and nobody is told.
 *
 * Behind quotes or brackets, behind one plain word such as `large`, and on a line of its own, a remark is a remark.
 */
export function refuseLostRemarks(document: Document.Parsed, text: string, refuse: Refuse): void {
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || node.type !== 'PLAIN' || !node.range) return;
      const [start, end] = node.range;
      const written = text.slice(start, end);
      const [, blanks = '', remark] = /^([ \t]*)(#[^\n]*)/u.exec(text.slice(end)) ?? [];
      if (remark === undefined || (SETTING.test(written) && /^#+(?:\s|$)/u.test(remark))) return;
      refuse(
        'yaml-remark',
        `"${remark.trim().slice(0, 40)}" would be lost: behind a value without quotes, # begins a remark`,
        end + blanks.length,
        'put the value into quotes, and a remark on a line of its own',
      );
    },
  });
}
