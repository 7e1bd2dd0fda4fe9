import { Log } from '../../diagnostics/index.js';
import { CLINIC_FOLDER } from '../../model/index.js';
import { MAX_MARKDOWN_BYTES, MAX_YAML_BYTES, readText, readYaml } from '../../read/index.js';
import type { World } from '../../world/index.js';
import type { Ailment, Check } from './check.js';
import type { Site } from './site.js';

/** What a sample clinic says that is nobody else's. */
interface Sample {
  readonly id: string;
  readonly name: string;
  readonly texts: readonly string[];
  /** Of numbers to call. */
  readonly digits: readonly string[];
}

/** Opening hours are the same in many places; the others are no words. */
const ANYBODYS = new Set(['hours', 'emergency', 'colour', 'logo', 'template', 'name']);
const LEAST_CHARACTERS = 8;
const LEAST_DIGITS = 10;
const NUMBER = /\+?\d[\d(). –-]{5,20}\d/gu;

/** What somebody began with by copying a sample, and never changed: it sends patients to where nobody is. */
export const CHECKS_OF_SAMPLES: readonly Check[] = [
  {
    name: 'of-samples',
    sound: 'nothing is of a sample clinic',
    isGrave: true,
    look: (site) => {
      const samples = samplesOf(site.samples);
      return samples.length === 0 ? [] : [...inClinics(site, samples), ...inHandouts(site, samples)];
    },
  },
  {
    name: 'sample-name',
    sound: 'no clinic is called like a sample',
    isGrave: false,
    look: (site) => {
      const samples = samplesOf(site.samples);
      return site.clinics.flatMap(({ id, thing }) =>
        samples.some(({ name }) => name === thing?.fields.name)
          ? [ailment(`${id} is called "${thing?.fields.name ?? ''}", as a sample is`, placeOf(id))]
          : [],
      );
    },
  },
];

function inClinics({ clinics }: Site, samples: readonly Sample[]): readonly Ailment[] {
  return clinics.flatMap(({ id, thing }) =>
    textsIn(thing?.fields ?? {}).flatMap((text) => {
      const sample = samples.find((one) => one.texts.includes(text) || isNumberOf(text, one));
      return sample ? [ailment(`${id}: "${text}" is of the sample clinic ${sample.id}`, placeOf(id))] : [];
    }),
  );
}

function inHandouts({ handouts, clinics, world }: Site, samples: readonly Sample[]): readonly Ailment[] {
  const own = new Set(clinics.map(({ thing }) => thing?.fields.name));
  return handouts.flatMap(({ id, language }) => {
    const path = `content/handouts/${id}/${language}.md`;
    const text = readText(world, path, MAX_MARKDOWN_BYTES, new Log()) ?? '';
    return samples.flatMap((sample) => {
      const names = own.has(sample.name) ? [] : [sample.name];
      const found =
        [...names, ...sample.texts].find((one) => text.includes(one)) ??
        [...text.matchAll(NUMBER)].map(([number]) => number).find((number) => isNumberOf(number, sample));
      return found === undefined
        ? []
        : [ailment(`${id} ${language}: "${found}" is of the sample clinic ${sample.id}`, path)];
    });
  });
}

function ailment(found: string, path: string): Ailment {
  return { found, wanted: 'your clinic’s own', mend: `type it in ${path}` };
}

function isNumberOf(text: string, { digits }: Sample): boolean {
  return digits.includes(digitsOf(text));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '').replace(/^1(?=\d{10}$)/u, '');
}

/** What the clinics say that ship with the press: what has their name or a number in it. */
function samplesOf(press: World | undefined): readonly Sample[] {
  return (press?.list(CLINIC_FOLDER) ?? []).flatMap((file) => {
    if (!press || !file.endsWith('.yaml')) return [];
    const path = `${CLINIC_FOLDER}/${file}`;
    const log = new Log();
    const text = readText(press, path, MAX_YAML_BYTES, log);
    const value = text === undefined ? undefined : readYaml(text, path, log)?.value;
    const name = typeof value === 'object' && 'name' in value ? value['name'] : undefined;
    if (typeof name !== 'string') return [];
    const [word = name] = name.split(' ');
    const texts = textsIn(value).filter((one) => one.length >= LEAST_CHARACTERS);
    return [
      {
        id: file.slice(0, -'.yaml'.length),
        name,
        texts: texts.filter((one) => one.includes(word) || /[\d/]/u.test(one)),
        digits: texts.map(digitsOf).filter((digits) => digits.length >= LEAST_DIGITS),
      },
    ];
  });
}

/** Every text of a clinic, but for those that anybody may have. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (ANYBODYS.has(key) ? [] : textsIn(inside)));
}

function placeOf(id: string): string {
  return `${CLINIC_FOLDER}/${id}.yaml`;
}
