import { seeded } from '../../support/random.js';

const LONG_PARTS = /^## What it is\n[^]*?(?=^:::follow-up)/mu;

/**
 * A handout with its longest part `times` as often, no sentence order twice, so that no paragraph is like another.
 *
 * The words of the template stay what they are; how often the whole has the words of the short one is counted in print.
 */
export function longer(markdown: string, times: number): string {
  const random = seeded(450);
  const part = LONG_PARTS.exec(markdown)?.[0] ?? '';
  const sentences = part.match(/[A-Z][^.\n]*\./gu) ?? [];
  const parts = Array.from({ length: times }, (_, index) => {
    const numbered = part.replaceAll(/^## .*$/gmu, (heading) => `${heading} (${index + 1})`);
    return numbered.replaceAll(/[A-Z][^.\n]*\./gu, () => random.oneOf([sentences[0] ?? '', ...sentences]));
  });
  return markdown.replace(LONG_PARTS, parts.join('\n'));
}
