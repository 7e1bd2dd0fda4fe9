import { lettersOf } from './folded.js';

/**
 * Where what was read is another than what was written, for a text from right to left and a reader that cannot give its order
 * back: each of its letters must be there as often as it was written, and each number and each Latin word in its place among
 * the others.
 */
export function looseDifference(said: string, read: string): string | undefined {
  const want = inOrder(said);
  const have = inOrder(read);
  const at = want.findIndex((word, index) => word !== have[index]);
  if (at !== -1 || want.length !== have.length)
    return `numbers written “${want.slice(at, at + 6).join(' ')}”, read “${have.slice(at, at + 6).join(' ')}”`;
  const letters = lettersFrom(said);
  const found = lettersFrom(read);
  return letters === found ? undefined : `letters written “${letters}”, read “${found}”`;
}

function inOrder(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{Nd}\p{sc=Latin}]+/gu) ?? [];
}

function lettersFrom(text: string): string {
  return lettersOf((text.normalize('NFKD').match(/[\p{sc=Arabic}\p{sc=Hebrew}\p{M}]/gu) ?? []).join(''));
}
