import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT_FOLDER } from '../folders.js';
import type { ClinicFacts } from './clinic-facts.js';

const GUARDED = /\{\{#if clinic\.(?<field>\w+)\}\}(?<words>.*?)\{\{\/if\}\}/gu;
const SIGN = /\{\{(?<kind>sign|wait)\.(?<id>[\w-]+)\}\}/gu;
const SLOT = /\{\{clinic\.(?<field>\w+)\}\}/gu;

/** A text of the samples with a clinic's words in its slots. */
export function fillSlots(text: string, clinic: ClinicFacts): string {
  return text
    .replaceAll(GUARDED, (_, field: string, words: string) =>
      valueOf(clinic, field) === undefined ? '' : words,
    )
    .replaceAll(SIGN, (_, kind: string, id: string) => signWords(kind, id))
    .replaceAll(SLOT, (_, field: string) => valueOf(clinic, field) ?? '');
}

/** What a clinic says in a field. */
export function valueOf(clinic: ClinicFacts, field: string): string | undefined {
  return (clinic as unknown as Readonly<Record<string, string | undefined>>)[field];
}

type SampleSigns = Readonly<
  Record<
    string,
    { readonly words: { readonly en: string }; readonly while_you_wait?: { readonly en: string } }
  >
>;
let signs: SampleSigns | undefined;

/** What the samples' list of signs says in English. */
function signWords(kind: string, id: string): string {
  signs ??= parse(readFileSync(join(PROJECT_FOLDER, 'content/signs.yaml'), 'utf8')) as SampleSigns;
  const sign = signs[id];
  return (kind === 'sign' ? sign?.words.en : sign?.while_you_wait?.en) ?? '';
}
