import { compileTemplate, type TemplateFile } from '../../../../src/compose/index.js';
import type { HelperScope } from '../../../../src/compose/helpers.js';
import { Log } from '../../../../src/diagnostics/index.js';
import { readMarkup, toDocument } from '../../../../src/document/index.js';
import { textFiller } from '../../../../src/compose/fill-text.js';
import type { TextRun } from '../../../../src/model/index.js';
import { phrasesIn } from '../../content.js';
import type { Random } from '../../random.js';
import type { Kind, Tried } from './kind.js';
import { hostileLine, markedText } from './marked-text.js';
import { untold } from './untold.js';

const FILE = 'templates/main.hbs';
const PHRASES = phrasesIn('en');
const SOUND = [
  '<p>{{clinic.name}}</p>',
  '<p>Call {{clinic.phone}}.</p>',
  '{{#if clinic.hours}}<p>{{clinic.hours}}</p>{{/if}}',
  '{{#each clinic.address}}<p>{{this}}</p>{{/each}}',
  '<h1>{{handout.title}}</h1>',
  '<p><a href="{{clinic.website}}">{{label "main_phone"}}{{clinic.name}}</a></p>',
  '{{> part}}',
  '{{#unless clinic.hours}}<p>x</p>{{else}}<p>{{clinic.name}}</p>{{/unless}}',
] as const;
const PARTIAL: TemplateFile = {
  name: 'part',
  file: 'templates/partials/part.hbs',
  text: '<p>{{clinic.name}}</p>',
};
const PLAIN = {
  clinic: { name: 'Oak', phone: '911', hours: 'always', website: 'https://oak.example.org', address: ['a'] },
  handout: { title: 'Rest' },
};

/** Templates of anything, filled with anything: no value makes an element, and what is refused is told. */
export const templates: Kind = { name: 'templates', cases: 8000, attempt: ofTemplate };

function ofTemplate(random: Random): Tried {
  const input = templateText(random);
  const log = new Log();
  const template = compileTemplate({ name: 'main', file: FILE, text: input }, [PARTIAL], log);
  if (!template) return { isTaken: false, wrong: untold(false, log), input };
  const strange = {
    clinic: { ...PLAIN.clinic, name: value(random), hours: value(random) },
    handout: { title: value(random) },
  };
  const [usual, hostile] = [PLAIN, strange].map((context) => template.render(context, scopeOf(log)));
  const differs =
    skeleton(usual ?? '') === skeleton(hostile ?? '') ? [] : [`a value made an element: ${hostile}`];
  toDocument(readMarkup(`<handout at="${FILE}:1:1">${hostile}</handout>`, FILE, log), log);
  return {
    isTaken: true,
    wrong: [...differs, ...untold(true, log)],
    input: `${input}\n${JSON.stringify(strange)}`,
  };
}

function templateText(random: Random): string {
  const parts = Array.from({ length: random.between(0, 5) }, () => random.oneOf(SOUND) as string);
  if (random.between(0, 3) > 0)
    parts.splice(random.between(0, parts.length), 0, markedText(random, random.oneOf([1, 2, 8])).text);
  return parts.join('\n');
}

/** Never blank: that is told, and prints another branch. */
function value(random: Random): string {
  return `a${hostileLine(random)}b`;
}

/** The tags of a text but for those that lay a value itself out: its lines, and its order. */
function skeleton(markup: string): string {
  return (markup.match(/<\/?(?!br\b|isolate\b)[a-z-]+/gu) ?? []).join(' ');
}

/** Authors' texts with slots: a value stands in them as it is, and nothing in it is filled again. */
export const slots: Kind = {
  name: 'slots',
  cases: 6000,
  attempt: (random) => {
    const { text } = markedText(random, random.oneOf([0, 0, 6]));
    const written = `qa{{clinic.name}}qb${text}`;
    const log = new Log();
    const fill = textFiller({ clinic: { ...PLAIN.clinic, name: value(random) } }, scopeOf(log));
    const run: TextRun = {
      kind: 'text',
      value: written,
      source: written,
      place: { file: FILE, line: 1, column: 1 },
    };
    const name = value(random);
    const filled = textFiller({ clinic: { ...PLAIN.clinic, name } }, scopeOf(log))(run);
    // A text is compiled once for all clinics, and remembers none of them.
    const before = fill(run);
    const isSound = !log.hasErrors;
    const wrong =
      isSound && !(filled.startsWith(`qa${name}qb`) && before.startsWith('qaa'))
        ? [`${JSON.stringify(name)} became ${JSON.stringify(filled)}`]
        : [];
    return { isTaken: isSound, wrong: [...wrong, ...untold(isSound, log)], input: `${written}\n${name}` };
  },
};

function scopeOf(log: Log): HelperScope {
  return { phrases: PHRASES, direction: 'ltr', log, originOf: () => undefined };
}
