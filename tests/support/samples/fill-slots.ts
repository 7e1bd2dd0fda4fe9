import type { ClinicFacts } from './clinic-facts.js';

const GUARDED = /\{\{#if clinic\.(?<field>\w+)\}\}(?<words>.*?)\{\{\/if\}\}/gu;
const SLOT = /\{\{clinic\.(?<field>\w+)\}\}/gu;

/** A text of the samples with a clinic's words in its slots. */
export function fillSlots(text: string, clinic: ClinicFacts): string {
  return text
    .replaceAll(GUARDED, (_, field: string, words: string) =>
      valueOf(clinic, field) === undefined ? '' : words,
    )
    .replaceAll(SLOT, (_, field: string) => valueOf(clinic, field) ?? '');
}

/** What a clinic says in a field. */
export function valueOf(clinic: ClinicFacts, field: string): string | undefined {
  return (clinic as unknown as Readonly<Record<string, string | undefined>>)[field];
}
