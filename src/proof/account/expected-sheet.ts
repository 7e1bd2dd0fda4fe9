import { editionOf } from './edition-of.js';
import { escapeMarkup } from './escape-markup.js';
import { fill, Marked, type Filling, type Value, type Values } from './fill.js';
import { readMarkup, TOLD_TAG, type MarkupRead } from './read-markup.js';
import type { SheetFacts, SideFacts } from './sheet-facts.js';
import { readSide, type SectionRead, type SideRead } from './read-side.js';
import { paragraphsOf, withEdition, type EditionedValues, type FollowUpValues } from './side-values.js';
import { phraseFrom, type TextFiller } from './text-filler.js';
import { foldBlanks, type Told } from './told.js';
import { withoutWeights } from './weights.js';
import { UnaccountableError } from './unaccountable-error.js';

/** What a copy must say, word for word. */
export interface ExpectedSheet extends MarkupRead {
  readonly title: string;
  readonly summary: string;
  readonly online: string;
  readonly edition: string;
}

/** Partials that say a kind of section in the second language of a sheet. */
const SECOND_PARTIALS: Readonly<Record<string, string>> = {
  emergency: 'urgent-box',
  questions: 'question-words',
};

/** Stands before the other parts, whatever its place in the source. */
const WAIT = 'while-you-wait';

/**
 * Sources to what the finished sheet must say, by readers that making a copy does not use.
 *
 * @param shown what of the filled template is asked for; all of it, for paper
 */
export function expectedSheet(
  facts: SheetFacts,
  filler: TextFiller,
  shown: (markup: string, told: readonly (readonly Told[])[]) => string = (markup) => markup,
): ExpectedSheet {
  const blocks: (readonly Told[])[] = [];
  const read = readSide(facts, facts, filler);
  const otherRead = facts.second && readSide(facts.second, facts, filler);
  const edition = editionOf(otherRead ? [read, otherRead] : [read], filler);
  const first = new Side(read, facts, edition, blocks);
  const second = otherRead && new Side(otherRead, facts, edition, blocks);
  const sections = read.sections.map((section, index): Values => {
    const own = otherRead?.sections[index];
    return { ...first.section(section), second: own && second ? second.asSecond(own) : null };
  });
  const ofKind = (isWanted: (kind: Value) => boolean): readonly Values[] =>
    sections.filter(({ kind }) => isWanted(kind));
  const markup = first.render(facts.template.main, {
    ...first.values.values,
    sections,
    urgent: ofKind((kind) => kind === 'emergency'),
    waits: ofKind((kind) => kind === WAIT),
    rest: [
      ...ofKind((kind) => kind === WAIT),
      ...ofKind((kind) => kind !== WAIT && kind !== 'emergency' && kind !== 'questions'),
    ],
    questions: ofKind((kind) => kind === 'questions'),
    follow_up: second ? inBoth(first.values.followUp, second.values.followUp) : first.values.followUp,
    second: second ? second.parts(first) : null,
    note: noteOf(facts.note),
  });
  for (const side of [first, ...(second ? [second] : [])])
    for (const { kind, heading, line } of side.side.handout.sections)
      if (kind === 'emergency' && !markup.includes(side.tagOf(line)))
        throw new UnaccountableError(`its template leaves out the urgent box "${heading}"`);
  const { title, summary, online } = first.values;
  return { ...readSheet(shown(markup, blocks), blocks, facts.fillable), title, summary, online, edition };
}

function readSheet(markup: string, blocks: readonly (readonly Told[])[], fillable: boolean): MarkupRead {
  const {
    blocks: top,
    runningHead,
    folio,
    continued,
    places,
    mostPages,
    parts,
  } = readMarkup(markup, blocks, fillable);
  return { blocks: top, runningHead, folio, continued, places, mostPages, parts };
}

/** A note's paragraphs; the lines that somebody wrote stay lines. */
function noteOf(note: string | undefined): readonly string[] | null {
  const paragraphs = paragraphsOf((note ?? '').replaceAll(/\r\n?/gu, '\n'));
  return paragraphs.length === 0 ? null : paragraphs;
}

/** One area with the labels of both languages. */
function inBoth(first: FollowUpValues, second: FollowUpValues): FollowUpValues {
  return { ...first, fields: first.fields.map((label, index) => bothOf(label, second.fields[index])) };
}

function bothOf(first: string, second: string | undefined): string {
  return second === undefined || second === first ? first : `${first} / ${second}`;
}

/** What a sheet says in one of its languages. */
class Side {
  readonly side: SideFacts;
  readonly values: EditionedValues;
  readonly #blocks: (readonly Told[])[];
  readonly #filling: Filling;
  readonly #tags = new Map<number, string>();

  constructor({ side, values }: SideRead, facts: SheetFacts, edition: string, blocks: (readonly Told[])[]) {
    this.side = side;
    this.#blocks = blocks;
    this.values = withEdition(values, side, facts, edition);
    this.#filling = {
      partial: (name) =>
        facts.template.partials.get(name) ?? {
          type: 'Program',
          body: [],
          blockParams: [],
          loc: facts.template.main.loc,
        },
      phrase: phraseFrom(side.phrases),
      print: (value) => escapeMarkup(value).replaceAll(/\n/gu, '<br/>'),
    };
  }

  render(program: hbs.AST.Program, context: Value): string {
    return fill(program, context, this.#filling);
  }

  /** What stands in markup for the body of the section at a line. */
  tagOf(line: number): string {
    return this.#tags.get(line) ?? '';
  }

  section({ section: { kind, lines, line }, heading, told }: SectionRead): Values {
    const words = foldBlanks(heading);
    const plain = withoutWeights(words);
    const place = this.#blocks.push(told) - 1;
    this.#tags.set(line, `<${TOLD_TAG} n="${place}"/>`);
    return {
      kind,
      heading: plain === '' ? null : new Marked(escapeMarkup(words)),
      heading_text: plain === '' ? null : plain,
      body: new Marked(this.tagOf(line)),
      lines: WRITING_KINDS.has(kind) ? (lines ?? USUAL_LINES) : null,
    };
  }

  /** A section as the second language of a sheet says it, behind itself in the first. */
  asSecond(read: SectionRead): Marked {
    const own = { ...this.section(read), lines: null };
    return this.#tagged(SECOND_PARTIALS[read.section.kind] ?? 'section', own);
  }

  /** Parts of the second language that stand beside no section. */
  parts(first: Side): Values {
    const notes = bothOf(first.#phrase('notes'), this.#phrase('notes'));
    return {
      title: this.#tagged('title-words', {}),
      summary: this.#tagged('summary', {}),
      about: this.#tagged('about', {}),
      follow_up: this.#tagged('follow-up-second', { follow_up: this.values.followUp }),
      notes: new Marked(escapeMarkup(notes)),
    };
  }

  #tagged(partial: string, context: Values): Marked {
    const words = this.render(this.#filling.partial(partial), { ...this.values.values, ...context });
    return new Marked(`<foreign lang="${escapeMarkup(this.side.handout.language)}">${words}</foreign>`);
  }

  #phrase(name: string): string {
    return this.#filling.phrase(name, undefined);
  }
}

/** Kinds of sections with ruled lines, and how many where the author does not say. */
const WRITING_KINDS = new Set(['questions', 'notes']);
const USUAL_LINES = '4';
