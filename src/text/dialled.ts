/** The letters on the keys of a phone from 2 to 9. */
const KEYS = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'] as const;
const EXTENSION = /,? ?(?:ext(?:ension)?\.?|x) ?(?<inside>[0-9]{1,6})$/iu;

/** The digits that somebody presses for a number, letters by their keys; without an extension, which is asked for later. */
export function dialled(number: string): string {
  return [...number.replace(EXTENSION, '')].map(digitOf).join('');
}

/** The extension of a number; undefined where it has none. */
export function extensionOf(number: string): string | undefined {
  return EXTENSION.exec(number)?.groups?.['inside'];
}

function digitOf(sign: string): string {
  if (/[0-9]/u.test(sign)) return sign;
  const key = KEYS.findIndex((letters) => letters.includes(sign));
  return key === -1 ? '' : String(key + 2);
}
