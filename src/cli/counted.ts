import { grouped } from './grouped.js';

/** `1 page`, `2 pages`, `10,000 pages`, `2 copies`. */
export function counted(count: number, thing: string): string {
  if (count === 1) return `1 ${thing}`;
  return `${grouped(count)} ${thing.endsWith('y') ? `${thing.slice(0, -1)}ies` : `${thing}s`}`;
}
