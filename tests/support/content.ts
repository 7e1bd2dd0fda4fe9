import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Log } from '../../src/diagnostics/index.js';
import {
  spokenClinic,
  toClinic,
  toPhrases,
  type Clinic,
  type NumberWords,
  type Phrases,
  type SpokenClinic,
} from '../../src/model/index.js';
import { readMarkdown, readYaml, type Located, type MarkdownFile } from '../../src/read/index.js';
import { PROJECT_FOLDER } from './folders.js';
import { FRONT_MATTER } from './front-matter.js';
import { logged } from './logged.js';

const CLINIC_FILE = 'content/clinics/oak.yaml';
const HANDOUT_FILE = 'content/handouts/rest/en.md';

/** The least that a clinic's file says, line by line. */
export const CLINIC_TEXT = `name: Oak Clinic
phone: "(206) 555-0117"
emergency: "911"
website: https://oak.example.org
`;

/** A text of YAML, read; what cannot be read is the test's own mistake. */
export function located(text: string, file = CLINIC_FILE): Located {
  return sound((log) => readYaml(text, file, log));
}

/** A handout's file with this body, whose first line is line 12. */
export function markdown(body: string, frontMatter = FRONT_MATTER): MarkdownFile {
  return sound((log) => readMarkdown(`---\n${frontMatter}---\n\n${body}`, HANDOUT_FILE, log));
}

/** A clinic whose file says the least, and these lines after it. */
export function clinic(more = '', text = CLINIC_TEXT): Clinic {
  return sound((log) => toClinic(located(text + more), 'oak', log));
}

/** The fixed words that ship with the press. */
/** The same as its English sheets print it. */
export function spoken(more = '', text = CLINIC_TEXT): SpokenClinic {
  return spokenClinic(clinic(more, text), 'en', phrasesIn('en'), new Log());
}

export function phrasesIn(language: string): Phrases {
  const file = `content/phrases/${language}.yaml`;
  return sound((log) =>
    toPhrases(located(readFileSync(join(PROJECT_FOLDER, file), 'utf8'), file), language, log),
  );
}

const numberWords = new Map<string, NumberWords | undefined>();

/** The words that belong to numbers, from the fixed words that ship with the press. */
export function numberWordsIn(language: string): NumberWords | undefined {
  if (!numberWords.has(language))
    numberWords.set(language, PHRASE_LANGUAGES.includes(language) ? phrasesIn(language).numbers : undefined);
  return numberWords.get(language);
}

/** Languages whose fixed words ship with the press. */
export const PHRASE_LANGUAGES: readonly string[] = readdirSync(join(PROJECT_FOLDER, 'content/phrases'))
  .map((name) => name.replace('.yaml', ''))
  .toSorted();

/** What a stage makes of sound input; anything that it logs fails the test. */
function sound<Thing>(make: (log: Log) => Thing | undefined): Thing {
  const log = new Log();
  const thing = make(log);
  if (thing === undefined || log.diagnostics.length > 0)
    throw new Error(`not sound: ${logged(log).join('; ')}`);
  return thing;
}
