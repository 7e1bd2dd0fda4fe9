import { once } from './once.js';

/** A check for an option that is a number from 1 to `most`; yargs turns what it throws into a usage error. */
export function wholeNumber(name: string, most: number): (given: unknown) => number | undefined {
  return (given) => {
    const text = once(name)(given);
    if (text === undefined) return undefined;
    const number = /^\d{1,6}$/u.test(text) ? Number(text) : 0;
    if (number < 1 || number > most) throw new Error(`--${name} is "${text}", and may be 1 to ${most}`);
    return number;
  };
}
