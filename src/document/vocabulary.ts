import { OMITS } from './omits.js';

/** What an attribute may say. */
interface AttributeRule {
  readonly pattern: RegExp;
  readonly words: string;
  readonly optional: boolean;
}

/** Where a tag may stand and what it may carry. */
interface TagRule {
  readonly inside: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

const YES: AttributeRule = { pattern: /^yes$/u, words: 'yes', optional: true };
const TEXT: AttributeRule = { pattern: /\S/u, words: 'a text', optional: false };
/** More lines than this are a notebook. */
const LINES: AttributeRule = { pattern: /^\d{1,2}$/u, words: 'a whole number below 100', optional: false };
const FEWEST: AttributeRule = {
  pattern: /^(?:\d{1,2}|half)$/u,
  words: 'half or a whole number below 100',
  optional: true,
};
const COUNT: AttributeRule = { pattern: /^\d{1,9}$/u, words: 'a whole number', optional: false };

const DIRECTION: AttributeRule = { pattern: /^(?:ltr|rtl)$/u, words: 'ltr or rtl', optional: true };

const OMITTED: AttributeRule = {
  pattern: new RegExp(`^(?:${OMITS.join('|')})(?: (?:${OMITS.join('|')}))*$`, 'u'),
  words: `names of ${OMITS.join(', ')}, with blanks between them`,
  optional: true,
};

const BLOCK_PARENTS = ['handout', 'part', 'area', 'box', 'bar', 'quote', 'foreign'];
const LINE_PARENTS = [
  'from',
  'h1',
  'h2',
  'h3',
  'p',
  'th',
  'td',
  'caption',
  'field',
  'start',
  'end',
  'continued',
  'strong',
  'em',
  'a',
  'keep',
  'isolate',
];

/** The tags that a template may write; docs/templates.md explains each. */
export const VOCABULARY: Readonly<Record<string, TagRule>> = {
  handout: tag([''], { pages: { ...COUNT, optional: true }, omits: OMITTED }),
  'running-head': tag(['handout']),
  folio: tag(['handout']),
  start: tag(['running-head', 'folio']),
  end: tag(['running-head', 'folio']),
  masthead: tag(['handout']),
  logo: tag(['masthead'], { src: TEXT, alt: TEXT }),
  h1: tag(['handout']),
  h2: tag(['handout', 'part', 'area', 'box', 'foreign']),
  h3: tag([...BLOCK_PARENTS]),
  p: tag([...BLOCK_PARENTS, 'masthead', 'online', 'li'], { yields: YES }),
  ul: tag([...BLOCK_PARENTS, 'li']),
  ol: tag([...BLOCK_PARENTS, 'li'], { start: { ...COUNT, optional: true } }),
  li: tag(['ul', 'ol'], { tick: YES }),
  table: tag(BLOCK_PARENTS),
  tr: tag(['table']),
  th: tag(['tr']),
  td: tag(['tr']),
  figure: tag([...BLOCK_PARENTS, 'li'], { src: TEXT, alt: TEXT }),
  caption: tag(['figure']),
  quote: tag([...BLOCK_PARENTS, 'li']),
  foreign: tag([...BLOCK_PARENTS, 'li'], { lang: TEXT, dir: DIRECTION }),
  part: tag(['handout', 'foreign']),
  area: tag(['handout', 'part']),
  box: tag(['handout', 'part', 'foreign'], {
    look: { pattern: /^(?:emergency|call|plain)$/u, words: 'emergency, call or plain', optional: false },
    'first-page': YES,
  }),
  continued: tag(['box']),
  bar: tag(['handout', 'part', 'foreign'], { yields: YES }),
  fields: tag([...BLOCK_PARENTS]),
  field: tag(['fields']),
  'writing-lines': tag(BLOCK_PARENTS, { label: TEXT, count: LINES, fewest: FEWEST }),
  online: tag(['handout', 'part', 'area'], { href: TEXT, alt: TEXT }),
  from: tag(LINE_PARENTS),
  strong: tag(LINE_PARENTS),
  em: tag(LINE_PARENTS),
  a: tag(LINE_PARENTS, { href: TEXT }),
  isolate: tag(LINE_PARENTS),
  keep: tag(LINE_PARENTS, { soft: YES }),
  br: tag(LINE_PARENTS),
  blank: tag(['td']),
  'page-number': tag(LINE_PARENTS),
  'page-count': tag(LINE_PARENTS),
};

function tag(inside: readonly string[], attributes: TagRule['attributes'] = {}): TagRule {
  return { inside, attributes };
}
