import { expect, test } from 'vitest';
import { PRESS_TEMPLATES } from '../support/press-templates.js';
import { OAK, OAK_TEXT, REST, REST_TEXT, runIn, toldOf, wantedOf, type Refusal } from '../support/refusal.js';

const MAIN = 'templates/handout.hbs';
const MAIN_TEXT = PRESS_TEMPLATES[MAIN] ?? '';

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
  changes: { ...PRESS_TEMPLATES, [MAIN]: text },
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

const named = ([text = '', says = '']: readonly string[]) => ({ text, says });

/** Names that every object of the language has, and no value, tag or phrase of ours. */
test.each(
  [
    [title('<h1>{{constructor}}</h1>'), 'unknown slot {{constructor}}'],
    [title('<h1>{{clinic.constructor}}</h1>'), 'unknown slot {{clinic.constructor}}'],
    [title('<h1>{{clinic.constructor.name}}</h1>'), 'unknown slot {{clinic.constructor.name}}'],
    [title('<h1>{{__proto__}}</h1>'), 'unknown slot {{__proto__}}'],
    [title('<h1>{{clinic.__proto__.name}}</h1>'), 'unknown slot {{clinic.__proto__.name}}'],
    [title('<h1>{{toString}}</h1>'), 'unknown slot {{toString}}'],
    [title('<h1>{{handout.hasOwnProperty}}</h1>'), 'unknown slot {{handout.hasOwnProperty}}'],
    [lineFive('{{#if valueOf}}<p>x</p>{{/if}}'), 'unknown slot {{valueOf}}'],
    [lineFive('{{#each constructor}}<p>x</p>{{/each}}'), 'unknown slot {{constructor}}'],
    [lineFive('<p>{{phrase "constructor"}}</p>'), 'unknown phrase "constructor"'],
    [lineFive('<p>{{phrase "__proto__"}}</p>'), 'unknown phrase "__proto__"'],
    [lineFive('<constructor/>'), 'unknown tag <constructor>'],
    [lineFive('<toString/>'), 'unknown tag <toString>'],
    [lineFive('<__proto__/>'), 'unknown tag <__proto__>'],
    [title('<h1 constructor="x">{{handout.title}}</h1>'), '<h1> does not know the attribute constructor'],
    [title('<h1 toString="x">{{handout.title}}</h1>'), '<h1> does not know the attribute toString'],
    [title('<h1 __proto__="x">{{handout.title}}</h1>'), '<h1> does not know the attribute __proto__'],
    [title('<h1 xmlns="x">{{handout.title}}</h1>'), '<h1> does not know the attribute xmlns'],
  ].map(named),
)('$says, like any other name', async ({ text, says }) => {
  const { err, exit, out } = await runIn({ ...PRESS_TEMPLATES, [MAIN]: text }, ['build']);
  expect(err).toMatch(/^templates\/handout\.hbs:\d+:\d+ {2}error: /mu);
  expect(err).toContain(`error: ${says}`);
  expect(err).not.toMatch(/^ {4}at |Handlebars/mu);
  expect([exit, out]).toEqual([1, '']);
});

test.each(
  [
    [lineFive('{{constructor "x"}}'), 'unknown helper {{constructor …}}'],
    [lineFive('{{lookup clinic "constructor"}}'), 'unknown helper {{lookup …}}'],
    [lineFive('{{__lookupGetter__ "x"}}'), 'unknown helper {{__lookupGetter__ …}}'],
    [lineFive('{{#toString clinic}}x{{/toString}}'), 'unknown block {{#toString}}'],
    [lineFive('{{> constructor}}'), 'unknown partial {{> constructor}}'],
    [lineFive('{{> __proto__}}'), 'unknown partial {{> __proto__}}'],
    [
      lineFive(`${'{{#if note}}'.repeat(40)}${'{{/if}}'.repeat(40)}`),
      'blocks stand in each other more than 32 deep',
    ],
    [
      lineFive(`{{#if ${'(any '.repeat(40)}note${')'.repeat(40)}}}x{{/if}}`),
      'calls stand in each other more than 32 deep',
    ],
    [lineFive(`${'{{#if note}}'.repeat(8000)}${'{{/if}}'.repeat(8000)}`), ''],
  ].map(named),
)('$says: the project is invalid', async ({ text, says }) => {
  const { err, exit, out } = await runIn({ ...PRESS_TEMPLATES, [MAIN]: text }, ['build']);
  expect(err).toContain(`error: ${says}`);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect([exit, out]).toEqual([3, '']);
});

test.each(
  [
    ['<writing-lines label="x" count="100000"/>', 'count="100000" is not a whole number below 100'],
    ['<writing-lines label="x" count="-1"/>', 'count="-1" is not a whole number below 100'],
    ['<writing-lines label="x" count="1e9"/>', 'count="1e9" is not a whole number below 100'],
    [
      '<writing-lines label="x" count="5" fewest="100"/>',
      'fewest="100" is not half or a whole number below 100',
    ],
    ['<ol start="99999999999"><li><p>x</p></li></ol>', 'start="99999999999" is not a whole number'],
    [
      `{{#each sections}}${'{{#each ../sections}}'.repeat(14)}x${'{{/each}}'.repeat(14)}{{/each}}`,
      'the loops of the template go through more than 4000 values',
    ],
    [
      `<p>${'<strong>'.repeat(100)}x${'</strong>'.repeat(100)}</p>`,
      'tags stand in each other more than 64 deep',
    ],
    [
      `<p>${'<em>'.repeat(20_000)}x${'</em>'.repeat(20_000)}</p>`,
      'tags stand in each other more than 64 deep',
    ],
    [
      `${'<ul><li>'.repeat(60)}<p>x</p>${'</li></ul>'.repeat(60)}`,
      'tags stand in each other more than 64 deep',
    ],
  ].map(named),
)('what would go on and on is refused: $says', async ({ text, says }) => {
  const many = REST_TEXT + '\n## More\nWords.\n'.repeat(20);
  const { err, exit } = await runIn({ ...PRESS_TEMPLATES, [MAIN]: lineFive(text), [REST]: many }, ['build']);
  expect(err).toContain(says);
  expect(err).not.toMatch(/^ {4}at /mu);
  expect(exit).toBe(1);
});

test('partials that call each other twice and twice again are refused before they are filled', async () => {
  const chain = Array.from({ length: 30 }, (_, at) => [
    `templates/partials/p${at}.hbs`,
    at === 29 ? '<p>x</p>' : `{{> p${at + 1}}}{{> p${at + 1}}}`,
  ]);
  const { err, exit } = await runIn(
    { ...PRESS_TEMPLATES, ...Object.fromEntries(chain), [MAIN]: lineFive('{{> p0}}') },
    ['build'],
  );
  expect(err).toContain(
    `${MAIN}:1:1  error: the template and the partials that it calls run to more than 4000 parts`,
  );
  expect(exit).toBe(3);
});

test('a second logo is told, and not dropped', async () => {
  const file = 'templates/partials/masthead.hbs';
  const logo = '<logo src="content/clinics/oak.svg" alt="Oak"/>';
  const { err, exit } = await runIn(
    { ...PRESS_TEMPLATES, [file]: `<masthead>${logo}${logo}<p>{{clinic.phone}}</p></masthead>` },
    ['build'],
  );
  expect(err).toContain('a masthead has one logo, and this is another');
  expect(exit).toBe(1);
});

test('a partial that calls itself is refused', async () => {
  const file = 'templates/partials/folio.hbs';
  const { err, exit } = await runIn(
    { ...PRESS_TEMPLATES, [file]: `{{> folio}}${PRESS_TEMPLATES[file] ?? ''}` },
    ['build'],
  );
  expect(err).toContain(`${file}:1:1  error: the partial {{> folio}} calls itself`);
  expect(err).toContain('hint: take one of the calls out');
  expect(exit).toBe(3);
});

test('two partials that call each other are both refused', async () => {
  const { err, exit } = await runIn(
    {
      ...PRESS_TEMPLATES,
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
    { ...PRESS_TEMPLATES, [file]: `{{! a note }}\n${PRESS_TEMPLATES[file] ?? ''}<p>{{handout.titel}}</p>` },
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
