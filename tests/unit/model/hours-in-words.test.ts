import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { spokenClinic, toClinic } from '../../../src/model/index.js';
import { clinic, CLINIC_TEXT, located, phrasesIn } from '../../support/content.js';

function said(more: string): readonly string[] {
  const log = new Log();
  toClinic(located(CLINIC_TEXT + more), 'oak', log);
  return log.diagnostics.map(
    ({ severity, place, what, hint }) =>
      `${place?.line}:${place?.column} ${severity}: ${what} (${hint ?? ''})`,
  );
}

function hours(more: string, language = 'en') {
  const { fields } = spokenClinic(clinic(more), language, phrasesIn(language), new Log());
  return { lines: fields.hours?.split('\n'), always: fields.always_open };
}

const WEEK = `hours:
  Mon–Thu: 8:30 a.m. to 5 p.m.
  fri: [8:30 a.m. to 12 p.m., 1 p.m. to 4 p.m.]
  sat, sun: closed
`;

describe('hours by day', () => {
  test('are lines, in the language of the sheet; times are written as in the file where its language is read', () => {
    expect(hours(WEEK).lines).toEqual([
      'Monday to Thursday 8:30 a.m. to 5 p.m.',
      'Friday 8:30 a.m. to 12 p.m., 1 p.m. to 4 p.m.',
      'Saturday, Sunday closed',
    ]);
    expect(hours(WEEK, 'es').lines).toEqual([
      'Lunes a jueves 8:30–17:00',
      'Viernes 8:30–12:00, 13:00–16:00',
      'Sábado, domingo cerrado',
    ]);
    expect(hours(WEEK, 'ar').lines).toEqual([
      'من الاثنين إلى الخميس 8:30–17:00',
      'الجمعة 8:30–12:00، 13:00–16:00',
      'السبت، الأحد مغلق',
    ]);
  });

  test('that are the same stand in one line, as the columns of a table give them', () => {
    const days = ['mon', 'tue', 'wed', 'fri'].map((day) => `  ${day}: 8:30–17:00\n`).join('');
    expect(hours(`hours:\n${days}  thu: 10:00–19:00\n`).lines).toEqual([
      'Monday to Wednesday, Friday 8:30–17:00',
      'Thursday 10:00–19:00',
    ]);
  });

  test('may go over the end of a week', () => {
    expect(hours('hours: { sat-mon: 9:00–12:00 }\n').lines).toEqual(['Monday, Saturday, Sunday 9:00–12:00']);
  });

  test('say when somebody is always there', () => {
    expect(hours('hours: { daily: 24 hours }\n')).toEqual({
      lines: ['Monday to Sunday 24 hours'],
      always: true,
    });
    expect(hours('hours: { mon-sat: 24 hours }\n').always).toBe(false);
    expect(hours('hours: { daily: 0:00–23:00 }\n').always).toBe(false);
  });

  test('may be lines, and stay the text that they were', () => {
    expect(hours('hours: ["Mon 8:30", "Fri 9:00"]\n').lines).toEqual(['Mon 8:30', 'Fri 9:00']);
    expect(hours('hours: "Mon–Fri 8:30–17:00"\n').lines).toEqual(['Mon–Fri 8:30–17:00']);
  });

  test('in the words of a translation go before those of the language', () => {
    const own = `${WEEK}translations: { es: { hours: Solo con cita } }\n`;
    expect(clinic(own).fields.translations?.['es']?.hours).toBe('Solo con cita');
  });
});

describe('of hours that cannot be is told what, where and how to mend them', () => {
  test.each<readonly [string, RegExp]>([
    ['Moonday: 8:30–17:00', /^6:3 error: "Moonday" is no day: write mon, tue/u],
    ['mo: 8:30–17:00', /^6:3 error: "mo" is no day/u],
    ['mon: 17:00–8:30', /^6:8 error: hours\.mon: "17:00–8:30" ends before it begins \(write 9:00–17:00/u],
    ['mon: 9–5', /"9–5" ends before it begins/u],
    ['mon: 24:00–8:00', /has a time that no clock shows/u],
    ['mon: 8:00–24:30', /has a time that no clock shows/u],
    ['mon: 8:60–17:00', /has a time that no clock shows/u],
    ['mon: 13 p.m. to 5 p.m.', /has a time that no clock shows/u],
    ['mon: 1 to 4 p.m.', /says a\.m\. or p\.m\. of one time.*1 p\.m\. to 4 p\.m\./u],
    ['mon: [8:30–12:00, 11:00–17:00]', /"11:00–17:00" overlaps what stands before it/u],
    ['mon: mornings', /"mornings" is no time from and to \(write 8:30–17:00.*hours: \|/u],
    ['mon: [closed, 8:30–12:00]', /"closed" is no time from and to/u],
    ['mon: ""', /^6:8 error: hours\.mon is empty/u],
    ['mon: { from: "8:30" }', /hours\.mon must be hours such as 8:30–17:00, or a list of them/u],
    ['mon: 0.354166', /is a fraction of a day/u],
  ])('%s', (line, wanted) => {
    expect(said(`hours:\n  ${line}\n`).join('\n')).toMatch(wanted);
  });

  test('a day that is there twice', () => {
    expect(said('hours:\n  mon-wed: 8:30–12:00\n  tue: 9:00–10:00\n')).toEqual([
      expect.stringMatching(
        /^7:3 error: hours\.tue and hours\.mon-wed both say .* on tue \(name each day once/u,
      ),
    ]);
  });

  test('a map without a day', () => {
    expect(said('hours: {}\n')).toEqual([expect.stringMatching(/^5:8 error: hours is an empty map/u)]);
  });

  test('a number for the night of a clinic that is always open', () => {
    expect(said('after_hours: (206) 555-0199\nhours: { daily: 24 hours }\n')).toEqual([
      expect.stringMatching(/^6:8 error: hours say that the clinic is open day and night, and after_hours/u),
    ]);
  });

  test('midnight is where a day ends', () => {
    expect(said('hours: { mon: 20:00–24:00, tue: "0:00–4:00" }\n')).toEqual([]);
  });
});
