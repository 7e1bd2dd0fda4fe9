import type { Verification } from '../../commands/index.js';
import { grouped } from '../to-text.js';

type Asked = NonNullable<Extract<Verification, { readonly kind: 'checked' }>['notAsked']>['asked'];

const OPTIONS = [
  ['handouts', ''],
  ['clinics', '--clinic '],
  ['languages', '--language '],
  ['sizes', '--size '],
  ['papers', '--paper '],
] as const;
/** More names than this are told as a number. */
const MOST_NAMES = 5;

/** One kind of narrow build, nearly as it is typed: `--clinic oak, elm --size xlarge`. */
export function askedToText(part: Asked[number]): string {
  const words = OPTIONS.flatMap(([name, option]) => {
    const list = part[name];
    if (!list) return [];
    const rest = list.length - MOST_NAMES;
    const names = rest > 0 ? [...list.slice(0, MOST_NAMES - 1), `${grouped(rest + 1)} more`] : list;
    return [option + names.join(', ')];
  });
  return [...words, ...(part.fillable ? ['--fillable'] : [])].join(' ');
}
