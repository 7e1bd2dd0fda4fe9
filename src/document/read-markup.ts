import { SaxesParser } from 'saxes';
import { didYouMean, fileStart, placeIn, type Log, type Place } from '../diagnostics/index.js';
import { VOCABULARY } from './vocabulary.js';
import { saysNothing } from '../text/index.js';

/** An element of the markup, checked against the vocabulary; text is as written, white space included. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly place: Place;
  /** The same object in all copies of a forme, as standing type is. */
  readonly standing?: true;
}

/** What XML may hold besides tags and text, and what would vanish from the sheet. */
const HIDING = [
  ['cdata', '<![CDATA['],
  ['doctype', '<!DOCTYPE'],
  ['processinginstruction', '<?'],
] as const;

/** Deepest nesting of tags; ours, with lists in lists, have twelve. */
const MAX_DEPTH = 64;

/** An element whose children are still being read. */
interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/**
 * Markup text to its elements; what is not well formed or not in the vocabulary is logged, and such a tree must not be used.
 */
export function readMarkup(markup: string, file: string, log: Log): Element {
  const root: OpenElement = { name: '', place: fileStart(file), attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const outer = (): OpenElement => open.at(-1) ?? root;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    log.error(
      'markup-syntax',
      `the tags do not fit together: ${error.message.replace(/^[\d:]+\s*/u, '').replace(/\.$/u, '')}`,
      outer().place,
      'close each tag you open, in order',
    );
  });
  parser.on('opentag', (tag) => {
    const { at, ...attributes } = tag.attributes;
    const place = at === undefined ? outer().place : placeOf(tag.name, at, outer(), log);
    const made: OpenElement = { name: tag.name, attributes, children: [], place };
    checkTag(made, outer(), log);
    if (open.length === MAX_DEPTH + 1)
      log.error(
        'nested-too-deep',
        `tags stand in each other more than ${MAX_DEPTH} deep`,
        place,
        'take some of them out',
      );
    if (open.length <= MAX_DEPTH) outer().children.push(made);
    open.push(made);
  });
  parser.on('text', (text) => {
    checkText(text, outer(), log);
    outer().children.push(text);
  });
  for (const [event, sign] of HIDING) {
    parser.on(event, () => {
      log.error('hidden-markup', `${sign} is not allowed`, outer().place, 'write text and tags only');
    });
  }
  parser.on('closetag', () => open.pop());
  parser.write(markup).close();
  const first = root.children.find((child) => typeof child !== 'string');
  return first ?? root;
}

/** Where a tag was written; `at` is the press's own, and one that a template has of its own may be anything. */
function placeOf(name: string, at: string, parent: Element, log: Log): Place {
  const place = placeIn(at);
  if (!place)
    log.error('bad-attribute', `at="${at}" of <${name}> is not a place`, parent.place, 'leave it out');
  return place ?? parent.place;
}

/** Text stands where <strong> may stand; anywhere else it would be lost. */
function checkText(text: string, parent: Element, log: Log): void {
  const isLost = Object.hasOwn(VOCABULARY, parent.name) && !takesText(parent.name);
  if (!isLost || saysNothing(text)) return;
  log.error(
    'stray-text',
    `the text "${text.trim().slice(0, 40)}" stands outside of a paragraph`,
    parent.place,
    'put it into <p>…</p>',
  );
}

/** Whether text may stand in an element. */
function takesText(name: string): boolean {
  return VOCABULARY['strong']?.inside.includes(name) === true;
}

function checkTag(element: Element, parent: Element, log: Log): void {
  const rule = Object.hasOwn(VOCABULARY, element.name) ? VOCABULARY[element.name] : undefined;
  if (!rule) {
    log.error(
      'unknown-tag',
      `unknown tag <${element.name}>`,
      element.place,
      didYouMean(element.name, Object.keys(VOCABULARY)),
    );
    return;
  }
  if (!rule.inside.includes(parent.name)) {
    const where = parent.name === '' ? 'at the top of a template' : `inside <${parent.name}>`;
    log.error(
      'misplaced-tag',
      `<${element.name}> cannot stand ${where}`,
      element.place,
      `it stands in ${rule.inside
        .map((name) => `<${name || 'the top'}>`)
        .slice(0, 6)
        .join(', ')}`,
    );
  }
  for (const name of Object.keys(element.attributes)) {
    if (Object.hasOwn(rule.attributes, name)) continue;
    log.error(
      'unknown-attribute',
      `<${element.name}> does not know the attribute ${name}`,
      element.place,
      didYouMean(name, Object.keys(rule.attributes), 'take it out'),
    );
  }
  for (const [name, kind] of Object.entries(rule.attributes)) {
    const value = element.attributes[name];
    if (value === undefined ? !kind.optional : !kind.pattern.test(value)) {
      log.error(
        'bad-attribute',
        value === undefined
          ? `<${element.name}> lacks the attribute ${name}`
          : `${name}="${value}" is not ${kind.words}`,
        element.place,
        `write ${name}="…": ${kind.words}`,
      );
    }
  }
}
