import { attention, hardBreakEscape } from 'micromark-core-commonmark';

type Tokenize = typeof attention.tokenize;
type Effects = Parameters<Tokenize>[0];
type Token = ReturnType<Effects['exit']>;
type Code = Parameters<ReturnType<Tokenize>>[0];

const STAR = '*';
const BACKSLASH = '\\';
const WORD = /^[\p{L}\p{M}\p{N}]$/u;
/** Letters of scripts in which words have no blanks between them, or endings are written right behind a word. */
const JOINED =
  /^(?![\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Armenian}\p{scx=Georgian}\p{scx=Zinh}])[\p{L}\p{M}]$/u;
/** What stands before a word, or nothing. */
const BEFORE_WORD = /^(?:|[\s\p{Ps}\p{Pi}\p{Pf}\p{Pd}"'¿¡]|(?![ -~])\p{Po})$/u;
/** What stands after a word, or nothing. */
const AFTER_WORD = /^(?:|[\s\p{Pe}\p{Pi}\p{Pf}\p{Pd}"'.,;:!?]|(?![ -~])\p{Po})$/u;
/** What a form to fill in has beside its underscores. */
const OF_FORM = /^[/|\\_\p{Pd}]$/u;

/**
 * `*`, `**` and `_` are marks at the border of a word, where CommonMark takes them too, and nowhere else: `2*500 mg`, `4*5*6`,
 * `a*b*c`, `2**3` and `__/__` are text.
 *
 * `**` may stand between letters in scripts that write words without blanks: `请**立即**就医`. `__` and `***` are never marks.
 */
export const emphasisMark: typeof attention = {
  ...attention,
  name: 'emphasisMark',
  tokenize(effects, ok, nok) {
    const before = signOf(this.previous);
    let sequence: Token | undefined;
    let marker = STAR;
    const watched: Effects = {
      ...effects,
      exit: (type) => {
        sequence = effects.exit(type);
        return sequence;
      },
    };
    const start = attention.tokenize.call(
      this,
      watched,
      (after) => {
        const end = (sign: string) => (code: Code) => {
          if (sequence) narrow(sequence, marker, before, sign);
          return ok(code);
        };
        // A backslash that breaks the line is the end of the line, and no sign.
        return signOf(after) === BACKSLASH
          ? effects.check(hardBreakEscape, end(' '), end(BACKSLASH))(after)
          : end(signOf(after))(after);
      },
      nok,
    );
    return (code) => {
      marker = signOf(code);
      return start(code);
    };
  },
};

/** Takes from a sequence of marks what it may not do where it stands. */
function narrow(sequence: Token, marker: string, before: string, after: string): void {
  const length = sequence.end.offset - sequence.start.offset;
  const isLong = length > 1;
  const mayOpen = isLong
    ? length === 2 && marker === STAR && mayPart(before, after)
    : BEFORE_WORD.test(before);
  const mayClose = isLong ? mayOpen : AFTER_WORD.test(after);
  const isForm = marker !== STAR && (OF_FORM.test(before) || OF_FORM.test(after));
  // eslint-disable-next-line no-underscore-dangle -- micromark calls it so
  sequence._open = sequence._open === true && mayOpen && !isForm;
  // eslint-disable-next-line no-underscore-dangle -- micromark calls it so
  sequence._close = sequence._close === true && mayClose && !isForm;
}

/** Whether `**` between two signs can be a mark. */
function mayPart(before: string, after: string): boolean {
  return !WORD.test(before) || !WORD.test(after) || JOINED.test(before) || JOINED.test(after);
}

/** Nothing at the border of a text; a blank for line ends and tabs, which micromark counts below zero. */
function signOf(code: Code): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
