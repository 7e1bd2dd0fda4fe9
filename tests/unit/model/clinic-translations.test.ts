import { describe, expect, test } from 'vitest';
import { Log } from '../../../src/diagnostics/index.js';
import { clinicIn, toClinic, type Clinic } from '../../../src/model/index.js';
import { readYaml } from '../../../src/read/index.js';
import { logged } from '../../support/logged.js';

const FILE = 'content/clinics/elm.yaml';
const BASE = `name: Elm
phone: (555) 010-1234
emergency: "911"
website: https://elm.example.org
languages: [en, es]
hours: Mon–Fri
follow_up:
  heading: Your follow-up
  text: Bring this sheet.
  fields: [Next visit, With]
  lines: 3
  handouts:
    fever:
      text: Floor 2.
`;
const SPANISH = `translations:
  es:
    hours: Lunes a viernes
    follow_up:
      heading: Su seguimiento
      text: Traiga esta hoja.
      fields: [Próxima cita, Con]
      handouts:
        fever:
          text: Piso 2.
`;

function read(text: string): { readonly clinic: Clinic | undefined; readonly said: readonly string[] } {
  const log = new Log();
  const located = readYaml(text, FILE, log);
  return { clinic: located && toClinic(located, 'elm', log), said: logged(log) };
}

function sound(text: string): Clinic {
  const { clinic, said } = read(text);
  expect(said).toEqual([]);
  if (!clinic) throw new Error('no clinic');
  return clinic;
}

describe('a clinic with words in Spanish', () => {
  const clinic = sound(BASE + SPANISH);

  test('says them in Spanish, with as many lines to write on', () => {
    const { hours, follow_up: followUp } = clinicIn(clinic, 'es').fields;
    expect({ hours, followUp }).toEqual({
      hours: 'Lunes a viernes',
      followUp: {
        heading: 'Su seguimiento',
        text: 'Traiga esta hoja.',
        fields: ['Próxima cita', 'Con'],
        handouts: { fever: { text: 'Piso 2.' } },
        lines: 3,
      },
    });
  });

  test('names the line of the translation where something is wrong with it', () => {
    const { source } = clinicIn(clinic, 'es');
    const { line } = source.placeOf(['follow_up', 'handouts', 'fever', 'text']);
    expect((BASE + SPANISH).split('\n')[(line ?? 0) - 1]).toContain('Piso 2.');
    expect(source.sourceOf(['hours'])).toBe('Lunes a viernes');
    expect(source.sourceOf(['name'])).toBe('Elm');
  });

  test('says its own words in any other language', () => {
    expect(clinicIn(clinic, 'en')).toBe(clinic);
    expect(clinicIn(clinic, 'ar').fields.follow_up?.heading).toBe('Your follow-up');
  });
});

describe('a translation is refused', () => {
  test.each([
    [
      'a text is missing',
      '      text: Traiga esta hoja.\n',
      '',
      /follow_up\.text has nothing, and .* has 1 text/u,
    ],
    ['a field is missing', '[Próxima cita, Con]', '[Próxima cita]', /fields has 1 text, and .* has 2 texts/u],
    ['a handout has no words', 'fever:\n          text: Piso 2.', 'fever: {}', /fever\.text has nothing/u],
    [
      'a handout has too many',
      'text: Piso 2.',
      'text: Piso 2.\n          fields: [A]',
      /fever\.fields has 1 text/u,
    ],
    ['a language is none', '  es:', '  espanol!:', /language tag/u],
    ['hours hold a slot', 'Lunes a viernes', '"{{clinic.phone}}"', /translations\.es\.hours holds a slot/u],
    ['lines are translated', 'heading: Su', 'lines: 4\n      heading: Su', /lines/u],
  ])('where %s', (_, from, to, message) => {
    const text = BASE + SPANISH.replace(from, to);
    expect(text).not.toBe(BASE + SPANISH);
    const { clinic, said } = read(text);
    expect(clinic).toBeUndefined();
    expect(said.join('\n')).toMatch(message);
    expect(said.join('\n')).toContain(FILE);
  });

  test('in slots of its follow-up area it may hold what the original may', () => {
    const clinic = sound(BASE + SPANISH.replace('Traiga esta hoja.', '"{{clinic.phone}}"'));
    expect(clinicIn(clinic, 'es').fields.follow_up?.text).toBe('{{clinic.phone}}');
  });
});
