import { z } from 'zod';
import { line, listOf, text } from './fields.js';
import { weekdaysIn } from './weekdays.js';

/** A week has seven days, and some clinics hours in the morning, at noon and in the evening. */
const MOST_SPANS = 6;
const MOST_LINES = 20;

const dayKey = z
  .string()
  .refine(
    (key) => weekdaysIn(key) !== undefined,
    'is no day: write mon, tue, wed, thu, fri, sat or sun, several as mon-fri or "sat, sun"',
  );

/** Opening hours as a text, as lines, or by day. */
export const openingHours = z
  .union(
    [
      text(''),
      listOf(line('A line of opening hours'), 'Opening hours, a line an entry', MOST_LINES),
      z
        .record(
          dayKey.meta({ title: 'day' }),
          z.union([line(''), listOf(line('From when to when'), 'Several on a day', MOST_SPANS)], {
            error: 'must be hours such as 8:30–17:00, or a list of them',
          }),
        )
        .refine((hours) => Object.keys(hours).length > 0, 'is an empty map'),
    ],
    { error: 'must be a text, a list of lines, or days with their hours' },
  )
  .meta({ description: 'Opening hours, such as "Mon–Fri 8:30–17:00"' });
