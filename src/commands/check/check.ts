import type { Diagnostic } from '../../diagnostics/index.js';
import type { Handout } from '../../model/index.js';
import { loaded, loadWordList, Project, remember, takeInventory } from '../../project/index.js';
import { select } from '../../plan/index.js';
import type { World } from '../../world/index.js';
import { adviceOn } from './advice-on.js';
import { contradictionsIn } from './contradictions-in.js';
import { gradesOf, hardness, type Grade } from './grades-of.js';
import { judged, type Judged } from './judged.js';
import { passagesOf } from './passage.js';
import { sentencesOf, type Sentence } from './sentences-of.js';

/** What is typed after `handouts check`. */
export interface CheckRequest {
  /** Ids and globs; all where empty. */
  readonly handouts: readonly string[];
  /** Whether the words are looked at, too. */
  readonly words: boolean;
}

/** How the words of a handout read, in one language. */
export interface WordsReport {
  readonly handout: string;
  readonly language: string;
  readonly sentences: number;
  readonly words: number;
  readonly grades: readonly Grade[];
  readonly hardest: readonly Sentence[];
  readonly judged: readonly Judged[];
}

export interface CheckReport {
  /** How many handouts were looked at, each language counted. */
  readonly looked: number;
  readonly words: readonly WordsReport[];
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_HARDEST = 5;

/** Looks at handouts without making a sheet: mistakes, signs that contradict each other, and advice on words. */
export function check({ handouts: asked, words }: CheckRequest, world: World): CheckReport {
  const project = new Project(world);
  const inventory = takeInventory(world, project.clinicTable());
  const read = [...inventory.handouts].flatMap(([id, languages]) =>
    languages.map((language) => ({ id, language, ...project.handout(id, language) })),
  );
  const wanted = new Set(select('handout', asked, [...inventory.handouts.keys()]));
  const ours = read.filter(({ id }) => wanted.has(id));
  const listOf = remember((language: string) =>
    loaded(world, (tracked, log) => loadWordList(language, tracked, log)),
  );
  const sound = ours.flatMap(({ thing }) => (thing ? [thing] : []));
  const translations = ours.flatMap(({ id, language }) => project.translation(id, language).log.diagnostics);
  return {
    looked: ours.length,
    words: words ? sound.map((handout) => reportOn(handout, listOf(handout.language).thing ?? {})) : [],
    diagnostics: [
      ...inventory.log.diagnostics,
      ...project.signs().log.diagnostics,
      ...ours.flatMap(({ log }) => log.diagnostics),
      ...translations,
      ...contradictionsIn(
        read.flatMap(({ thing }) => (thing ? [thing] : [])),
        wanted,
      ),
      ...[...new Set(sound.map(({ language }) => language))].flatMap(
        (language) => listOf(language).log.diagnostics,
      ),
      ...(words ? sound.flatMap((handout) => adviceFor(handout, listOf(handout.language).thing ?? {})) : []),
    ],
  };
}

function adviceFor(handout: Handout, list: Parameters<typeof adviceOn>[1]): readonly Diagnostic[] {
  return adviceOn(passagesOf(handout), list).diagnostics;
}

function reportOn(handout: Handout, list: Parameters<typeof adviceOn>[1]): WordsReport {
  const { id, language } = handout;
  const passages = passagesOf(handout);
  const sentences = sentencesOf(passages, language);
  const grades = gradesOf(sentences, language);
  const hardest =
    grades.length === 0
      ? []
      : sentences
          .toSorted((one, other) => hardness(other, language) - hardness(one, language))
          .slice(0, MOST_HARDEST);
  return {
    handout: id,
    language,
    sentences: sentences.length,
    words: sentences.reduce((count, sentence) => count + sentence.words.length, 0),
    grades,
    hardest,
    judged: judged({ handout, passages, sentences, grades, list }),
  };
}
