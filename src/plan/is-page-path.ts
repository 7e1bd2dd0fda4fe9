/** A name of a host or a folder: nothing that leads elsewhere, is hidden, or steers a terminal. */
const NAME = /^[^.~\p{Cc}\p{Cf}\u2028\u2029\\/:*?"<>|%][^\p{Cc}\p{Cf}\u2028\u2029\\/:*?"<>|%]*$/u;
const MAX_CHARACTERS = 2000;

/** Whether a path is one that the press writes pages to: `<host>/<path>/index.html`, below the folder of a site. */
export function isPagePath(path: string): boolean {
  const names = path.split('/');
  return (
    path.length <= MAX_CHARACTERS &&
    names.length > 2 &&
    names.at(-1) === 'index.html' &&
    names.every((name) => NAME.test(name) && !/[. ]$/u.test(name))
  );
}
