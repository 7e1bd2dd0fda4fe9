/** Which key of a phone has a letter, from A to Z. */
const KEY_OF = '22233344455566677778889999';
const INSIDE = /(?<![,\s])[,\s]*(?:\bext(?:ension)?\.?|x)\s*(?<digits>\d{1,6})$/iu;

/** What a phone is told when somebody presses a number on a page: a plus at its head, its digits, an extension apart. */
export function pressed(number: string): string {
  const inside = INSIDE.exec(number);
  const main = inside ? number.slice(0, inside.index) : number;
  const keys = main.trim().replaceAll(/[^0-9A-Z]/gu, '');
  const digits = keys.replaceAll(/[A-Z]/gu, (letter) => KEY_OF.charAt(letter.charCodeAt(0) - 65));
  const plus = main.trim().startsWith('+') ? '+' : '';
  return `${plus}${digits}${inside ? `;ext=${inside.groups?.['digits'] ?? ''}` : ''}`;
}
