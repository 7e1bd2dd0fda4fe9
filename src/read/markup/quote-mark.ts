import { blockQuote } from 'micromark-core-commonmark';

type Tokenize = typeof blockQuote.tokenize;
type State = ReturnType<Tokenize>;
type Code = Parameters<State>[0];

/** What may stand between a quote's mark and its first word: more marks, brackets, dashes; tabs and blanks. */
const BEFORE_WORDS = /^[\s>*_([\p{Pd}¿¡…]$/u;
/** A letter, a quotation mark, a slot, or half of a character beyond the first plane. */
const WORDS = /^[\p{L}\p{M}"'\p{Pi}\p{Pf}„‚「『{\uD800-\uDFFF]/u;

/** The same construct under a name that is not switched off. */
const anyQuote: typeof blockQuote = { ...blockQuote, name: 'anyQuote' };

/** Most blanks before the `>` of a further line. */
const MOST_BLANKS = 3;

const nextLine: Tokenize = (effects, ok, nok) => {
  let blanks = 0;
  const mark = effects.attempt(anyQuote, ok, nok);
  const indent: State = (code) => {
    if (signOf(code) === ' ' && blanks < MOST_BLANKS) {
      blanks += 1;
      effects.consume(code);
      return indent;
    }
    effects.exit('linePrefix');
    return mark(code);
  };
  return (code) => {
    if (signOf(code) !== ' ') return mark(code);
    effects.enter('linePrefix');
    return indent(code);
  };
};

const beforeWords: Tokenize = (effects, ok, nok) => {
  const skip: State = (code) => {
    const sign = signOf(code);
    if (WORDS.test(sign)) {
      effects.exit('data');
      return ok(code);
    }
    if (sign === '' || !BEFORE_WORDS.test(sign)) return nok(code);
    effects.consume(code);
    return skip;
  };
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    return skip;
  };
};

/**
 * `>` begins a quote where words follow, and nowhere else: `> 38.5 °C` and `>= 140` say "more than".
 *
 * A quote that has begun goes on as it always does, with a `>` on each line.
 */
export const quoteMark: typeof blockQuote = {
  ...blockQuote,
  name: 'quoteMark',
  continuation: { tokenize: nextLine },
  tokenize(effects, ok, nok) {
    return effects.check(
      { partial: true, tokenize: beforeWords },
      blockQuote.tokenize.call(this, effects, ok, nok),
      nok,
    );
  },
};

/** Nothing at the end of a line or of the file; micromark counts tabs and the blanks they stand for below zero. */
function signOf(code: Code): string {
  if (code === null || code < -2) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
