import type { ClinicFacts } from '../proof/index.js';

/** Words of a template that belong to some clinics, and whose they are. */
export interface ForeignWords {
  readonly words: string;
  readonly what: string;
  /** A word of a template may be that of ten thousand clinics. */
  readonly owners: ReadonlySet<string>;
}

/** Shorter numbers are nobody's alone. */
const FEWEST_DIGITS = 6;
/** A name of one word may be any word. */
const NAME = /\S\s+\S/u;

/**
 * What clinics say of themselves that stands in templates as it is, in place of a slot: it would be printed for every
 * other clinic, too.
 *
 * @param clinics asked for only where the templates have words of their own
 */
export function foreignWords(
  templates: readonly string[],
  clinics: () => Iterable<ClinicFacts>,
): readonly ForeignWords[] {
  const written = templates.map(ownWords).join('\n');
  if (!/[\p{L}\p{N}]/u.test(written)) return [];
  const numbers = (written.match(/\d[\d() .\-/\u00A0]*\d/gu) ?? []).map(digitsOf);
  const text = folded(written);
  const found = new Map<string, ForeignWords & { readonly owners: Set<string> }>();
  for (const clinic of clinics()) {
    const facts = factsOf(clinic).filter(({ words, isNumber }) => {
      if (!isNumber) return text.includes(folded(words));
      const digits = digitsOf(words);
      return digits.length >= FEWEST_DIGITS && numbers.some((number) => number.includes(digits));
    });
    for (const { words, what } of facts) {
      const known = found.get(words);
      if (known) known.owners.add(clinic.id);
      else found.set(words, { words, what, owners: new Set([clinic.id]) });
    }
  }
  return [...found.values()];
}

/** The words that a template has of its own, and the addresses that its tags lead to. */
function ownWords(template: string): string {
  return template
    .replaceAll(/\{\{!--(?:(?!\{\{!--|--\}\})[^])*--\}\}|\{\{[^{}]*\}\}/gu, ' ')
    .replaceAll(
      /<[^<>]*>/gu,
      (tag) => ` ${[...tag.matchAll(/(?:href|alt)="([^"]*)"/gu)].map(([, value]) => value).join(' ')} `,
    );
}

interface Fact {
  readonly words: string;
  readonly what: string;
  readonly isNumber: boolean;
}

function factsOf({
  name,
  phone,
  afterHours,
  website,
  contacts = [],
  address = [],
}: ClinicFacts): readonly Fact[] {
  const others = Object.values(contacts).map((one) => (typeof one === 'string' ? one : one.value));
  const phones = [phone, afterHours, ...others.filter((value) => !/\p{L}{4}/u.test(value))].filter(
    (number) => number !== undefined,
  );
  return [
    ...phones.map((words) => ({ words, what: 'a phone number', isNumber: true })),
    {
      words: website.replace(/^https:\/\/(?:www\.)?|(?<!\/)\/+$/gu, ''),
      what: 'the website',
      isNumber: false,
    },
    ...[name, ...address]
      .filter((words) => NAME.test(words))
      .map((words) => ({ words, what: words === name ? 'the name' : 'an address', isNumber: false })),
  ];
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ');
}
