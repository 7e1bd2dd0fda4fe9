import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { OAK, OAK_TEXT, runIn, toldOf, wantedOf, type Refusal } from '../support/refusal.js';

/** The templates of the press, as a project's own. */
const OURS: Readonly<Record<string, string>> = Object.fromEntries(
  ['templates', 'templates/partials']
    .flatMap((folder) => readdirSync(join(PROJECT_FOLDER, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => [path, readFileSync(join(PROJECT_FOLDER, path), 'utf8')]),
);
const MAIN = 'templates/handout.hbs';
const MAIN_TEXT = OURS[MAIN] ?? '';

/** A line of its own after the folio, which is line 5. */
const lineFive = (text: string) => MAIN_TEXT.replace('{{> folio}}', `{{> folio}}\n  ${text}`);
const title = (text: string) => MAIN_TEXT.replace('<h1>{{handout.title}}</h1>', text);

type Scene = readonly [name: string, text: string, at: string, says: string, hint?: string];

/** Mistakes that are found when the template is read: the project is invalid. */
const UNREADABLE: readonly Scene[] = [
  [
    'a block that is never closed',
    lineFive('{{#if clinic.hours}}'),
    '5:3',
    'a {{#…}} is never closed',
    'each {{#if …}} needs its {{/if}}',
  ],
  [
    'a block closed by another',
    lineFive('{{#if clinic.hours}}x{{/each}}'),
    '5:3',
    '{{#if}} is closed by {{/each}}',
    'each {{#if …}} needs its {{/if}}',
  ],
  [
    'a partial that is never closed',
    MAIN_TEXT.replace('{{> folio}}', '{{> folio'),
    '4:3',
    'the {{…}} cannot be read',
  ],
  ['triple braces', title('<h1>{{{handout.title}}}</h1>'), '6:7', 'triple braces {{{…}}} are not allowed'],
  ['a decorator', lineFive('{{* x}}'), '5:3', 'a decorator {{* …}} is not allowed'],
  [
    'an inline partial',
    lineFive('{{#*inline "x"}}y{{/inline}}'),
    '5:3',
    'a decorator {{* …}} is not allowed',
  ],
  [
    'a dynamic partial',
    lineFive('{{> (phrase "x")}}'),
    '5:3',
    'a partial whose name is computed is not allowed',
    'write {{> name}}',
  ],
  [
    'an unknown partial',
    MAIN_TEXT.replace('{{> folio}}', '{{> folioo}}'),
    '4:3',
    'unknown partial {{> folioo}}',
    'did you mean "folio"?',
  ],
  ['an unknown helper', title('<h1>{{upper handout.title}}</h1>'), '6:7', 'unknown helper {{upper …}}'],
  ['an unknown block', lineFive('{{#upper x}}y{{/upper}}'), '5:3', 'unknown block {{#upper}}'],
];

/** Mistakes that show when a copy is made. */
const UNPRINTABLE: readonly Scene[] = [
  [
    'an unknown slot',
    title('<h1>{{handout.titel}}</h1>'),
    '6:9',
    'unknown slot {{handout.titel}}',
    'did you mean "handout.title"?',
  ],
  [
    'an unguarded slot of an optional field',
    title('<h1>{{clinic.hours}}</h1>'),
    '6:9',
    '{{clinic.hours}} is empty in content/clinics/',
    'write it in content/clinics/',
  ],
  [
    'an unknown phrase',
    lineFive('<p>{{phrase "scann"}}</p>'),
    '5:6',
    'unknown phrase "scann"',
    'did you mean "scan"?',
  ],
  [
    'a phrase without its value',
    lineFive('<p>{{phrase "scan"}}</p>'),
    '5:6',
    'the phrase "scan" wants title=…',
    'write {{phrase "scan" title=…}}',
  ],
  [
    'text outside of a paragraph, told at the tag around it',
    lineFive('hello'),
    '2:1',
    'the text "hello" stands outside of a paragraph',
    'put it into <p>…</p>',
  ],
  [
    'text in a list, which would vanish',
    lineFive('<ul>hello<li><p>x</p></li></ul>'),
    '5:3',
    'the text "hello" stands outside of a paragraph',
    'put it into <p>…</p>',
  ],
  ['an unknown tag', title('<h1><blink>x</blink></h1>'), '6:7', 'unknown tag <blink>'],
  [
    'an unknown attribute',
    title('<h1 color="red">{{handout.title}}</h1>'),
    '6:3',
    '<h1> does not know the attribute color',
  ],
  [
    'an attribute with an unknown value',
    lineFive('<box look="red"><p>x</p></box>'),
    '5:3',
    'look="red" is not emergency, call or plain',
    'write look="…": emergency, call or plain',
  ],
  [
    'a tag where it cannot stand',
    lineFive('<li><p>x</p></li>'),
    '5:3',
    '<li> cannot stand inside <handout>',
    'it stands in <ul>, <ol>',
  ],
  [
    'a tag that is never closed',
    title('<h1>{{handout.title}}'),
    '2:1',
    'the tags do not fit together: unexpected close tag',
    'close each tag you open, in order',
  ],
  ['a bare <', title('<h1>a < b</h1>'), '6:3', 'the tags do not fit together'],
  [
    'an entity of web pages',
    title('<h1>a&nbsp;b</h1>'),
    '6:3',
    'the tags do not fit together: undefined entity',
  ],
  [
    'text hidden in CDATA, which would vanish',
    title('<h1><![CDATA[x]]></h1>'),
    '6:3',
    '<![CDATA[ is not allowed',
    'write text and tags only',
  ],
  ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${MAIN_TEXT}`, '1:1', '<!DOCTYPE is not allowed'],
  ['a processing instruction', `<?php x ?>${MAIN_TEXT}`, '1:1', '<? is not allowed'],
  [
    'a link to http:',
    lineFive('<p><a href="http://x">y</a></p>'),
    '5:6',
    'the link "http://x" begins with http:',
  ],
  ['a template of nothing', '', '1:1', 'the tags do not fit together: document must contain a root element'],
  [
    'a template that prints nothing',
    '<handout></handout>',
    '1:1',
    'the template prints nothing',
    'write at least <h1>…</h1> in it',
  ],
];

const refusalOf = ([name, text, at, says, hint]: Scene, exit: number): Refusal => ({
  name,
  changes: { ...OURS, [MAIN]: text },
  exit,
  at: `${MAIN}:${at}`,
  says,
  made: [],
  ...(hint !== undefined && { hint }),
});

test.each(UNREADABLE.map((scene) => refusalOf(scene, 3)))(
  '$name makes the project invalid',
  async (refusal) => {
    expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
  },
);

test.each(UNPRINTABLE.map((scene) => refusalOf(scene, 1)))('$name is refused', async (refusal) => {
  expect(await toldOf(refusal)).toEqual(wantedOf(refusal));
});

test('a template that leaves out when to get help is refused, and nothing is printed', async () => {
  const without = MAIN_TEXT.replaceAll(/\{\{#each urgent\}\}.*?\{\{\/each\}\}/gu, '');
  const { err, exit, out } = await runIn({ ...OURS, [MAIN]: without }, ['build']);
  expect(err).toContain('the template leaves out the urgent box "Get help right away"');
  expect([exit, out]).toEqual([1, '']);
});

test('a partial that calls itself is refused', async () => {
  const file = 'templates/partials/folio.hbs';
  const { err, exit } = await runIn({ ...OURS, [file]: `{{> folio}}${OURS[file] ?? ''}` }, ['build']);
  expect(err).toContain(`${file}:1:1  error: the partial {{> folio}} calls itself`);
  expect(err).toContain('hint: take one of the calls out');
  expect(exit).toBe(3);
});

test('two partials that call each other are both refused', async () => {
  const { err, exit } = await runIn(
    {
      ...OURS,
      'templates/partials/folio.hbs': '{{> masthead}}',
      'templates/partials/masthead.hbs': '{{> folio}}',
    },
    ['build'],
  );
  expect(err).toContain('templates/partials/folio.hbs:1:1  error: the partial {{> folio}} calls itself');
  expect(err).toContain(
    'templates/partials/masthead.hbs:1:1  error: the partial {{> masthead}} calls itself',
  );
  expect(exit).toBe(3);
});

test('a mistake in a partial is told in the partial', async () => {
  const file = 'templates/partials/folio.hbs';
  const { err } = await runIn(
    { ...OURS, [file]: `{{! a note }}\n${OURS[file] ?? ''}<p>{{handout.titel}}</p>` },
    ['build'],
  );
  expect(err).toContain(`${file}:`);
  expect(err).toContain('unknown slot {{handout.titel}}');
});

test.each([
  ['handot', 'did you mean "handout"?'],
  ['../secret', 'it can be: brief, handout'],
])('the template %s is not there', async (name, hint) => {
  const { err, exit } = await runIn({}, ['build', '--template', name]);
  expect(err).toContain(`there is no template "${name}"`);
  expect(err).toContain(`hint: ${hint}`);
  expect(exit).toBe(3);
});

test('a clinic whose template is misspelt is told the one that was meant', async () => {
  const { err, exit } = await runIn({ [OAK]: `${OAK_TEXT}template: breif\n` }, ['build']);
  expect(err).toContain('there is no template "breif"');
  expect(err).toContain('did you mean "brief"?');
  expect(exit).toBe(3);
});
