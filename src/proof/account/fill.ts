import { PAGE_COUNT, PAGE_NUMBER } from './told.js';
import { UnaccountableError } from './unaccountable-error.js';

/** Marked-up text that a template prints as it is. */
export class Marked {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a slot may lead to. */
export type Value = string | boolean | undefined | null | Marked | readonly Value[] | Values;
export interface Values {
  readonly [name: string]: Value;
}

/** What the slots and calls of a text are filled from. */
export interface Filling {
  readonly partial: (name: string) => hbs.AST.Program;
  /** The fixed words of the sheet's language, with `{…}` in them. */
  readonly phrase: (name: string, count: string | undefined) => string;
  /** How a printed value is written: in markup, signs of markup are escaped. */
  readonly print: (value: string) => string;
}

/** Statements that are filled for one side of a sheet; ours have a few thousand. */
const MOST_STATEMENTS = 100_000;
/** Blocks and partials in each other: one that calls itself has no end. */
const MOST_DEPTH = 64;

/** How much was filled already, and how deep it is at the moment. */
interface Spent {
  statements: number;
  depth: number;
}

const spentOn = new WeakMap<Filling, Spent>();

/**
 * Fills a text from its syntax tree: an evaluator of its own, which shares nothing with the way copies are filled but
 * Handlebars' reader of braces.
 */
export function fill(program: hbs.AST.Program, context: Value, filling: Filling): string {
  const spent = spentOn.get(filling) ?? { statements: 0, depth: 0 };
  spentOn.set(filling, spent);
  spent.depth += 1;
  spent.statements += program.body.length;
  if (spent.depth > MOST_DEPTH || spent.statements > MOST_STATEMENTS)
    throw new UnaccountableError('a template runs to more parts than any sheet has');
  const text = program.body.map((statement) => statementText(statement, context, filling)).join('');
  spent.depth -= 1;
  return text;
}

function statementText(node: hbs.AST.Statement, context: Value, filling: Filling): string {
  switch (node.type) {
    case 'ContentStatement':
      return (node as hbs.AST.ContentStatement).value;
    case 'CommentStatement':
      return '';
    case 'MustacheStatement':
      return printed(valueOf(node as hbs.AST.MustacheStatement, context, filling), filling);
    case 'BlockStatement':
      return blockText(node as hbs.AST.BlockStatement, context, filling);
    case 'PartialStatement':
      return partialText(node as hbs.AST.PartialStatement, context, filling);
    default:
      throw new UnaccountableError(`a template holds a ${node.type}`);
  }
}

function printed(value: Value, { print }: Filling): string {
  if (value instanceof Marked) return value.markup;
  if (typeof value === 'string') return print(value);
  throw new UnaccountableError('a slot has no value');
}

function blockText(node: hbs.AST.BlockStatement, context: Value, filling: Filling): string {
  const [param] = node.params;
  if (!param) throw new UnaccountableError('a block asks for nothing');
  const value = argument(param, context, filling);
  const inverse = node.inverse as hbs.AST.Program | undefined;
  const otherwise = (): string => (inverse ? fill(inverse, context, filling) : '');
  switch (node.path.original) {
    case 'if':
      return isThere(value) ? fill(node.program, context, filling) : otherwise();
    case 'unless':
      return isThere(value) ? otherwise() : fill(node.program, context, filling);
    case 'with':
      return isThere(value) ? fill(node.program, value, filling) : otherwise();
    case 'each': {
      const items = Array.isArray(value) ? (value as readonly Value[]) : [];
      return items.length === 0
        ? otherwise()
        : items.map((item) => fill(node.program, item, filling)).join('');
    }
    default:
      throw new UnaccountableError(`a template has a block "${node.path.original}"`);
  }
}

function partialText(node: hbs.AST.PartialStatement, context: Value, filling: Filling): string {
  const [param] = node.params;
  const own = param ? argument(param, context, filling) : context;
  const pairs = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const more = pairs.map(({ key, value }) => [key, argument(value, context, filling)] as const);
  const inner = more.length === 0 ? own : { ...(own as Values), ...Object.fromEntries(more) };
  return fill(filling.partial((node.name as hbs.AST.PathExpression).original), inner, filling);
}

/** What Handlebars takes for true. */
function isThere(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function argument(node: hbs.AST.Expression, context: Value, filling: Filling): Value {
  switch (node.type) {
    case 'PathExpression':
      return lookUp(node as hbs.AST.PathExpression, context);
    case 'SubExpression':
      return valueOf(node as hbs.AST.SubExpression, context, filling);
    case 'StringLiteral':
      return (node as hbs.AST.StringLiteral).value;
    case 'NumberLiteral':
      return String((node as hbs.AST.NumberLiteral).value);
    case 'BooleanLiteral':
      return (node as hbs.AST.BooleanLiteral).value;
    default:
      throw new UnaccountableError(`a template names a ${node.type}`);
  }
}

function lookUp({ parts, depth, data, original }: hbs.AST.PathExpression, context: Value): Value {
  if (depth > 0 || data) throw new UnaccountableError(`a template names "${original}"`);
  let value = context;
  for (const part of parts) {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    value = isMap && Object.hasOwn(value as Values, part) ? (value as Values)[part] : undefined;
  }
  return value;
}

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

function valueOf(node: Call, context: Value, filling: Filling): Value {
  const path = node.path as hbs.AST.PathExpression;
  const [first] = node.params;
  const hash = new Map(
    ((node.hash as hbs.AST.Hash | undefined)?.pairs ?? []).map(
      ({ key, value }) => [key, argument(value, context, filling)] as const,
    ),
  );
  const named = first && argument(first, context, filling);
  const name = typeof named === 'string' ? named : '';
  switch (path.original) {
    case 'phrase':
      return phraseWith(name, hash, filling);
    case 'label': {
      const [before = '', after = ''] = filling
        .phrase('labelled', undefined)
        .replace('{value}', '')
        .split('{label}');
      const words = phraseWith(name, hash, filling).markup;
      return new Marked(filling.print(before) + words + filling.print(after));
    }
    case 'named': {
      const [before = '', after = ''] = filling
        .phrase('labelled', undefined)
        .replace('{value}', '')
        .split('{label}');
      return new Marked(filling.print(before) + printed(named, filling) + filling.print(after));
    }
    case 'comma':
      return filling.phrase('list', undefined).replace('{first}', '').replace('{next}', '');
    case 'eq': {
      const [a, b] = node.params.map((param) => argument(param, context, filling));
      return a === b;
    }
    case 'any':
      return node.params.some((param) => isThere(argument(param, context, filling)));
    default:
      return lookUp(path, context);
  }
}

/** Fixed words, each placeholder filled once; the numbers of pages stay open until the pages are there. */
function phraseWith(name: string, hash: ReadonlyMap<string, Value>, filling: Filling): Marked {
  const count = hash.get('count');
  const words = filling.phrase(name, typeof count === 'string' ? count : undefined);
  return new Marked(
    words
      .split(/(?=\{\w+\})|(?<=\{\w+\})/u)
      .map((part) => {
        const key = /^\{(?<key>\w+)\}$/u.exec(part)?.groups?.['key'];
        if (key === undefined) return filling.print(part);
        if (key === 'page') return filling.print(PAGE_NUMBER);
        if (key === 'total') return filling.print(PAGE_COUNT);
        return printed(hash.get(key), filling);
      })
      .join(''),
  );
}
