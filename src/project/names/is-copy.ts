/** A copy as people and file managers name it: "riverside copy", "Copy of riverside", "riverside (2)", "Draft". */
const COPY =
  /(?:^|[\s_-])(?:copy|copies|draft|drafts|backup|old|copia|copie|cópia|kopie|kopi|kopia|entwurf|brouillon|borrador|копия)(?=$|[\s_\d()-])|\(\d+\)$/iu;

/** Whether a name says that it is a copy of something else, and is not missed where it is left out. */
export function isCopy(name: string): boolean {
  return /[\s()]/u.test(name) && COPY.test(name);
}
