import type { Project, WebLetters } from '../project/index.js';
import { toWoff2 } from '../web/index.js';
import type { CopyNotes } from './copy-notes.js';

/** The letters that a clinic's pages are set in, with the rules that name them. */
export interface LettersBeside {
  readonly styles: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const NONE: LettersBeside = { styles: '', files: [] };
/** They are the same for all clinics, and are packed once: that takes half a second. */
const known = new WeakMap<WebLetters, LettersBeside>();

/** The letters that pages are set in; none, and whatever a telephone has, where the project's may not be handed out. */
export function lettersBeside(project: Project, notes: CopyNotes): LettersBeside {
  const { thing, reads } = project.webLetters();
  notes.reads.add(reads);
  if (!thing) return NONE;
  const packed = known.get(thing) ?? pack(thing);
  known.set(thing, packed);
  return packed;
}

function pack({ name, regular, bold }: WebLetters): LettersBeside {
  const files = [
    { name: 'letters.woff2', weight: 400, bytes: toWoff2(regular) },
    { name: 'letters-bold.woff2', weight: 700, bytes: toWoff2(bold) },
  ];
  const faces = files.map(
    (file) =>
      `@font-face{font-family:"Page letters";src:url(${file.name}) format("woff2");font-weight:${file.weight};font-display:swap}\n`,
  );
  return { styles: `/* ${name.replaceAll('*', '')}, SIL Open Font License 1.1 */\n${faces.join('')}`, files };
}
