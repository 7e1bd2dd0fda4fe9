import { SaxesParser } from 'saxes';
import { didYouMean, fileStart, placeFromText, type Log, type Place } from '../diagnostics/index.js';
import { VOCABULARY } from './vocabulary.js';

/** An element of the markup, checked against the vocabulary; text is as written, white space included. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly place: Place;
}

/** What XML may hold besides tags and text, and what would vanish from the sheet. */
const HIDING = [
  ['cdata', '<![CDATA['],
  ['doctype', '<!DOCTYPE'],
  ['processinginstruction', '<?'],
] as const;

/** An element whose children are still being read. */
interface OpenElement extends Element {
  readonly children: (Element | string)[];
}

/** Markup text to its elements; what is not well formed or not in the vocabulary is logged, and such a tree must not be used. */
export function readMarkup(markup: string, file: string, log: Log): Element {
  const root: OpenElement = { name: '', attributes: {}, children: [], place: fileStart(file) };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    const at = open.at(-1)?.place ?? fileStart(file);
    log.error(
      'markup-syntax',
      `the tags do not fit together: ${error.message.replace(/^[\d:]+\s*/u, '').replace(/\.$/u, '')}`,
      at,
      'close each tag you open, in order',
    );
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1) ?? root;
    const { at, ...attributes } = tag.attributes;
    const place = at === undefined ? parent.place : placeFromText(at);
    const element: OpenElement = { name: tag.name, attributes, children: [], place };
    checkTag(element, parent, log);
    parent.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const parent = open.at(-1) ?? root;
    checkText(text, parent, log);
    parent.children.push(text);
  });
  for (const [event, sign] of HIDING) {
    parser.on(event, () => {
      const at = open.at(-1)?.place ?? fileStart(file);
      log.error('hidden-markup', `${sign} is not allowed`, at, 'write text and tags only');
    });
  }
  parser.on('closetag', () => open.pop());
  parser.write(markup).close();
  const first = root.children.find((child) => typeof child !== 'string');
  return first ?? root;
}

/** Text stands where <strong> may stand; anywhere else it would be lost. */
function checkText(text: string, parent: Element, log: Log): void {
  const isLost = parent.name in VOCABULARY && VOCABULARY['strong']?.inside.includes(parent.name) !== true;
  if (!isLost || text.trim() === '') return;
  log.error(
    'stray-text',
    `the text "${text.trim().slice(0, 40)}" stands outside of a paragraph`,
    parent.place,
    'put it into <p>…</p>',
  );
}

function checkTag(element: Element, parent: Element, log: Log): void {
  const rule = VOCABULARY[element.name];
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
    if (name in rule.attributes) continue;
    log.error(
      'unknown-attribute',
      `<${element.name}> does not know the attribute ${name}`,
      element.place,
      didYouMean(name, Object.keys(rule.attributes)),
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
