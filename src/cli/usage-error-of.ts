import { didYouMean } from '../diagnostics/index.js';
import { UsageError } from './io.js';

/** What the parser knew when it gave up. */
interface Parsing {
  readonly argv: readonly string[];
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

/** The parser's complaint in our words, with what was meant where that can be guessed. */
export function usageErrorOf(message: string, parsing: Parsing): UsageError {
  const unknown = /^Unknown (?:argument|command)s?: (?<name>[^,]+)/u.exec(message)?.groups?.['name'];
  if (unknown !== undefined) return unknownWord(unknown, parsing);
  const choice = /^ *Argument: (?<name>.+), Given: "(?<given>.*?)", Choices: (?<known>.+)$/mu.exec(message);
  if (choice?.groups) return unknownChoice(choice.groups);
  const bare = /^Not enough arguments following: (?<name>.+)$/u.exec(message)?.groups?.['name'];
  if (bare !== undefined) return new UsageError(`nothing follows --${bare}`, helpOf(parsing));
  if (message.startsWith('Not enough non-option arguments'))
    return new UsageError(`the command ${parsing.argv[0] ?? ''} wants one more word`, helpOf(parsing));
  return new UsageError(lowered(message), helpOf(parsing));
}

function unknownWord(name: string, parsing: Parsing): UsageError {
  const { argv, commands, options } = parsing;
  const written = argv.find((word) => /^--?/u.exec(word) && word.replace(/^--?|=.*$/gu, '') === name);
  if (written !== undefined) {
    const known = options.filter((option) => option.length > 1).map((option) => `--${option}`);
    const word = `--${name}`;
    return new UsageError(
      `unknown option "${written.replace(/=.*$/u, '')}"`,
      didYouMean(word, known, helpOf(parsing)),
    );
  }
  const [command = ''] = argv;
  if (commands.includes(command)) return new UsageError(`"${name}" is one word too many`, helpOf(parsing));
  return new UsageError(`unknown command "${name}"`, didYouMean(name, commands));
}

function unknownChoice(groups: Readonly<Record<string, string>>): UsageError {
  const { name = '', given = '', known = '' } = groups;
  const words = [...known.matchAll(/"(?<word>[^"]+)"/gu)].map((match) => match.groups?.['word'] ?? '');
  return new UsageError(`unknown ${name === 'what' ? 'list' : name} "${given}"`, didYouMean(given, words));
}

function helpOf({ argv, commands }: Parsing): string {
  const [command = ''] = argv;
  return commands.includes(command) ? `handouts ${command} --help` : 'handouts --help';
}

function lowered(message: string): string {
  const first = message.split('\n')[0] ?? message;
  return first.charAt(0).toLowerCase() + first.slice(1);
}
