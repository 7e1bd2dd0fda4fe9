import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a file from its path and from what it was made of. */
export interface SheetWanted {
  readonly clinic: string;
  readonly language: string;
  readonly handout: string;
  readonly size: string;
  readonly paper: string;
  /** What stands behind a title that stands again over a box that goes on. */
  readonly continued: string;
  /** The title of the first urgent box. */
  readonly urgent: string | undefined;
}

const URGENT = /^:::+emergency[^\n]*\n##[ ]+(?<title>[^\n]+)$/mu;

/** @param path such as `riverside/en/stitches-care.large.letter.pdf` */
export function sheetWanted(path: string, content: string): SheetWanted {
  const [clinic = '', language = '', name = ''] = path.split('/').slice(-3);
  const [handout = '', size = '', paper = ''] = name.split('.');
  const read = (...parts: readonly string[]): string => readFileSync(join(content, ...parts), 'utf8');
  const number = /^emergency: *"?(?<number>[^"\n#]+)/mu.exec(read('clinics', `${clinic}.yaml`))?.groups?.[
    'number'
  ];
  const phrase = /^continued: *"\{heading\} *(?<words>[^"]+)"/mu.exec(read('phrases', `${language}.yaml`));
  const title = URGENT.exec(read('handouts', handout, `${language}.md`))?.groups?.['title'];
  return {
    clinic,
    language,
    handout,
    size,
    paper,
    continued: phrase?.groups?.['words'] ?? '(continued)',
    urgent: title?.replaceAll('{{clinic.emergency}}', number?.trim() ?? ''),
  };
}
