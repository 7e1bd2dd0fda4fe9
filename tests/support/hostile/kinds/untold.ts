import { placeToText, type Log } from '../../../../src/diagnostics/index.js';

/**
 * What is wrong with how a refusal is told: each has its place and says what to do, and something is said.
 *
 * @param isTaken whether the reader gave something
 */
export function untold(isTaken: boolean, log: Log): readonly string[] {
  return [
    ...(!isTaken && !log.hasErrors ? ['it is left out without a word'] : []),
    ...log.errors.flatMap(({ code, what, place, hint }) => [
      ...(place ? [] : [`${code} has no place: ${what}`]),
      ...(hint === undefined ? [`${code} has no hint: ${what}`] : []),
      ...(place && !/:[1-9]\d*:[1-9]\d*(?: \(|$)/u.test(placeToText(place))
        ? [`${code} has no line: ${placeToText(place)}`]
        : []),
    ]),
  ];
}
