import { Document, type ISectionOptions, Packer, type IPropertiesOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { importWord, type Imported } from '../../../src/import/index.js';

type Options = Omit<IPropertiesOptions, 'sections'>;

/** A Word file with one section, made by a library that others wrote. */
export async function wordFile(
  children: ISectionOptions['children'],
  options: Options = {},
  section: Omit<ISectionOptions, 'children'> = {},
): Promise<Uint8Array> {
  const document = new Document({ ...options, sections: [{ ...section, children }] });
  return Uint8Array.from(await Packer.toBuffer(document));
}

/** The file with a part of it changed as told: what Word writes, and the library cannot. */
export function withPart(file: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const before = parts[path];
  return zipSync({ ...parts, [path]: strToU8(change(before ? strFromU8(before) : '')) });
}

/** Imports a file as the command does; without a title where the file has its own. */
export async function imported(file: Uint8Array, title?: string): Promise<Imported> {
  return importWord(file, { file: 'fever.docx', title, summary: '', today: '2026-11-30' });
}

type Whole = Extract<Imported, { readonly kind: 'imported' }>;

/** What an import gives back; fails, with all that it says, where it gives nothing. */
export async function whole(file: Uint8Array, title: string | undefined = 'Fever'): Promise<Whole> {
  const result = await imported(file, title);
  if (result.kind !== 'imported') throw new Error(JSON.stringify(result, undefined, 1));
  return result;
}

/** The sections that an import wrote, without the lines around them. */
export async function bodyOf(file: Uint8Array): Promise<string> {
  const { text } = await whole(file);
  return text
    .slice(text.indexOf('\n---\n') + 6)
    .replaceAll(/^:::unsorted\n|^:::\n/gmu, '')
    .trim();
}

/** What a person is told to look at. */
export async function notedIn(file: Uint8Array): Promise<readonly string[]> {
  const { noted } = await whole(file);
  return noted.map(({ what, place, words }) => `${place}: ${what}${words === '' ? '' : `: ${words}`}`);
}
