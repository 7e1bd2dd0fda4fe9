import { sheetLanguages } from '../model/index.js';
import type { PageNamed } from '../plan/index.js';
import type { CopyNotes } from './copy-notes.js';
import type { Run } from './run.js';

/** A page that others link to. */
export interface PageBeside {
  readonly page: PageNamed;
  /** The first of its languages. */
  readonly language: string;
  /** What its languages call themselves. */
  readonly languageName: string;
  readonly title: string;
  readonly also: readonly string[];
  readonly published: string;
  readonly reviewNext: string;
}

/** Of these pages those that are made, too; which they are is noted as read. */
export function pagesBeside(
  pages: readonly PageNamed[],
  { project, today, waivers }: Run,
  notes: CopyNotes,
): readonly PageBeside[] {
  return pages.flatMap((page): readonly PageBeside[] => {
    const languages = sheetLanguages(page.language);
    const titles = languages.map((language) => project.title(page.handout, language));
    const words = languages.map((language) => project.phrases(language));
    for (const { reads } of [...titles, ...words]) notes.reads.add(reads);
    const [first] = titles.map(({ thing }) => thing);
    const reviews = titles.map(({ thing }) => thing?.reviewNext ?? '');
    const reviewNext = reviews.reduce((a, b) => (a < b ? a : b));
    if (!first || (reviewNext < today && !waivers.expired.includes(page.handout))) return [];
    return [
      {
        page,
        language: languages[0],
        languageName: words.map(({ thing }) => thing?.languageName ?? '').join(' + '),
        title: first.title,
        also: first.also,
        published: first.published ?? today,
        reviewNext,
      },
    ];
  });
}

/** The day on which the first of these must be reviewed again, or this day. */
export function firstReview(pages: readonly PageBeside[], day: string): string {
  return pages.reduce((first, { reviewNext }) => (reviewNext < first ? reviewNext : first), day);
}
