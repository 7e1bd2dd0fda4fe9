import type { WordMark } from '../../model/index.js';
import type { Piece } from './block.js';
import { choicePieces } from './choice-pieces.js';
import { childOf, type Element, valueOf } from './element.js';
import { drawnPieces, hasContent } from './drawn-pieces.js';
import { fieldPieces, simpleFieldPieces } from './field-pieces.js';
import { isSilent } from './is-silent.js';
import { mathText } from './math-text.js';
import { markOf, type Reading } from './reading.js';
import { type Around, signPieces, textPieces } from './text-pieces.js';
import { type Look, lookOf } from './styles.js';

/** What surrounds the words in it by a state. */
const STATES: Readonly<Record<string, WordMark>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'moved',
  'w:moveTo': 'moved',
};
/** What holds words and is nothing by itself. */
const HOLDERS = /^w:(?:smartTag|customXml|sdtContent|dir|bdo|ruby|rt|rubyBase)$/u;

/** What an element inside of a paragraph says. */
export function inlinePieces(
  element: Element,
  paragraph: Element | undefined,
  around: Around,
  reading: Reading,
): readonly Piece[] {
  const inside = (parent: Element, more: Around = around): readonly Piece[] =>
    parent.children.flatMap((child) => inlinePieces(child, paragraph, more, reading));
  const state = STATES[element.name];
  if (state) {
    reading.note(
      `a change that nobody has accepted (${state})`,
      '',
      'accept or reject all changes in Word, and import the file again',
    );
    return inside(element, { ...around, states: [...new Set([...around.states, state])] });
  }
  if (isSilent(element.name)) return [];
  if (HOLDERS.test(element.name)) return inside(element);
  switch (element.name) {
    case 'w:r': {
      const run = childOf(element, 'w:rPr');
      const look = lookOf(run, paragraph, reading.styles);
      return element.children.flatMap((child) => runPieces(child, look, paragraph, around, reading));
    }
    case 'w:hyperlink':
      return inside(element, { ...around, link: linkOf(element, reading) ?? around.link });
    case 'w:sdt':
      return controlPieces(element, inside, around, reading);
    case 'w:fldSimple':
      return simpleFieldPieces(element, inside(element), reading);
    case 'm:oMath':
    case 'm:oMathPara': {
      const text = mathText(element);
      reading.note('an equation', text, 'write it in words');
      const plain = lookOf(undefined, undefined, reading.styles);
      return textPieces(text, plain, { ...around, states: [...around.states, 'equation'] }, reading);
    }
    default:
      return runPieces(element, lookOf(undefined, paragraph, reading.styles), paragraph, around, reading);
  }
}

/** What stands inside of a run. */
function runPieces(
  element: Element,
  look: Look,
  paragraph: Element | undefined,
  around: Around,
  reading: Reading,
): readonly Piece[] {
  if (isSilent(element.name)) return [];
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
      return textPieces(element.text, look, around, reading);
    case 'w:tab':
    case 'w:ptab':
      reading.note('a tab', '', 'if words stand under each other by tabs, write a list or a table');
      return textPieces(' ', look, around, reading);
    case 'w:br':
      return element.attributes['w:type'] === undefined || element.attributes['w:type'] === 'textWrapping'
        ? [{ kind: 'break' }]
        : textPieces(' ', look, around, reading);
    case 'w:cr':
      return [{ kind: 'break' }];
    case 'w:noBreakHyphen':
      return textPieces('\u2011', look, around, reading);
    case 'w:sym':
      return signPieces(
        element.attributes['w:font'] ?? '',
        Number.parseInt(element.attributes['w:char'] ?? '0', 16),
        look,
        around,
        reading,
      );
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return [markOf('note', element.attributes['w:id'] ?? '0')];
    case 'w:commentReference':
      return [markOf('comment', element.attributes['w:id'] ?? '0')];
    default:
      return otherPieces(element, paragraph, around, reading);
  }
}

/** What a run holds besides its words: fields, drawings, and whatever this press does not know. */
function otherPieces(
  element: Element,
  paragraph: Element | undefined,
  around: Around,
  reading: Reading,
): readonly Piece[] {
  const inside = (parent: Element | undefined): readonly Piece[] =>
    (parent?.children ?? []).flatMap((child) => inlinePieces(child, paragraph, around, reading));
  switch (element.name) {
    case 'w:fldChar':
    case 'w:instrText':
      return fieldPieces(element, reading);
    case 'mc:AlternateContent': {
      const choice = childOf(element, 'mc:Choice');
      const chosen = choice && hasContent(choice) ? choice : childOf(element, 'mc:Fallback');
      return inside(chosen);
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawnPieces(element, around, reading);
    default:
      reading.note(
        `something that this press does not know (${element.name})`,
        element.text,
        'look at it in Word, and write what it says',
      );
      return [markOf('unknown'), ...inside(element)];
  }
}

function linkOf(element: Element, reading: Reading): string | undefined {
  const relation = reading.relation(element.attributes['r:id']);
  if (!relation) return undefined;
  if (/^(?:https:\/\/|tel:|mailto:)[^\s()<>\\]+$/u.test(relation.target)) return relation.target;
  reading.note(
    'a link that cannot be printed',
    relation.target,
    'write an address that begins with https://, tel: or mailto:',
  );
  return undefined;
}

/** A control: its words, marked where they only ask for others, and what it lets people choose from. */
function controlPieces(
  element: Element,
  inside: (parent: Element, more?: Around) => readonly Piece[],
  around: Around,
  reading: Reading,
): readonly Piece[] {
  const properties = childOf(element, 'w:sdtPr');
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox');
  const marks: Piece[] = [];
  if (list) {
    const options = list.children.map(
      ({ attributes }) => attributes['w:displayText'] ?? attributes['w:value'] ?? '',
    );
    marks.push(...choicePieces(options, reading));
  }
  const isAsking = childOf(properties, 'w:showingPlcHdr') !== undefined;
  const content = childOf(element, 'w:sdtContent');
  if (!content) return marks;
  const name = valueOf(properties, 'w:alias') ?? valueOf(properties, 'w:tag') ?? '';
  if (isAsking) reading.note('a place to type in', name, 'write a slot, or a place to write on paper');
  return [
    ...marks,
    ...inside(content, isAsking ? { ...around, states: [...around.states, 'placeholder'] } : around),
  ];
}
