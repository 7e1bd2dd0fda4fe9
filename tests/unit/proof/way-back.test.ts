import { describe, expect, test } from 'vitest';
import { editedPdf } from '../../support/proofing/edited-pdf.js';
import { manyClinics } from '../../support/proofing/many-clinics.js';
import { openPress } from '../../support/proofing/open-press.js';

const press = openPress(manyClinics(4, 7));
const job = press.job('clinic-1', { handout: 'stitches-care', fillable: true });
const copy = await press.make(job);

/** What the gate says when one object of the copy is changed. */
function doubtsAfter(change: (head: string) => string): readonly string[] {
  let isChanged = false;
  const bytes = editedPdf(copy.bytes, (part) => {
    const head = isChanged ? part.head : change(part.head);
    isChanged ||= head !== part.head;
    return { ...part, head };
  });
  expect(isChanged, 'nothing was planted').toBe(true);
  return press.doubts(job, { ...copy, bytes });
}

// Screen readers and viewers go from the page to the structure, too, by a table of its own.
describe('the way back from a page to the structure is held:', () => {
  test.each<readonly [string, (head: string) => string]>([
    [
      'two pages whose elements are swapped',
      (head) => head.replace(/(\/Nums \[0 )(\[[^\]]*\])( .*? 1 |.*? \d+ )(\[[^\]]*\])/u, '$1$4$3$2'),
    ],
    [
      'two marks of a page whose elements are swapped',
      (head) => head.replace(/(\/Nums \[0 \[)(\d+ 0 R) (\d+ 0 R) (\d+ 0 R)/u, '$1$2 $4 $3'),
    ],
    ['a page that names another key', (head) => head.replace(/\/StructParents 0/u, '/StructParents 1')],
    ['a page that names no key', (head) => head.replace(/\/StructParents 0/u, '')],
    [
      'a field or link that names another key',
      (head) => head.replace(/\/StructParent \d+/u, '/StructParent 0'),
    ],
    ['an element that is left out', (head) => head.replace(/(\/Nums \[0 \[)\d+ 0 R/u, '$1')],
  ])('%s', (_what, change) => {
    expect(doubtsAfter(change)).toEqual([expect.stringMatching(/^other-parents: /u)]);
  });

  test('an element that names another parent', () => {
    const doubts = doubtsAfter((head) => head.replace(/(\/S \/LI \/P )\d+/u, '$11'));
    expect(doubts).toEqual([expect.stringContaining('names another parent')]);
  });
});
