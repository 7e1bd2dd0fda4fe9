import { jsonSchemas } from '../json-schemas.js';
import { installCommand, isInstalled, loadFontList, loaded } from '../../project/index.js';
import type { Ailment, Check } from './check.js';
import type { Site } from './site.js';

const LEAST_NODE = [20, 19] as const;
const MAX_BYTES = 1024 * 1024;

/** What the program stands on, and the folder of the project. */
export const CHECKS_OF_PLACE: readonly Check[] = [
  {
    name: 'node',
    sound: 'Node is new enough',
    isGrave: true,
    look: ({ node }) =>
      isOld(node)
        ? [
            {
              found: `Node ${node}`,
              wanted: `Node ${LEAST_NODE.join('.')} or newer`,
              mend: 'install it from nodejs.org',
            },
          ]
        : [],
  },
  {
    name: 'clinics',
    sound: 'there is a clinic',
    isGrave: true,
    look: ({ inventory }) =>
      inventory.clinics.length > 0
        ? []
        : [
            {
              found: 'no clinic',
              wanted: 'content/clinics/<id>.yaml',
              mend: 'handouts new clinic my-clinic',
            },
          ],
  },
  {
    name: 'handouts',
    sound: 'there is a handout',
    isGrave: true,
    look: ({ inventory }) =>
      inventory.handouts.size > 0
        ? []
        : [
            {
              found: 'no handout',
              wanted: 'content/handouts/<id>/en.md',
              mend: 'handouts new handout my-handout',
            },
          ],
  },
  {
    name: 'left-out',
    sound: 'no file is passed over for its name',
    isGrave: true,
    look: ({ inventory }) =>
      inventory.leftOut.map((path) => ({
        found: `${path} is not read`,
        wanted: 'a name that is read',
        mend: 'handouts check says how to rename it',
      })),
  },
  {
    name: 'lock-files',
    sound: 'no file is open in an office program',
    isGrave: false,
    look: ({ world }) =>
      ['content', 'content/clinics', 'content/handouts']
        .flatMap((folder) => world.list(folder).map((name) => `${folder}/${name}`))
        .filter((path) => /(?:^|\/)(?:~\$|\.~lock\.)/u.test(path))
        .map((path) => ({
          found: `${path}, of a file that is open`,
          wanted: 'files that are closed',
          mend: 'close it in the office program',
        })),
  },
  {
    name: 'fonts',
    sound: 'the fonts of every language are installed',
    isGrave: true,
    look: missingFonts,
  },
  {
    name: 'phrases',
    sound: 'every language has its fixed words',
    isGrave: true,
    look: ({ handouts, project }) =>
      languagesOf(handouts).flatMap((language) => {
        const { thing, log } = project.phrases(language);
        return thing
          ? []
          : [
              {
                found: `${language}: ${log.errors[0]?.what ?? 'no fixed words'}`,
                wanted: `content/phrases/${language}.yaml`,
                mend: 'see docs/languages.md',
              },
            ];
      }),
  },
  {
    name: 'signs',
    sound: 'the signs of danger can be read',
    isGrave: true,
    look: ({ project }) =>
      project.signs().log.errors.map(({ what }) => ({
        found: what,
        wanted: 'a sound content/signs.yaml',
        mend: 'handouts check',
      })),
  },
  {
    name: 'templates',
    sound: 'every template that a clinic names is sound',
    isGrave: true,
    look: ({ clinics, project }) =>
      [...new Set(clinics.flatMap(({ thing }) => (thing ? [thing.fields.template] : [])))].flatMap((name) =>
        project
          .template(name)
          .log.errors.slice(0, 1)
          .map(({ what }) => ({
            found: what,
            wanted: 'a sound template',
            mend: `look at templates/${name}.hbs`,
          })),
      ),
  },
  {
    name: 'schemas',
    sound: 'editors check with the schemas of this program',
    isGrave: false,
    look: oldSchemas,
  },
  {
    name: 'gitignore',
    sound: 'git keeps no finished sheets',
    isGrave: false,
    look: ({ folder }) => {
      const bytes = folder.read('.gitignore', MAX_BYTES);
      if (!bytes || /^\/?output\b/mu.test(new TextDecoder().decode(bytes))) return [];
      return [
        { found: '.gitignore lets output/ in', wanted: 'a line output/', mend: 'add it to .gitignore' },
      ];
    },
  },
];

function isOld(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
}

function languagesOf(handouts: Site['handouts']): readonly string[] {
  return [...new Set(handouts.map(({ language }) => language))];
}

function missingFonts({ world, handouts }: Site): readonly Ailment[] {
  const { thing } = loaded(world, loadFontList);
  const scripts = new Set(
    languagesOf(handouts).flatMap((tag) => new Intl.Locale(tag).maximize().script ?? []),
  );
  return (thing?.families ?? [])
    .filter((family) => family.scripts.some((script) => scripts.has(script)) && !isInstalled(family, world))
    .map((family) => ({
      found: `${family.name} is not installed`,
      wanted: `the font that prints ${family.scripts.join(', ')}`,
      mend: installCommand(family, world) ?? 'put its files into fonts/',
    }));
}

function oldSchemas({ folder }: Site): readonly Ailment[] {
  return (['clinic', 'handout', 'signs', 'phrases'] as const).flatMap((name) => {
    const bytes = folder.read(`content/schema/${name}.json`, MAX_BYTES);
    if (!bytes || isSame(bytes, jsonSchemas[name]())) return [];
    return [
      {
        found: `content/schema/${name}.json is of another version`,
        wanted: 'the schema of this program',
        mend: `handouts schema ${name} > content/schema/${name}.json`,
      },
    ];
  });
}

function isSame(bytes: Uint8Array, schema: object): boolean {
  try {
    return JSON.stringify(JSON.parse(new TextDecoder().decode(bytes))) === JSON.stringify(schema);
  } catch {
    return false;
  }
}
