/** Scripts that are written together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['Hani', 'Hira', 'Kana'],
  ['Hani', 'Hang'],
];
const SCRIPTS = Object.entries({
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Armn: /\p{Script=Armenian}/u,
  Hani: /\p{Script=Han}/u,
  Hira: /\p{Script=Hiragana}/u,
  Kana: /\p{Script=Katakana}/u,
  Hang: /\p{Script=Hangul}/u,
});

/**
 * A letter of an address that is of another script than those beside it, such as a Cyrillic "і" in "riverside": nobody sees
 * it, and it leads to another place. Between dots, slashes and hyphens every part may have its own script.
 */
export function impostorIn(address: string): string | undefined {
  return address
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(impostorOf)
    .find((character) => character !== undefined);
}

function impostorOf(part: string): string | undefined {
  const letters = [...part].flatMap((character) => {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0];
    return script === undefined ? [] : [{ character, script }];
  });
  const scripts = new Set(letters.map(({ script }) => script));
  if (scripts.size < 2 || TOGETHER.some((some) => [...scripts].every((script) => some.includes(script))))
    return undefined;
  const count = (script: string): number => letters.filter((letter) => letter.script === script).length;
  const [fewest] = [...scripts].toSorted((a, b) => count(a) - count(b));
  return letters.find(({ script }) => script === fewest)?.character;
}
