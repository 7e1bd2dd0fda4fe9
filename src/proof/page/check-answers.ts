import type { SheetFacts } from '../account/sheet-facts.js';
import { answersFor, type OlderEdition } from './answers-for.js';
import { folded } from './folded.js';
import type { PageRead } from './read-page.js';

/** What is wrong with what a page answers to whoever comes from a sheet: every edition has one answer, and the right one. */
export function checkAnswers(
  { answers, mute }: PageRead,
  edition: string,
  older: readonly OlderEdition[],
  { handout, phrases }: SheetFacts,
): readonly string[] {
  const wanted = answersFor(edition, older, handout, phrases);
  const found = new Map<string, string>();
  const wrong: string[] = [];
  if (mute > 0) wrong.push('it says something to everybody that is for one copy');
  for (const { editions, lines } of answers)
    for (const one of editions) {
      if (found.has(one)) wrong.push(`it has two answers for the edition ${one}`);
      found.set(one, lines.map(folded).join('\n'));
    }
  for (const [one, lines] of wanted)
    if (found.get(one) !== lines.map(folded).join('\n'))
      wrong.push(`it tells somebody with the edition ${one} "${found.get(one) ?? ''}"`);
  if (found.size > wanted.size) wrong.push('it answers to an edition that nobody has');
  if (answers.at(-1)?.editions.join(' ') !== 'unknown') wrong.push('it has no last answer');
  return wrong;
}
