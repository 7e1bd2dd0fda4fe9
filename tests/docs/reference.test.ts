import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/io.js';
import { HELPER_NAMES } from '../../src/compose/helpers.js';
import { VOCABULARY } from '../../src/document/vocabulary.js';
import { jsonSchemas, SIZES, SIZE_NAMES } from '../../src/model/index.js';
import { eventSchema } from '../../src/build/event-schema.js';
import { SECTION_KINDS } from '../../src/model/section.js';
import { toMm } from '../../src/units/index.js';
import { PROJECT_FOLDER } from '../support/folders.js';

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'fonts/README.md',
  ...readdirSync(join(PROJECT_FOLDER, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Parents that docs/templates.md names together. */
const BLOCKS = ['handout', 'part', 'area', 'box', 'bar', 'quote', 'foreign'];
const TEXT = 'from h1 h2 h3 p th td caption field start end continued strong em a keep isolate'.split(' ');

describe('README', () => {
  test('its first fenced blocks are the one command and the tests', () => {
    const blocks = [...textOf('README.md').matchAll(/^```\w*\n(?<body>[^]*?)^```$/gmu)];
    expect(blocks.slice(0, 2).map((match) => match.groups?.['body'])).toEqual([
      'npm ci && npm start\n',
      'npm test\n',
    ]);
  });

  test('it tells every exit code', () => {
    const told = rowsOf('README.md')
      .map(([first]) => Number(first))
      .filter((code) => !Number.isNaN(code));
    expect(told).toEqual(Object.values(EXIT));
  });
});

describe('links', () => {
  test.each(DOCUMENTS)('each link and picture of %s leads somewhere', (document) => {
    const text = textOf(document);
    const targets = [
      ...[...text.matchAll(/\]\((?<to>[^)\s]+)\)/gu)].map((match) => match.groups?.['to'] ?? ''),
      ...[...text.matchAll(/src="(?<to>docs[^"]+)"/gu)].map((match) => match.groups?.['to'] ?? ''),
    ].filter((to) => !/^(?:https:|mailto:|http:|figures\/)/u.test(to));
    expect(targets.filter((to) => !leadsSomewhere(document, to))).toEqual([]);
  });
});

describe('docs/templates.md', () => {
  const rows = new Map(rowsOf('docs/templates.md').map((row) => [unquoted(row[0] ?? ''), row]));

  test.each(Object.entries(VOCABULARY))('says where <%s> stands and what it carries', (name, rule) => {
    const [, inside = '', attributes = ''] = rows.get(name) ?? [];
    expect(parentsOf(inside)).toEqual(rule.inside.toSorted());
    expect(attributes === '' ? [] : attributes.split(', ').map(unquoted)).toEqual(
      Object.entries(rule.attributes).map(
        ([attribute, { optional }]) => `${attribute}${optional ? '' : ' (needed)'}`,
      ),
    );
  });

  test.each(HELPER_NAMES)('explains the helper %s', (name) => {
    expect(textOf('docs/templates.md')).toMatch(new RegExp(`^\\| \`[({]+${name}[ }]`, 'mu'));
  });

  test('names every partial of the press', () => {
    const partials = readdirSync(join(PROJECT_FOLDER, 'templates/partials')).map((name) =>
      name.replace('.hbs', ''),
    );
    expect(partials.filter((name) => !textOf('docs/templates.md').includes(`\`${name}\``))).toEqual([]);
  });
});

describe('docs/networks.md', () => {
  const firsts = rowsOf('docs/networks.md').map(([first]) => unquoted(first ?? ''));

  test.each(eventSchema.options.map((option) => option.shape.event.value))('tells when %s comes', (event) => {
    expect(firsts).toContain(event);
  });

  test.each(['missing', 'changed', 'foreign', 'stale', 'expired'])('says what %s means', (fault) => {
    expect(firsts).toContain(fault);
  });
});

describe('fields', () => {
  test.each([
    ['docs/clinics.md', 'clinic'],
    ['docs/writing-handouts.md', 'handout'],
  ] as const)('%s has a row for every field of a %s', (document, kind) => {
    const { properties } = jsonSchemas[kind]() as { readonly properties: object };
    const fields = new Set(rowsOf(document).map(([first = '']) => unquoted(first)));
    expect(Object.keys(properties).filter((field) => !fields.has(field))).toEqual([]);
  });

  test('docs/writing-handouts.md has a row for every section kind', () => {
    const kinds = new Set(
      rowsOf('docs/writing-handouts.md').map(([first = '']) => unquoted(first).replaceAll(/[()]/gu, '')),
    );
    expect(SECTION_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('docs/large-print.md has the sizes as they are printed', () => {
    const told = rowsOf('docs/large-print.md').filter(([first = '']) =>
      SIZE_NAMES.some((name) => name === unquoted(first)),
    );
    expect(told.map((row) => row.slice(0, 6))).toEqual(
      Object.values(SIZES).map((size) => [
        `\`${size.name}\``,
        `${size.bodyPt} pt`,
        `${size.h1Pt} pt`,
        `${size.h2Pt} pt`,
        `${size.leadingPt} pt`,
        `${Math.round(toMm(size.writingPitchPt) * 10) / 10} mm`,
      ]),
    );
  });

  test('docs/large-print.md names places in the program that exist', () => {
    const places = rowsOf('docs/large-print.md')
      .flatMap((row) => [...(row.at(-1) ?? '').matchAll(/`(?<place>[a-z-]+\/[a-z/-]+)`/gu)])
      .map((match) => match.groups?.['place'] ?? '');
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place) => !isInProgram(place))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const firsts = rowsOf('docs/architecture.md').flatMap(([first = '']) => first.split(', ').map(unquoted));

  test('has a row for every room', () => {
    const rooms = readdirSync(join(PROJECT_FOLDER, 'src'));
    expect(rooms.filter((room) => !firsts.includes(room))).toEqual([]);
  });

  test('says why of every package that the program uses, and of no other', () => {
    const { dependencies } = JSON.parse(textOf('package.json')) as { readonly dependencies: object };
    const rooms = readdirSync(join(PROJECT_FOLDER, 'src'));
    const packages = firsts.filter((name) => !rooms.includes(name) && !['room', 'package'].includes(name));
    expect(packages.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });
});

test('docs/developing.md names scripts that exist', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: object };
  const named = [...textOf('docs/developing.md').matchAll(/npm run (?<script>[a-z:]+)/gu)].map(
    (match) => match.groups?.['script'] ?? '',
  );
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

function textOf(file: string): string {
  return readFileSync(join(PROJECT_FOLDER, file), 'utf8');
}

/** The cells of every row of every table. */
function rowsOf(document: string): readonly (readonly string[])[] {
  return textOf(document)
    .split('\n')
    .filter((line) => /^\| (?!-)/u.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

function unquoted(text: string): string {
  return text.replaceAll('`', '');
}

function parentsOf(cell: string): readonly string[] {
  if (cell === 'the top') return [''];
  return cell
    .split(', ')
    .flatMap((word) => (word === 'blocks' ? BLOCKS : word === 'text' ? TEXT : [unquoted(word)]))
    .toSorted();
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(join(PROJECT_FOLDER, target))) return false;
  return anchor === undefined || headingsOf(target).includes(anchor);
}

/** Headings as GitHub names them in links. */
function headingsOf(document: string): readonly string[] {
  return [...textOf(document).matchAll(/^#+ (?<heading>.+)$/gmu)].map((match) =>
    (match.groups?.['heading'] ?? '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** A file of `src/` or `templates/` without its ending, or a folder. */
function isInProgram(place: string): boolean {
  return [`src/${place}.ts`, `src/${place}`, `${place}.hbs`].some((path) =>
    existsSync(join(PROJECT_FOLDER, path)),
  );
}
