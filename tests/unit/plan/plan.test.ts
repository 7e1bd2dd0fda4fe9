import { describe, expect, test } from 'vitest';
import { memoryWorld } from '../../../src/world/memory-world.js';
import { ClinicCache } from '../../../src/project/clinic-cache.js';
import { takeInventory } from '../../../src/project/inventory.js';
import { jobToText } from '../../../src/plan/job.js';
import { type Plan, planJobs } from '../../../src/plan/plan.js';
import { type Selection, WHOLE_PLAN } from '../../../src/plan/selection.js';
import { Project } from '../../../src/project/project.js';
import { CLINIC_TEXT } from '../../support/content.js';
import { logged, onlyOne } from '../../support/logged.js';

const FILES = {
  'content/clinics/oak.yaml': CLINIC_TEXT,
  'content/clinics/elm.yaml': `${CLINIC_TEXT}size: xlarge\npaper: a4\nlanguages: [en, es]\n`,
  'content/handouts/rest/en.md': '',
  'content/handouts/rest/es.md': '',
  'content/handouts/fever/en.md': '',
};

function planned(selection: Partial<Selection> = {}, files: Readonly<Record<string, string>> = FILES): Plan {
  const world = memoryWorld(files);
  const project = new Project(world);
  const cache = new ClinicCache(project, () => 'hash');
  return planJobs({ ...WHOLE_PLAN, ...selection }, takeInventory(world, project.clinicTable()), cache);
}

const wordsOf = (plan: Plan): readonly string[] => Array.from(plan.jobs, jobToText);

describe('the sheets to make', () => {
  test('are every handout for every clinic as the clinic wants it', () => {
    expect(wordsOf(planned())).toEqual([
      'elm, fever, en, xlarge, a4',
      'elm, rest, en, xlarge, a4',
      'elm, rest, es, xlarge, a4',
      'oak, fever, en, large, letter',
      'oak, rest, en, large, letter',
    ]);
  });

  test('what is asked for goes before what the clinic wants', () => {
    expect(
      wordsOf(
        planned({
          clinics: ['oak'],
          handouts: ['rest'],
          languages: ['es'],
          sizes: ['clear', 'xxlarge'],
          papers: ['a4'],
        }),
      ),
    ).toEqual(['oak, rest, es, clear, a4', 'oak, rest, es, xxlarge, a4']);
  });

  test('each has a path of its own', () => {
    const { jobs } = planned({ sizes: ['clear', 'large'], papers: ['a4', 'letter'] });
    const paths = Array.from(jobs, ({ file }) => file);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths[0]).toBe('elm/en/fever.clear.a4.pdf');
  });

  test('another template takes the place of the clinic’s', () => {
    expect([...planned({ template: 'brief' }).jobs].every(({ template }) => template === 'brief')).toBe(true);
  });
});

describe('what a clinic wants', () => {
  const withOak = (more: string): Readonly<Record<string, string>> => ({
    ...FILES,
    'content/clinics/oak.yaml': CLINIC_TEXT + more,
  });

  test('may be several sizes on several papers', () => {
    const files = withOak('sizes: [large, xlarge]\npapers: [letter, a4]\n');
    expect(wordsOf(planned({ clinics: ['oak'], handouts: ['rest'] }, files))).toEqual([
      'oak, rest, en, large, letter',
      'oak, rest, en, large, a4',
      'oak, rest, en, xlarge, letter',
      'oak, rest, en, xlarge, a4',
    ]);
  });

  test.each([
    ['handouts: [fever]', ['fever']],
    ['handouts: ["f*", rest]', ['fever', 'rest']],
    ['handouts: ["*"]', ['fever', 'rest']],
  ])('may be some handouts: %s', (line, ids) => {
    const plan = planned({}, withOak(`${line}\n`));
    expect([...plan.jobs].filter(({ clinic }) => clinic === 'oak').map(({ handout }) => handout)).toEqual(
      ids,
    );
    expect([...plan.jobs].filter(({ clinic }) => clinic === 'elm')).toHaveLength(3);
  });

  test('a handout that it has not is printed where handout and clinic are both named', () => {
    const files = withOak('handouts: [fever]\n');
    expect(wordsOf(planned({ handouts: ['rest'], languages: ['en'] }, files))).toEqual([
      'elm, rest, en, xlarge, a4',
    ]);
    expect(wordsOf(planned({ handouts: ['rest'], clinics: ['oak'] }, files))).toEqual([
      'oak, rest, en, large, letter',
    ]);
  });

  test('a handout of its list that is not there is a warning where it is named', () => {
    const plan = planned({ clinics: ['oak'] }, withOak('handouts: [rest, fevr]\n'));
    expect(onlyOne(plan.log)).toMatchObject({
      severity: 'warning',
      code: 'unknown-handout',
      place: { file: 'content/clinics/oak.yaml', line: 5 },
      hint: 'did you mean "fever"?',
    });
  });
});

describe('what is not there', () => {
  test('a translation that a clinic asks for is a warning where it asks', () => {
    expect(onlyOne(planned().log)).toMatchObject({
      severity: 'warning',
      code: 'no-translation',
      place: { file: 'content/clinics/elm.yaml', line: 7 },
    });
  });

  test('is told once for each language, however many clinics and handouts want it', () => {
    const oak = `${CLINIC_TEXT}languages: [en, es, ar]\n`;
    const files = { ...FILES, 'content/clinics/oak.yaml': oak, 'content/handouts/cold/en.md': '' };
    const plan = planned({}, files);
    expect(plan.log.diagnostics.map(({ what }) => what)).toEqual([
      'cold, fever are not there in Spanish (es), for which 2 clinics ask',
      'cold, fever, rest are not there in Arabic (ar), for which oak asks',
    ]);
  });

  test('a language that no handout has is refused', () => {
    expect(() => planned({ languages: ['fr'] })).toThrow('no handout is there in the language "fr"');
    const files = { ...FILES, 'content/handouts/rest/fil.md': '' };
    expect(() => planned({ languages: ['tl'] }, files)).toThrow(
      expect.objectContaining({ hint: 'write fil' }),
    );
  });

  test('a clinic whose file is wrong loses its own sheets and no others', () => {
    const plan = planned({}, { ...FILES, 'content/clinics/elm.yaml': 'name: Elm\n' });
    expect(plan.brokenClinics).toEqual(['elm']);
    expect(new Set(Array.from(plan.jobs, ({ clinic }) => clinic))).toEqual(new Set(['oak']));
    expect(logged(plan.log).every((line) => line.startsWith('content/clinics/elm.yaml:'))).toBe(true);
  });

  test('words for a handout that is not there are a warning, since nobody would read them', () => {
    const more = 'follow_up:\n  heading: A\n  handouts:\n    fevr: { text: B }\n';
    const plan = planned({ clinics: ['oak'] }, { ...FILES, 'content/clinics/oak.yaml': CLINIC_TEXT + more });
    expect(onlyOne(plan.log)).toMatchObject({
      severity: 'warning',
      code: 'unknown-handout',
      place: { line: 8, column: 5 },
    });
  });
});
