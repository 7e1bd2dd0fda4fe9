import picomatch from 'picomatch';
import type { Selection, SheetParts } from '../plan/index.js';

/** Whether a file is of the kind that is asked for, so that a plan without it means that nobody wants it any more. */
export function scopeOf(selection: Selection): (sheet: SheetParts) => boolean {
  const { handouts, clinics, languages, sizes, papers, fillable } = selection;
  const isOf = (globs: readonly string[]): ((id: string) => boolean) =>
    globs.length === 0 ? () => true : picomatch([...globs]);
  const [isHandout, isClinic] = [isOf(handouts), isOf(clinics)];
  const isAmong = (names: readonly string[], name: string): boolean =>
    names.length === 0 || names.includes(name);
  return (entry) =>
    isHandout(entry.handout) &&
    isClinic(entry.clinic) &&
    isAmong(languages, entry.language) &&
    isAmong(sizes, entry.size) &&
    isAmong(papers, entry.paper) &&
    (entry.fillable || !fillable);
}
