/** An element of a markup text by where it stands: `start` to `end`, exclusive. */
export interface Cut {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its opening tag ends. */
  readonly openEnd: number;
  readonly children: readonly Cut[];
}

/** An element that is still open. */
interface OpenCut {
  readonly name: string;
  readonly start: number;
  readonly openEnd: number;
  readonly children: Cut[];
}

/** Deeper than this, the parser says what is wrong. */
const MAX_DEPTH = 64;

/** A tag that closes, opens (with its name) or does both (with a last slash); `>` may stand inside quotes. */
const TAG = /<(?:\/([a-z][\w-]*)\s*|([a-z][\w-]*)(?![\w-])(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*(\/)?)>/uy;

/**
 * Finds where the elements of a markup text begin and end, without reading them.
 *
 * Undefined where anything but tags and text stands in it, or tags do not match: then the parser says what is wrong.
 */
export function cutMarkup(markup: string): Cut | undefined {
  const roots: Cut[] = [];
  const open: OpenCut[] = [];
  let at = markup.indexOf('<');
  while (at !== -1) {
    TAG.lastIndex = at;
    const match = TAG.exec(markup);
    if (!match) return undefined;
    const end = TAG.lastIndex;
    const [, closed, opened, isEmpty] = match;
    if (open.length > MAX_DEPTH) return undefined;
    if (opened !== undefined && isEmpty === undefined) {
      open.push({ name: opened, start: at, openEnd: end, children: [] });
    } else {
      const cut =
        opened === undefined
          ? closing(open.pop(), closed, end)
          : { name: opened, start: at, end, openEnd: end, children: [] };
      if (!cut) return undefined;
      (open.at(-1)?.children ?? roots).push(cut);
    }
    at = markup.indexOf('<', end);
  }
  const [root] = roots;
  return open.length === 0 && roots.length === 1 ? root : undefined;
}

function closing(open: OpenCut | undefined, name: string | undefined, end: number): Cut | undefined {
  return open && open.name === name ? { ...open, end } : undefined;
}
