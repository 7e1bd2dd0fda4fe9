import type { Log } from '../diagnostics/index.js';
import { MAX_MARKDOWN_BYTES, type Plain, readText, readYaml } from '../read/index.js';
import type { World } from '../world/index.js';
import { fileOfHandout } from './load-handout.js';

/** What a handout is called and where its page is, by its front matter alone. */
export interface HandoutTitle {
  readonly title: string;
  /** Other names, and codes of record systems. */
  readonly also: readonly string[];
  /** The address of its online version, with the slots in it. */
  readonly online: string | undefined;
  /** The line that says it. */
  readonly onlineLine: number;
  /** Addresses at which it was before. */
  readonly movedFrom: readonly string[];
  /** Days as 2026-11-30; nothing where they are not there. */
  readonly published: string | undefined;
  readonly reviewNext: string | undefined;
}

/** Reads what a handout is called, and nothing of its text: whoever looks for one among thousands waits for it. */
export function loadTitle(id: string, language: string, world: World, log: Log): HandoutTitle | undefined {
  const file = fileOfHandout(id, language);
  const text = readText(world, file, MAX_MARKDOWN_BYTES, log);
  const front = text === undefined ? undefined : frontMatterOf(text);
  const value = front === undefined ? undefined : readYaml(front, file, log)?.value;
  if (value === undefined || typeof value === 'string' || isList(value)) return undefined;
  const { title, also_called, codes, online, moved_from, published, review } = value;
  if (typeof title !== 'string') return undefined;
  const ofCodes =
    codes === undefined || typeof codes === 'string' || isList(codes) ? [] : Object.values(codes);
  return {
    title,
    also: [also_called ?? [], ...ofCodes].flatMap(textsOf),
    online: textOf(online),
    onlineLine: lineOf('online', front ?? ''),
    movedFrom: textsOf(moved_from ?? []),
    published: textOf(published),
    reviewNext: isMapping(review) ? textOf(review['next']) : undefined,
  };
}

/** The line of the file on which a field of its front matter stands. */
function lineOf(field: string, front: string): number {
  return front.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 2;
}

function textOf(value: Plain | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isMapping(value: Plain | undefined): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && !isList(value);
}

/** What stands between the first two lines of dashes. */
function frontMatterOf(text: string): string | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, place) => place > 0 && line.trimEnd() === '---');
  return end === -1 ? undefined : lines.slice(1, end).join('\n');
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function textsOf(value: Plain): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((one) => typeof one === 'string') : [];
}
