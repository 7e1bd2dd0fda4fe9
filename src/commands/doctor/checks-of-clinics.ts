import { contactsOf, sheetLanguages, type Clinic } from '../../model/index.js';
import { UNANSWERED } from '../start/clinic-text.js';
import type { Ailment, Check } from './check.js';
import type { Looked, Site } from './site.js';

/** Numbers that are kept for stories and samples: area code 555, or 555-01 and two more digits. */
const MADE_UP = /^1?555\d{7}$|^1?\d{0,3}55501\d\d$/u;
/** Names that nobody can own (RFC 2606 and 6761). */
const NOBODYS = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)$/u;

/** What is said of clinics: a number that is made up, or another's, does the most harm. */
export const CHECKS_OF_CLINICS: readonly Check[] = [
  {
    name: 'clinic-files',
    sound: 'every clinic can be read',
    isGrave: true,
    look: ({ clinics }) =>
      clinics.flatMap(({ id, mistake }) =>
        mistake === undefined
          ? []
          : [
              {
                found: `${id}: ${mistake}`,
                wanted: 'a sound file',
                mend: 'handouts build --dry-run shows where',
              },
            ],
      ),
  },
  each('made-up-phone', 'no phone number is made up', true, ({ id, fields }) =>
    [fields.phone, fields.after_hours, ...contactsOf(fields).map(({ value }) => value)]
      .filter((number) => number !== undefined && MADE_UP.test(number.replaceAll(/\D/gu, '')))
      .map((number) => ({
        found: `${id}: ${number} is a made-up number`,
        wanted: 'a number that reaches the clinic',
        mend: `type it in ${placeOf(id)}`,
      })),
  ),
  each('made-up-website', 'every website is the clinic’s own', true, ({ id, fields }) =>
    NOBODYS.test(hostOf(fields.website))
      ? [
          {
            found: `${id}: ${fields.website} is nobody’s`,
            wanted: 'the clinic’s own website',
            mend: `type it in ${placeOf(id)}`,
          },
        ]
      : [],
  ),
  each('made-up-name', 'every clinic has its own name', true, ({ id, fields }) =>
    fields.name === UNANSWERED.name
      ? [
          {
            found: `${id} is called "${fields.name}"`,
            wanted: 'the name of the clinic',
            mend: `type it in ${placeOf(id)}`,
          },
        ]
      : [],
  ),
  doubles('same-phone', 'no two clinics have one phone number', ({ phone }) => phone.replaceAll(/\D/gu, '')),
  doubles('same-website', 'no two clinics have one website', ({ website }) =>
    website.replace(/\/$/u, '').toLowerCase(),
  ),
  doubles('same-name', 'no two clinics have one name', ({ name }) => name.trim().toLowerCase()),
  {
    name: 'emergency',
    sound: 'all clinics name one emergency number',
    isGrave: false,
    look: ({ clinics }) => {
      const numbers = [...new Set(clinics.flatMap(({ thing }) => (thing ? [thing.fields.emergency] : [])))];
      return numbers.length < 2
        ? []
        : [
            {
              found: `emergency numbers ${numbers.join(' and ')}`,
              wanted: 'one, unless the clinics are in several countries',
              mend: 'look at emergency in content/clinics/',
            },
          ];
    },
  },
  {
    name: 'languages',
    sound: 'every clinic gets each handout in its languages',
    isGrave: false,
    look: missingTranslations,
  },
];

function each(
  name: string,
  sound: string,
  isGrave: boolean,
  look: (clinic: Clinic) => readonly Ailment[],
): Check {
  return {
    name,
    sound,
    isGrave,
    look: ({ clinics }) => clinics.flatMap(({ thing }) => (thing ? look(thing) : [])),
  };
}

function doubles(name: string, sound: string, keyOf: (fields: Clinic['fields']) => string): Check {
  return {
    name,
    sound,
    isGrave: true,
    look: ({ clinics }) => {
      const byKey = new Map<string, Looked<Clinic>[]>();
      for (const one of clinics) {
        if (!one.thing) continue;
        const key = keyOf(one.thing.fields);
        byKey.set(key, [...(byKey.get(key) ?? []), one]);
      }
      return [...byKey.values()]
        .filter((same) => same.length > 1)
        .map((same) => {
          const ids = same.map(({ id }) => id).join(' and ');
          return {
            found: `${ids} say the same`,
            wanted: sound,
            mend: `look at ${same.map(({ id }) => placeOf(id)).join(' and ')}`,
          };
        });
    },
  };
}

function missingTranslations({ clinics, inventory }: Site): readonly Ailment[] {
  const wanted = [
    ...new Set(clinics.flatMap(({ thing }) => (thing ? thing.fields.languages.flatMap(sheetLanguages) : []))),
  ];
  return wanted.flatMap((language) => {
    const lacking = [...inventory.handouts]
      .filter(([, there]) => !there.includes(language))
      .map(([id]) => id);
    return lacking.length === 0
      ? []
      : [
          {
            found: `no ${language} of ${lacking.join(', ')}`,
            wanted: 'every handout in the languages of its clinics',
            mend: 'handouts list translations',
          },
        ];
  });
}

function hostOf(website: string): string {
  return /^https:\/\/(?<host>[^/:?#]+)/u.exec(website)?.groups?.['host']?.toLowerCase() ?? '';
}

function placeOf(id: string): string {
  return `content/clinics/${id}.yaml`;
}
