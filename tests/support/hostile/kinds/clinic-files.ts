import { Log } from '../../../../src/diagnostics/index.js';
import { toClinic } from '../../../../src/model/index.js';
import { MAX_YAML_BYTES, readText, readYaml } from '../../../../src/read/index.js';
import { memoryWorld } from '../../../../src/world/memory-world.js';
import type { Random } from '../../random.js';
import { OAK, OAK_TEXT } from '../../refusal.js';
import type { Kind, Tried } from './kind.js';
import { hostileLine, lostFrom, markedText } from './marked-text.js';
import { untold } from './untold.js';
import { wordsWithin } from './words-within.js';

const KEYS = ['short_name', 'hours', 'after_hours', 'x', 'follow_up', 'address'] as const;

/** Clinics whose YAML is anything. */
export const clinicFiles: Kind = { name: 'YAML', cases: 14_000, attempt };

function attempt(random: Random): Tried {
  return random.between(0, 1) === 0 ? ofValue(random) : ofText(random);
}

/** A hostile value, quoted as a program would: it stays the value that it is, or is told. */
function ofValue(random: Random): Tried {
  const key = random.oneOf(KEYS);
  const value = hostileLine(random);
  const { clinic, log, input } = read(`${OAK_TEXT}${key}: ${JSON.stringify(value)}\nlanguages: [en]\n`);
  const fields = (clinic?.fields ?? {}) as Readonly<Record<string, unknown>>;
  const wrong =
    clinic && !wordsWithin(fields[key]).includes(value.trim())
      ? [`${JSON.stringify(value)} became ${JSON.stringify(fields[key])}`]
      : [];
  const neighbours = clinic && (fields['name'] !== 'Oak Clinic' || fields['emergency'] !== '911');
  return {
    isTaken: clinic !== undefined,
    wrong: [...untold(clinic !== undefined, log), ...wrong, ...(neighbours ? ['a neighbour changed'] : [])],
    input,
  };
}

/** Hostile text where values are, or behind all of them. */
function ofText(random: Random): Tried {
  const { text, marks } = markedText(random);
  const key = random.oneOf(KEYS);
  const { clinic, log, input } = read(
    OAK_TEXT +
      random.oneOf([
        `${key}: ${text}\n`,
        `${key}: |\n  ${text.replaceAll('\n', '\n  ')}\n`,
        `follow_up:\n  heading: Notes\n  text: >-\n    ${text.replaceAll('\n', '\n    ')}\n`,
        text,
      ]),
  );
  // A line of nothing but a remark is for whoever reads the file.
  const hasRemark = /^\s*#/mu.test(input);
  const lost = clinic && !hasRemark && !log.hasErrors ? lostFrom(wordsWithin(clinic.fields), marks) : [];
  return { isTaken: clinic !== undefined, wrong: [...untold(clinic !== undefined, log), ...lost], input };
}

function read(input: string) {
  const log = new Log();
  const text = readText(memoryWorld({ [OAK]: input }), OAK, MAX_YAML_BYTES, log);
  const located = text === undefined ? undefined : readYaml(text, OAK, log);
  return { clinic: located && toClinic(located, 'oak', log), log, input };
}
