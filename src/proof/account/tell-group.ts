import { tell, type ToldItem } from './tell.js';
import type { Told } from './told.js';

/** An element of markup that is being read. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kids: Told[];
  words: string;
  isWriteIn: boolean;
  readonly items: ToldItem[];
  readonly rows: (string | undefined)[][];
}

/** An element that holds others. */
export function tellGroup({ name, attributes, kids }: OpenElement): readonly Told[] {
  switch (name) {
    case 'logo':
    case 'figure':
      return [tell('Figure', { alt: attributes['alt'], picture: attributes['src'], kids })];
    case 'online':
      return [tell('Sect', { kids: [codeOf(attributes), ...kids] })];
    case 'foreign':
      return [tell('Sect', { kids, language: attributes['lang'] })];
    case 'quote':
      return [tell('BlockQuote', { kids })];
    case 'box':
    case 'bar':
    case 'part':
      return [tell('Sect', { kids })];
    case 'masthead':
      return [tell('Sect', { kids: logoFirst(kids) })];
    case 'area':
    case 'fields':
      return kids;
    default:
      return [];
  }
}

function codeOf({ href, alt }: Readonly<Record<string, string>>): Told {
  return tell('Link', { address: href, kids: [tell('Figure', { alt })] });
}

function logoFirst(kids: readonly Told[]): readonly Told[] {
  return [...kids.filter(({ role }) => role === 'Figure'), ...kids.filter(({ role }) => role !== 'Figure')];
}
