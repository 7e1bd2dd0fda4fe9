import { Log } from '../../../../src/diagnostics/index.js';
import { NO_SIGNS } from '../../../../src/model/index.js';
import { loadHandout } from '../../../../src/project/load-handout.js';
import { memoryWorld } from '../../../../src/world/memory-world.js';
import type { Random } from '../../random.js';
import { REST, REST_TEXT } from '../../refusal.js';
import type { Kind, Tried } from './kind.js';
import { hostileLine, lostFrom, markedText } from './marked-text.js';
import { untold } from './untold.js';
import { wordsWithin } from './words-within.js';

const KEYS = ['title', 'summary', 'online', 'version', 'published', 'review', 'sources'] as const;

/** Texts of handouts whose Markdown is anything: what is taken of them has each of their words once. */
export const handoutTexts: Kind = {
  name: 'Markdown',
  cases: 14_000,
  attempt: (random) => {
    const { text, marks } = markedText(random, 12);
    const { handout, log, input } = read(`${REST_TEXT}\n${text}\n`);
    const lost = handout && !log.hasErrors ? lostFrom(wordsWithin(handout.sections), marks) : [];
    return { isTaken: handout !== undefined, wrong: [...untold(handout !== undefined, log), ...lost], input };
  },
};

/** Front matter with anything for a value of it, or between its lines. */
export const frontMatters: Kind = {
  name: 'front matter',
  cases: 8000,
  attempt: (random) => (random.between(0, 1) === 0 ? ofValue(random) : ofText(random)),
};

function ofValue(random: Random): Tried {
  const key = random.oneOf(['title', 'summary'] as const);
  const value = hostileLine(random, 4);
  const { handout, log, input } = read(withLine(key, JSON.stringify(value)));
  const is = handout?.fields[key];
  const wrong = is !== undefined && is !== value ? [`${JSON.stringify(value)} became ${is}`] : [];
  return { isTaken: handout !== undefined, wrong: [...untold(handout !== undefined, log), ...wrong], input };
}

function ofText(random: Random): Tried {
  const { text, marks } = markedText(random, 8);
  const { handout, log, input } = read(withLine(random.oneOf(KEYS), text));
  const [, matter = ''] = /^---\n([^]*?)\n---/u.exec(input) ?? [];
  const isPlain = !/^\s*#/mu.test(matter);
  const [, remark = ''] = REMARK_BEFORE_LIST.exec(matter) ?? [];
  const written = marks.filter((mark) => !remark.includes(mark));
  const words = handout && wordsWithin([handout.fields, handout.sections]);
  const lost = words !== undefined && isPlain && !log.hasErrors ? lostFrom(words, written) : [];
  return { isTaken: handout !== undefined, wrong: [...untold(handout !== undefined, log), ...lost], input };
}

/** Behind the one key whose value is a list on the lines below, words behind `# ` can be no value. */
const REMARK_BEFORE_LIST = /^sources:[ \t]*(#+(?:\s[^\n]*)?)$/mu;

function withLine(key: string, said: string): string {
  return REST_TEXT.replace(new RegExp(`^${key}:.*$`, 'mu'), () => `${key}: ${said}`);
}

function read(input: string) {
  const log = new Log();
  return { handout: loadHandout('rest', 'en', NO_SIGNS, memoryWorld({ [REST]: input }), log), log, input };
}
