import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a clinic's file says, read without the press: a second opinion. */
export interface ClinicFacts {
  readonly id: string;
  readonly name: string;
  readonly short_name?: string;
  readonly phone: string;
  readonly after_hours?: string;
  readonly emergency: string;
  readonly website: string;
  readonly site?: 'yes' | 'no';
  readonly address?: readonly string[];
  readonly hours?: string;
  readonly profile?: 'acb' | 'aph' | 'ukaaf' | 'access-board';
  readonly duplex?: 'yes' | 'no';
  readonly follow_up: FollowUpFacts & { readonly handouts?: Readonly<Record<string, FollowUpFacts>> };
}

interface FollowUpFacts {
  readonly heading: string;
  readonly text?: string;
  readonly fields?: readonly string[];
}

/** A clinic of a project's content. */
export function clinicFacts(project: string, id: string): ClinicFacts {
  const text = readFileSync(join(project, `content/clinics/${id}.yaml`), 'utf8');
  return { ...(parse(text) as Omit<ClinicFacts, 'id'>), id };
}

/** The labels of a clinic's lines to write on, on one handout. */
export function followUpLabels(clinic: ClinicFacts, handout: string): readonly string[] {
  return clinic.follow_up.handouts?.[handout]?.fields ?? clinic.follow_up.fields ?? [];
}
