import { UnreadableError } from './unreadable-error.js';

/** A value of PDF (ISO 32000-1, 7.3): names are texts, strings are their bytes as Latin-1. */
export type PdfValue = number | boolean | null | string | PdfString | PdfReference | PdfDictionary | PdfArray;

export type PdfArray = readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

/** An object with data after it; `start` and `length` count bytes of the file. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  readonly start: number;
  readonly length: number;
}

export function isReference(value: unknown): value is PdfReference {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference';
}

export function isString(value: unknown): value is PdfString {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'string';
}

export function isStream(value: unknown): value is PdfStream {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'stream';
}

export function isArray(value: unknown): value is PdfArray {
  return Array.isArray(value);
}

/** The value as a dictionary, or the doubt that it is none. */
export function dictionaryIn(value: unknown, what: string): PdfDictionary {
  if (value instanceof Map) return value as PdfDictionary;
  throw new UnreadableError(`has ${what} that is no dictionary`);
}

/** The value as a number, or the doubt that it is none. */
export function numberIn(value: unknown, what: string): number {
  if (typeof value === 'number') return value;
  throw new UnreadableError(`has ${what} that is no number`);
}
