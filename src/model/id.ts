/** What names a handout, a clinic or a template: safe in a path, an address and a file name on every system. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/u;

export const ID_RULE =
  'use small letters a–z, digits and hyphens, at most 64, beginning with a letter or digit';
