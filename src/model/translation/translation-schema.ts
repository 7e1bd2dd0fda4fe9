import { z } from 'zod';
import { isStamp } from './changed-parts.js';
import { blankable, blankableDate, languageTag, listOf, oneOf, text, version } from '../fields.js';
import { saysNothing } from '../../text/index.js';

/** A handout has no more headings, boxes and tables. */
const MOST_PARTS = 1000;

/** What a handout translates, and who has checked it. */
export const translationSchema = z
  .strictObject({
    status: oneOf(['sample', 'draft', 'reviewed'], 'sample and draft are said in print'),
    from: languageTag('The language that it was translated from').default('en'),
    of: version('The version that it translates'),
    by: blankable('Who translated it; blank until someone says so'),
    reviewed_by: blankable('Who held it against the original; blank until someone has'),
    reviewed_on: blankableDate('The day of that review'),
    parts: listOf(
      text('A mark and the name of a part').refine(
        isStamp,
        'was not written by the press; let it write all of them: handouts stamp',
      ),
      'What each part of the original said; written by handouts stamp, never by hand',
      MOST_PARTS,
    ).optional(),
  })
  .refine(
    ({ status, reviewed_by, reviewed_on }) =>
      status !== 'reviewed' || (!saysNothing(reviewed_by) && reviewed_on !== ''),
    { path: ['status'], message: 'is "reviewed", but reviewed_by or reviewed_on is empty' },
  )
  .meta({ description: 'What this handout translates; the original has none' });
