import { didYouMean, placeToText, type Log } from '../../diagnostics/index.js';
import type { Located } from '../../read/index.js';
import { checkShape } from '../check-shape.js';
import { refuseMachineValues } from '../refuse-machine-values.js';
import type { Sign, Signs } from './signs.js';
import { signsSchema } from './signs-schema.js';
import { isMoreUrgent } from './urgencies.js';
import { WordTree } from './word-tree.js';

/** Fields with words for people. */
const PRINTED: ReadonlySet<unknown> = new Set(['words', 'also', 'while_you_wait']);

/** A read file to the signs of a project; whatever contradicts itself in it is logged. */
export function toSigns(located: Located, log: Log): Signs | undefined {
  const errorsBefore = log.errors.length;
  if (!refuseMachineValues(located, log, ([, field]) => PRINTED.has(field))) return undefined;
  const fields = checkShape(signsSchema, located, log);
  if (!fields) return undefined;
  const byId = new Map(
    Object.entries(fields).map(([id, sign]): readonly [string, Sign] => [
      id,
      // Looking for a place goes through the file, so it is looked for when somebody asks.
      {
        ...sign,
        id,
        get place() {
          return located.keyPlaceOf([id]);
        },
      },
    ]),
  );
  for (const sign of byId.values()) checkBase(sign, byId, located, log);
  const trees = wordTrees(byId, located, log);
  if (log.errors.length > errorsBefore) return undefined;
  return { byId, wordsIn: (language) => trees.get(language) ?? new WordTree() };
}

/** The signs of a project that has written none. */
export const NO_SIGNS: Signs = { byId: new Map(), wordsIn: () => new WordTree() };

/** A sign that is another one, for somebody for whom it is more urgent, is not less urgent than that. */
function checkBase(sign: Sign, byId: Signs['byId'], located: Located, log: Log): void {
  if (sign.of === undefined) return;
  const base = byId.get(sign.of);
  const place = located.placeOf([sign.id, 'of']);
  if (!base || base === sign)
    log.error(
      'unknown-sign',
      base ? `the sign "${sign.id}" is said to be of itself` : `there is no sign "${sign.of}"`,
      place,
      didYouMean(
        sign.of,
        [...byId.keys()].filter((id) => id !== sign.id),
      ),
    );
  else if (isMoreUrgent(base.urgency, sign.urgency))
    log.error(
      'lowered-urgency',
      `"${sign.id}" is "${sign.urgency}", and "${base.id}", of which it is, "${base.urgency}" at ${placeToText(base.place)}`,
      located.placeOf([sign.id, 'urgency']),
      'an age or an illness makes a sign more urgent, never less',
    );
}

function wordTrees(byId: Signs['byId'], located: Located, log: Log): ReadonlyMap<string, WordTree> {
  const trees = new Map<string, WordTree>();
  for (const { id, words, also = {} } of byId.values()) {
    const all = [
      ...Object.entries(words).map(([language, text]) => ({ language, text, path: [id, 'words', language] })),
      ...Object.entries(also).flatMap(([language, texts]) =>
        texts.map((text, index) => ({ language, text, path: [id, 'also', language, index] })),
      ),
    ];
    for (const { language, text, path } of all) {
      const tree = trees.get(language) ?? new WordTree();
      trees.set(language, tree);
      const other = tree.add(text, id);
      if (other !== undefined)
        log.error(
          'same-words',
          `"${text}" are words of "${id}" and of "${other}" at ${placeToText(located.keyPlaceOf([other]))}`,
          located.placeOf(path),
          'each sign has words of its own: make one of the two, or tell them apart',
        );
    }
  }
  return trees;
}
