import { expect, test } from 'vitest';
import { fieldFiller } from '../../../src/compose/field-filler.js';
import type { TextRun } from '../../../src/model/index.js';
import { clinic } from '../../support/content.js';

const { source } = clinic('follow_up:\n  heading: Next\n  text: Call {{clinic.phone}}.\n');
const PATH = ['follow_up', 'text'];

test('a field of a clinic is filled where it has slots, and found where it was written', () => {
  const asked: TextRun[] = [];
  const fill = fieldFiller(source, (run) => {
    asked.push(run);
    return 'filled';
  });
  expect(fill(['follow_up', 'heading'], 'Next')).toBe('Next');
  expect(asked).toEqual([]);
  expect(fill(PATH, 'Call {{clinic.phone}}.')).toBe('filled');
  expect(asked).toEqual([
    {
      kind: 'text',
      value: 'Call {{clinic.phone}}.',
      source: 'Call {{clinic.phone}}.',
      place: { file: 'content/clinics/oak.yaml', line: 7, column: 9 },
    },
  ]);
});

test('it is the same text for every copy, so that it is worked out once, and another for each field', () => {
  const asked: TextRun[] = [];
  const fill = fieldFiller(source, (run) => String(asked.push(run)));
  const again = fieldFiller(source, (run) => String(asked.push(run)));
  fill(PATH, 'Call {{clinic.phone}}.');
  again(PATH, 'Call {{clinic.phone}}.');
  fill(['follow_up', 'heading'], '{{clinic.name}}');
  expect(asked[1]).toBe(asked[0]);
  expect(asked[2]).not.toBe(asked[0]);
  expect(asked[2]?.value).toBe('{{clinic.name}}');
});
