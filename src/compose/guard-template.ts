import { didYouMean, placeToText, type Log } from '../diagnostics/index.js';
import { HELPER_NAMES } from './helpers.js';
import { parseTemplate, type TemplateSource } from './parse-template.js';

/** Block helpers that only ask whether a value is there. */
const ASKING_BLOCKS = ['if', 'unless'];
const BLOCKS = [...ASKING_BLOCKS, 'each', 'with'];

/**
 * Parses a Handlebars text and makes it safe: a value that is missing, null, empty or blank cannot print as nothing.
 *
 * Every `{{path}}` becomes `{{value path …}}` and every condition `(known path …)`, helpers that log what they refuse
 * (Handlebars' own strict mode lets null, '' and `{{#if missing}}` pass). Triple braces, decorators, dynamic partials,
 * unknown helpers and unknown partials are refused here, with their place.
 */
export function guardTemplate(source: TemplateSource, log: Log): hbs.AST.Program | undefined {
  const program = parseTemplate(source, log);
  if (!program) return undefined;
  const guard = new Guard(source, log);
  guard.block(program);
  return guard.isSound ? program : undefined;
}

/** Walks one program, rewriting it in place; it owns the tree, which nobody else has seen. */
class Guard {
  readonly #source: TemplateSource;
  readonly #log: Log;
  readonly #lineStarts: readonly number[];
  /** The template's text so far ends inside a tag, where only attributes stand. */
  #isInTag = false;
  isSound = true;

  constructor(source: TemplateSource, log: Log) {
    this.#source = source;
    this.#log = log;
    this.#lineStarts = [0, ...Array.from(source.text.matchAll(/\n/gu), ({ index }) => index + 1)];
  }

  block(program: hbs.AST.Program): void {
    for (const statement of program.body) {
      if (statement.type === 'ContentStatement')
        this.#isInTag = endsInTag((statement as hbs.AST.ContentStatement).value, this.#isInTag);
      this.#statement(statement);
    }
  }

  #statement(node: hbs.AST.Statement): void {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return this.#mustache(node as hbs.AST.MustacheStatement);
      case 'BlockStatement':
        return this.#blockStatement(node as hbs.AST.BlockStatement);
      case 'PartialStatement':
        return this.#partial(node as hbs.AST.PartialStatement);
      default:
        this.#refuse(
          node,
          'template-decorator',
          `${node.type === 'PartialBlockStatement' ? 'a partial block {{#> …}}' : 'a decorator {{* …}}'} is not allowed`,
          'use a plain partial {{> name}}',
        );
    }
  }

  #mustache(node: hbs.AST.MustacheStatement): void {
    if (!node.escaped) {
      this.#refuse(
        node,
        'triple-braces',
        'triple braces {{{…}}} are not allowed',
        'use {{…}}: what is marked up already stays marked up',
      );
      return;
    }
    if (
      isPath(node.path) &&
      node.params.length === 0 &&
      !(node.hash as hbs.AST.Hash | undefined) &&
      !HELPER_NAMES.includes(node.path.original)
    ) {
      node.params = this.#guarded(node.path);
      node.path = pathTo(this.#printing, node.path);
      return;
    }
    this.#call(node);
  }

  #blockStatement(node: hbs.AST.BlockStatement): void {
    const name = node.path.original;
    if (!BLOCKS.includes(name)) {
      this.#refuse(node, 'unknown-helper', `unknown block {{#${name}}}`, didYouMean(name, BLOCKS));
      return;
    }
    const [condition, ...rest] = node.params;
    if (!condition || rest.length > 0) {
      this.#refuse(node, 'bad-block', `{{#${name}}} takes one value`, `write {{#${name} name}}`);
      return;
    }
    node.params = [this.#asked(condition)];
    if (name === 'each') node.hash = hashOf([pairOf('at', literal(this.#placeTextOf(node), node))], node);
    this.block(node.program);
    if (node.inverse as hbs.AST.Program | undefined) this.block(node.inverse);
  }

  #partial(node: hbs.AST.PartialStatement): void {
    if (!isPath(node.name)) {
      this.#refuse(
        node,
        'dynamic-partial',
        'a partial whose name is computed is not allowed',
        'write {{> name}}',
      );
      return;
    }
    const name = node.name.original;
    if (!this.#source.partials.includes(name)) {
      this.#refuse(
        node,
        'unknown-partial',
        `unknown partial {{> ${name}}}`,
        didYouMean(name, this.#source.partials, 'partials are files in templates/partials; content has none'),
      );
    }
    node.params = node.params.map((param) => this.#asked(param));
    for (const pair of (node.hash as hbs.AST.Hash | undefined)?.pairs ?? [])
      pair.value = this.#asked(pair.value);
  }

  #call(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    if (!isPath(node.path)) {
      this.#refuse(node, 'bad-slot', 'a text or a number stands in {{…}}', 'write it without the braces');
      return;
    }
    const name = node.path.original;
    if (!HELPER_NAMES.includes(name)) {
      this.#refuse(node, 'unknown-helper', `unknown helper {{${name} …}}`, didYouMean(name, HELPER_NAMES));
      return;
    }
    const printsPhrase = name === 'phrase' || name === 'label';
    node.params = node.params.map((param) => this.#asked(param));
    const pairs = (node.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
    for (const pair of pairs) pair.value = this.#asked(pair.value, printsPhrase ? this.#printing : 'known');
    if (printsPhrase)
      node.hash = hashOf([...pairs, pairOf('at', literal(this.#placeTextOf(node), node))], node);
  }

  /** What prints a value here: between tags it remembers its place, inside a tag it is mere text. */
  get #printing(): 'placed' | 'value' {
    return this.#source.isMarkup && !this.#isInTag ? 'placed' : 'value';
  }

  /** An argument: a path must be known, or printable, a call must be to a known helper, a literal is itself. */
  #asked(node: hbs.AST.Expression, by: 'known' | 'placed' | 'value' = 'known'): hbs.AST.Expression {
    if (isPath(node)) {
      const call: hbs.AST.SubExpression = {
        type: 'SubExpression',
        path: pathTo(by, node),
        params: this.#guarded(node),
        hash: undefined as unknown as hbs.AST.Hash,
        loc: node.loc,
      };
      return call;
    }
    if (node.type === 'SubExpression') this.#call(node as hbs.AST.SubExpression);
    return node;
  }

  /** The path and, for the message, how it is written and where. */
  #guarded(path: hbs.AST.PathExpression): hbs.AST.Expression[] {
    return [path, literal(path.original, path), literal(this.#placeTextOf(path), path)];
  }

  #placeTextOf(node: hbs.AST.Node): string {
    return placeToText(this.#source.placeAt(this.#offsetOf(node)));
  }

  #refuse(node: hbs.AST.Node, code: string, what: string, hint: string | undefined): void {
    this.isSound = false;
    this.#log.error(code, what, this.#source.placeAt(this.#offsetOf(node)), hint);
  }

  #offsetOf(node: hbs.AST.Node): number {
    const { line, column } = node.loc.start;
    return (this.#lineStarts[line - 1] ?? 0) + column;
  }
}

function endsInTag(text: string, before: boolean): boolean {
  const open = text.lastIndexOf('<');
  const close = text.lastIndexOf('>');
  return open === -1 && close === -1 ? before : open > close;
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function pathTo(helper: string, at: hbs.AST.Node): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc: at.loc };
}

function literal(value: string, at: hbs.AST.Node): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc: at.loc };
}

function pairOf(key: string, value: hbs.AST.Expression): hbs.AST.HashPair {
  return { type: 'HashPair', key, value, loc: value.loc };
}

function hashOf(pairs: hbs.AST.HashPair[], at: hbs.AST.Node): hbs.AST.Hash {
  return { type: 'Hash', pairs, loc: at.loc };
}
