import type { Diagnostic } from '../../diagnostics/index.js';
import type { ProofFacts } from '../proof-facts.js';
import type { ClinicIndex } from '../words/clinic-index.js';
import { dialled, numbersIn, type DialledNumber, type NumberRun } from '../words/numbers-in.js';
import type { SheetWords } from '../words/sheet-words.js';
import type { Sources } from '../words/sources.js';
import { doubt, REPORT, some } from './doubt.js';

/** As many digits in a row that are in no source are a phone number that was changed on its way. */
const FEWEST_UNKNOWN_DIGITS = 7;

/** Every phone number in the file is the clinic's own or stands in the copy's sources; none is another clinic's. */
export function checkNumbers(
  words: SheetWords,
  facts: ProofFacts,
  index: ClinicIndex,
  sources: Sources,
): readonly Diagnostic[] {
  const written = [sources.ofClinic(facts.clinic), ...facts.written.map((text) => sources.ofText(text))];
  const laidOut = facts.template.map((text) => sources.ofText(text));
  const isWritten = (key: string): boolean => written.some(({ numbers }) => numbers.has(key));
  const isWhole = (key: string): boolean => written.some(({ wholeNumbers }) => wholeNumbers.has(key));
  const isLaidOut = (key: string): boolean => laidOut.some(({ wholeNumbers }) => wholeNumbers.has(key));
  const found = [
    ...numbersIn(words.onPaper).flatMap((run) => {
      const numbers = dialled(run);
      const unknown = unknownIn(run, numbers, (key) => isWhole(key) || isLaidOut(key));
      return [...foreignIn(run, numbers, index, { isWritten, isWhole }), ...unknown];
    }),
    ...numbersIn(words.unprinted).flatMap((run) =>
      foreignIn(run, dialled(run), index, { isWritten, isWhole }),
    ),
  ];
  return [...new Map(found.map((diagnostic) => [diagnostic.what, diagnostic])).values()];
}

/** Whether a number stands in a source of the copy: as any part of what is written there, or as a whole. */
interface InSources {
  readonly isWritten: (key: string) => boolean;
  readonly isWhole: (key: string) => boolean;
}

function foreignIn(
  run: NumberRun,
  numbers: readonly DialledNumber[],
  index: ClinicIndex,
  { isWritten, isWhole }: InSources,
): readonly Diagnostic[] {
  const own = numbers.filter(({ key }) => isWhole(key));
  // The groups of one's own whole number are nobody else's; what is dialled after it may well be. Neighbours share
  // their first groups, so a part of one's own number excuses nothing.
  const isOwn = ({ key, from, to, extension }: DialledNumber): boolean =>
    isWritten(key) || (!extension && own.some((one) => one.from <= to && one.to >= from));
  return numbers
    .filter((number) => index.phones.has(number.key) && !isOwn(number))
    .map(({ key, from, to }) =>
      doubt(
        'foreign-phone',
        `the finished file says "${run.groups.slice(from, to + 1).join(' ')}", a phone number of ${some(index.phones.get(key) ?? [])}`,
        REPORT,
      ),
    );
}

function unknownIn(
  run: NumberRun,
  numbers: readonly DialledNumber[],
  isKnown: (key: string) => boolean,
): readonly Diagnostic[] {
  const known = numbers.filter(({ key }) => isKnown(key));
  const left = run.groups.filter((_, at) => !known.some(({ from, to }) => from <= at && at <= to));
  const isExtended = known.some(({ to }) => to === run.groups.length - 1) && run.extension !== undefined;
  const isOtherExtension = isExtended && !known.some(({ extension }) => extension);
  if (left.join('').length < FEWEST_UNKNOWN_DIGITS && !isOtherExtension) return [];
  const said = isOtherExtension ? `${run.groups.join(' ')} ext. ${run.extension ?? ''}` : left.join(' ');
  return [
    doubt(
      'unknown-number',
      `the finished file says "${said}", a number that neither the clinic nor the handout has`,
      REPORT,
    ),
  ];
}
