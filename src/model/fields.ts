import { z } from 'zod';
import { canonicalTag, isLanguageTag, isPairOfLanguages } from './language-tag.js';
import { hiddenIn, saysNothing, webAddressFault } from '../text/index.js';
import { phoneFault } from './phone-fault.js';

/** Most characters of a text that may have several lines, and of one that is printed inside of a line. */
const MOST_IN_TEXT = 2000;
const MOST_IN_LINE = 300;
/** Most entries of a list; the longest of ours, the units of a language, has 140. */
const MOST_ENTRIES = 500;

/** A string up to a length, so that no value costs a build more time than whoever wrote it meant to take. */
const upTo = (most: number) =>
  z.string({ error: 'must be a text' }).max(most, {
    error: ({ input }) =>
      `has ${inDigits(typeof input === 'string' ? input.length : 0)} characters, and at most ${inDigits(most)} are printed: shorten it`,
    abort: true,
  });

function inDigits(count: number): string {
  return count.toLocaleString('en-US');
}

/** A text that must not be blank. Every scalar of ours is a string: YAML is read with its failsafe schema. */
export const text = (description: string, most = MOST_IN_TEXT) =>
  upTo(most)
    .refine((value) => !saysNothing(value), { error: 'is empty', abort: true })
    .refine((value) => !hiddenIn(value), {
      error: ({ input }) => `holds ${hiddenIn(String(input))?.name}, which cannot be printed`,
      abort: true,
    })
    .meta({ description });

/** A text that is printed inside of lines, so that it cannot have several. */
export const line = (description: string) =>
  text(description, MOST_IN_LINE).refine((value) => !value.trim().includes('\n'), 'must be on one line');

/** A date as 2026-11-22, and one that the calendar has. */
export const date = (description: string) =>
  z.iso.date({ error: 'must be a date such as 2026-11-22' }).meta({ description });

/** A text that may be left blank, and must be there. */
export const blankable = (description: string) => upTo(MOST_IN_LINE).meta({ description });

/** A date, or "". */
export const blankableDate = (description: string) =>
  z
    .union([z.literal(''), date('')], { error: 'must be a date such as 2026-11-22, or ""' })
    .meta({ description });

/** The version of a text. */
export const version = (description: string) =>
  z
    .string({ error: 'must be a version such as 1.2.0' })
    .regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u, 'must be a version such as 1.2.0')
    .meta({ description });

/** One of a few words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(
  words: Words,
  description: string,
) => z.enum(words, { error: `must be one of ${words.join(', ')}` }).meta({ description });

/** `yes` or `no`; YAML's own booleans do not exist here. */
export const yesOrNo = (description: string) =>
  z.enum(['yes', 'no'], { error: 'must be yes or no' }).meta({ description, type: ['string', 'boolean'] });

/** A whole number, written in digits. */
export const count = (most: number, description: string) =>
  z
    .string({ error: 'must be a number' })
    .regex(/^\d{1,3}$/u, 'must be a whole number')
    .transform(Number)
    .refine((value) => value <= most, `must be at most ${most}`)
    .meta({ description, type: ['integer', 'string'], pattern: String.raw`^\d{1,3}$` });

/** A length in parts of something, written in digits. */
export const decimal = (most: number, description: string) =>
  z
    .string({ error: 'must be a number' })
    .regex(/^\d{1,2}(?:\.\d{1,3})?$/u, 'must be a number such as 1.25')
    .transform(Number)
    .refine((value) => value > 0 && value <= most, `must be more than 0 and at most ${most}`)
    .meta({ description, type: ['number', 'string'] });

/** A list with something in it. */
export const listOf = <Item extends z.ZodType>(item: Item, description: string, most = MOST_ENTRIES) =>
  z
    .array(item, { error: 'must be a list' })
    .min(1, 'is an empty list')
    .max(most, `has more than ${inDigits(most)} entries: leave some out`)
    .meta({ description });

/** An address on the web that a phone may open. */
export const webAddress = (description: string) =>
  text(description)
    .refine((value) => /^https:\/\/[^\s/]/u.test(value), { error: 'must begin with https://', abort: true })
    .refine((value) => !webAddressFault(value), { error: ({ input }) => faultOf(String(input)) });

function faultOf(address: string): string {
  const fault = webAddressFault(address);
  return fault ? `${fault.what}: ${fault.hint}` : '';
}

/** A BCP 47 language tag in its canonical form. */
export const languageTag = (description: string) =>
  z
    .string({ error: 'must be a language tag such as en or zh-Hans' })
    .refine(isLanguageTag, { error: ({ input }) => notATag(input) })
    .meta({ description });

function notATag(input: unknown): string {
  const canonical = canonicalTag(String(input));
  return canonical === undefined
    ? 'is not a language tag such as en, es or zh-Hans'
    : `is written "${canonical}"`;
}

/** The language of a sheet, or two of them: `es+en`. */
export const sheetLanguage = (description: string) =>
  z
    .string({ error: 'must be a language tag such as en or zh-Hans' })
    .refine((value) => isPairOfLanguages(value) || isLanguageTag(value), {
      error: ({ input }) => notATag(input),
    })
    .meta({ description });

/** A phone number as it will be printed, or a short code such as 911: what a person could dial. */
export const phone = (description: string) =>
  text(description).refine((value) => phoneFault(value) === undefined, {
    error: ({ input }) => phoneFault(String(input)) ?? '',
  });

/** What names a handout, a clinic or a template: safe in a path, an address and a file name on every system. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/u;

export const ID_RULE =
  'use small letters a–z, digits and hyphens, at most 64, beginning with a letter or digit';
