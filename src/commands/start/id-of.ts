import { ID_PATTERN } from '../../model/index.js';

const MOST_CHARACTERS = 64;

/** An id made from a name: `Oak Clinic` as `oak-clinic`. */
export function idOf(name: string, otherwise: string): string {
  const id = name
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((part) => part !== '')
    .join('-')
    .slice(0, MOST_CHARACTERS);
  return ID_PATTERN.test(id) ? id : otherwise;
}
