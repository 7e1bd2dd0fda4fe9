import { describe, expect, test } from 'vitest';
import { followUpFor } from '../../../src/compose/follow-up.js';
import { spoken as clinic } from '../../support/content.js';

const FOLLOW_UP = `follow_up:
  heading: Your follow-up
  text: Bring this sheet.
  fields: [Next visit, With]
  lines: 4
  handouts:
    fever:
      text: Bring the log.
    stitches:
      fields: [Stitches out on]
`;

/** What a filler was asked for: paths and words. */
function followUp(more: string, handout: string) {
  const asked: string[] = [];
  const view = followUpFor(clinic(more), handout, (path, value) => {
    asked.push(path.join('.'));
    return value;
  });
  return { view, asked };
}

describe('the follow-up area', () => {
  test('a clinic that says nothing gets six lines and no words', () => {
    expect(followUp('', 'fever').view).toEqual({ heading: null, texts: [], fields: [], lines: '6' });
  });

  test('the general words come first, then those for the handout', () => {
    expect(followUp(FOLLOW_UP, 'fever').view).toEqual({
      heading: 'Your follow-up',
      texts: ['Bring this sheet.', 'Bring the log.'],
      fields: ['Next visit', 'With'],
      lines: '4',
    });
  });

  test('a handout’s own fields take the place of the general ones', () => {
    expect(followUp(FOLLOW_UP, 'stitches').view).toMatchObject({
      texts: ['Bring this sheet.'],
      fields: ['Stitches out on'],
    });
  });

  test('another handout’s words are not there', () => {
    expect(JSON.stringify(followUp(FOLLOW_UP, 'rest').view)).not.toMatch(/log|Stitches/u);
  });

  test('a clinic that wants no lines gets none', () => {
    expect(followUp('follow_up: { heading: A, lines: 0 }\n', 'rest').view.lines).toBeNull();
  });

  test('each value is filled from where it is written', () => {
    expect(followUp(FOLLOW_UP, 'stitches').asked).toEqual([
      'follow_up.text',
      'follow_up.handouts.stitches.fields.0',
      'follow_up.heading',
    ]);
  });
});
