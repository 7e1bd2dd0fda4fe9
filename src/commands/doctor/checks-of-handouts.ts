import type { Handout } from '../../model/index.js';
import type { Ailment, Check } from './check.js';
import type { Site } from './site.js';

/** So many days before a review runs out there is time to have another. */
const SOON_DAYS = 60;
const DAY_MS = 86_400_000;
const MAX_BYTES = 128 * 1024;
/** What a new handout begins with. */
const UNWRITTEN =
  /the first sign of danger|One or two sentences that say the most important thing|Where the words come from/u;

/** What is said of handouts and their translations. */
export const CHECKS_OF_HANDOUTS: readonly Check[] = [
  {
    name: 'handout-files',
    sound: 'every handout can be read',
    isGrave: true,
    look: ({ handouts }) =>
      handouts.flatMap(({ id, language, mistake }) =>
        mistake === undefined
          ? []
          : [{ found: `${id} ${language}: ${mistake}`, wanted: 'a sound file', mend: 'handouts check' }],
      ),
  },
  each('unwritten', 'no handout has the words that it began with', true, ({ id, language }, site) => {
    const path = `content/handouts/${id}/${language}.md`;
    const result = site.world.read(path, MAX_BYTES);
    const text = result.kind === 'found' ? new TextDecoder().decode(result.bytes) : '';
    return UNWRITTEN.test(text)
      ? [
          {
            found: `${id} has words that only hold a place`,
            wanted: 'your own words',
            mend: `write them in ${path}`,
          },
        ]
      : [];
  }),
  each('drafts', 'every handout is reviewed', false, ({ id, language, fields }) => {
    const { status } = fields.translation ?? fields.review;
    return status === 'reviewed'
      ? []
      : [
          {
            found: `${id} ${language} is a ${status}`,
            wanted: 'a review, by whom and when',
            mend: `set review in content/handouts/${id}/${language}.md`,
          },
        ];
  }),
  each('review-expired', 'no review has run out', true, ({ id, language, fields }, { today }) =>
    fields.review.next < today
      ? [
          {
            found: `${id} ${language}: its review ran out on ${fields.review.next}`,
            wanted: 'a new review',
            mend: `handouts build ${id} --allow-expired ${id} prints it with a notice`,
          },
        ]
      : [],
  ),
  each(
    'review-soon',
    `no review runs out within ${SOON_DAYS} days`,
    false,
    ({ id, language, fields }, { today }) => {
      const left = (Date.parse(fields.review.next) - Date.parse(today)) / DAY_MS;
      return left >= 0 && left < SOON_DAYS
        ? [
            {
              found: `${id} ${language}: its review runs out on ${fields.review.next}`,
              wanted: 'a new review by then',
              mend: 'ask whoever reviews it',
            },
          ]
        : [];
    },
  ),
  {
    name: 'stale-translations',
    sound: 'every translation says what its original says',
    isGrave: true,
    look: ({ handouts }) =>
      handouts.flatMap(({ id, language, state }) =>
        state && state.from !== undefined && state.changed.length > 0
          ? [
              {
                found: `${id} ${language}: ${state.changed.length} parts of ${state.from}.md have changed`,
                wanted: 'the same in both',
                mend: `translate them, then handouts stamp ${id} --language ${language}`,
              },
            ]
          : [],
      ),
  },
  {
    name: 'same-title',
    sound: 'no two handouts have one title',
    isGrave: false,
    look: ({ handouts }) =>
      doubles(handouts, ({ language, fields }) => `${language} ${fields.title.toLowerCase()}`, 'title'),
  },
  {
    name: 'same-address',
    sound: 'no two handouts lead to one address',
    isGrave: false,
    look: ({ handouts }) =>
      doubles(
        handouts.filter(({ thing }) => thing?.fields.translation === undefined),
        ({ fields }) => fields.online,
        'address in their codes',
      ),
  },
  {
    name: 'figures',
    sound: 'every picture is shown by its handout',
    isGrave: false,
    look: unusedFigures,
  },
];

function each(
  name: string,
  sound: string,
  isGrave: boolean,
  look: (handout: Handout, site: Site) => readonly Ailment[],
): Check {
  return {
    name,
    sound,
    isGrave,
    look: (site) => site.handouts.flatMap(({ thing }) => (thing ? look(thing, site) : [])),
  };
}

function doubles(
  handouts: Site['handouts'],
  keyOf: (handout: Handout) => string,
  what: string,
): readonly Ailment[] {
  const byKey = new Map<string, Set<string>>();
  for (const { id, thing } of handouts) {
    if (!thing) continue;
    const ids = byKey.get(keyOf(thing)) ?? new Set();
    byKey.set(keyOf(thing), ids.add(id));
  }
  return [...byKey.values()]
    .filter((ids) => ids.size > 1)
    .map((ids) => ({
      found: `${[...ids].join(' and ')} have one ${what}`,
      wanted: 'one each',
      mend: `look at content/handouts/${[...ids][0]}/`,
    }));
}

function unusedFigures({ inventory, world }: Site): readonly Ailment[] {
  return [...inventory.handouts].flatMap(([id, languages]) => {
    const texts = languages.map((language) => {
      const result = world.read(`content/handouts/${id}/${language}.md`, MAX_BYTES);
      return result.kind === 'found' ? new TextDecoder().decode(result.bytes) : '';
    });
    return world
      .list(`content/handouts/${id}/figures`)
      .filter((name) => !name.startsWith('.') && !texts.some((text) => text.includes(name)))
      .map((name) => ({
        found: `content/handouts/${id}/figures/${name} is shown nowhere`,
        wanted: 'pictures that are shown',
        mend: 'show it in the handout, or take it away',
      }));
  });
}
