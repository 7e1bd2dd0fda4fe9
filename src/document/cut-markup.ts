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

/** A tag, closing or opening or both; `>` may stand inside quotes. */
const TAG =
  /<(?:\/(?<closed>[a-z][\w-]*)\s*|(?<opened>[a-z][\w-]*)(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*(?<isEmpty>\/)?)>/gu;

/**
 * Finds where the elements of a markup text begin and end, without reading them.
 *
 * Undefined where anything but tags and text stands in it, or tags do not match: then the parser says what is wrong.
 */
export function cutMarkup(markup: string): Cut | undefined {
  const roots: Cut[] = [];
  const open: OpenCut[] = [];
  let at = markup.indexOf('<');
  for (const match of markup.matchAll(TAG)) {
    if (match.index !== at) return undefined;
    const end = match.index + match[0].length;
    const { closed, opened, isEmpty } = match.groups ?? {};
    if (opened !== undefined && isEmpty === undefined) {
      open.push({ name: opened, start: match.index, openEnd: end, children: [] });
    } else {
      const cut =
        opened === undefined
          ? closing(open.pop(), closed, end)
          : { name: opened, start: match.index, end, openEnd: end, children: [] };
      if (!cut) return undefined;
      (open.at(-1)?.children ?? roots).push(cut);
    }
    at = markup.indexOf('<', end);
  }
  const [root] = roots;
  return at === -1 && open.length === 0 && roots.length === 1 ? root : undefined;
}

function closing(open: OpenCut | undefined, name: string | undefined, end: number): Cut | undefined {
  return open && open.name === name ? { ...open, end } : undefined;
}
