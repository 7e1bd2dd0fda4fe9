import type { YAMLParseError } from 'yaml';

/** What is wrong and what to do about it. */
interface Mistake {
  readonly what: string;
  readonly hint: string;
}

const CHECK = 'check the indentation, colons and quotes around here';

/** The parser's complaint in words for people who have never heard of scalars and mappings. */
export function yamlMistake(error: YAMLParseError): Mistake {
  const { what, hint } = mistakeOf(error);
  return { what: `the YAML cannot be read: ${what}`, hint };
}

function mistakeOf(error: YAMLParseError): Mistake {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { what: 'a tab stands at the beginning of the line', hint: 'indent with blanks' };
    case 'MULTIPLE_DOCS':
      return { what: 'a second document begins here', hint: 'take the line --- out' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { what: 'a second colon stands in the value', hint: 'put the value into quotes' };
    case 'BAD_DQ_ESCAPE':
      return {
        what: 'a backslash stands in double quotes',
        hint: String.raw`write it twice (\\), or use single quotes`,
      };
    case 'BAD_SCALAR_START':
      return {
        what: `a value cannot begin with ${error.message.at(-1) ?? ''}`,
        hint: 'put the value into quotes',
      };
    default:
      return otherMistake(error.message);
  }
}

function otherMistake(message: string): Mistake {
  const quote = /^Missing closing (?<quote>['"])quote/u.exec(message)?.groups?.['quote'];
  if (quote !== undefined)
    return { what: `the quote ${quote} is never closed`, hint: `add the second ${quote}` };
  const bracket = /must be sufficiently indented and end with a (?<bracket>[\]}])/u.exec(message)?.groups?.[
    'bracket'
  ];
  if (bracket !== undefined)
    return { what: `the bracket is never closed by ${bracket}`, hint: `add the ${bracket}` };
  return { what: clauseOf(message), hint: CHECK };
}

function clauseOf(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/u, '');
}
