import { describe, expect, test } from 'vitest';
import { inMakingOrder, type Job, JobList, type PageWish, sheetPath } from '../../../src/plan/index.js';
import { Column } from '../../../src/memory/index.js';

const job = (clinic: string, handout: string, more: Partial<Job> = {}): Omit<Job, 'file'> => ({
  clinic,
  handout,
  language: 'en',
  size: 'large',
  paper: 'a4',
  template: 'handout',
  fillable: false,
  ...more,
});

function listOf(...jobs: readonly Omit<Job, 'file'>[]): JobList {
  const list = new JobList();
  for (const one of jobs) list.add(one);
  return list;
}

describe('a list of jobs', () => {
  const jobs = [
    job('oak-b', 'rest'),
    job('oak-b', 'fever', { size: 'clear', template: 'brief' }),
    job('oak', 'rest'),
    job('oak', 'fever'),
    job('oak', 'fever', { fillable: true }),
  ];
  const list = listOf(...jobs);

  test('gives back each as it was planned, with its file, in the order of the plan', () => {
    expect([...list]).toEqual(jobs.map((one) => ({ ...one, file: sheetPath(one) })));
    expect(list.length).toBe(5);
    expect(list.at(1)).toEqual({ ...jobs[1], file: 'oak-b/en/fever.clear.a4.pdf' });
  });

  test('has no file twice: the first is kept', () => {
    const twice = listOf(job('oak', 'rest'), job('oak', 'rest', { template: 'brief' }), job('oak', 'fever'));
    expect(Array.from(twice, ({ handout, template }) => [handout, template])).toEqual([
      ['rest', 'handout'],
      ['fever', 'handout'],
    ]);
  });

  test('knows the files of each clinic from those of all others', () => {
    expect(jobs.map((one) => list.has(sheetPath(one)))).toEqual(jobs.map(() => true));
    const others = [
      'oak/en/fever.clear.a4.pdf',
      'oak-b/en/fever.large.a4.pdf',
      'elm/en/rest.large.a4.pdf',
      'oak',
      '',
    ];
    expect(others.filter((file) => list.has(file))).toEqual([]);
  });

  test('gives the jobs of a clinic', () => {
    expect(list.clinics).toEqual(['oak-b', 'oak']);
    expect(Array.from(list.ofClinic('oak'), ({ file }) => file)).toEqual([
      'oak/en/rest.large.a4.pdf',
      'oak/en/fever.large.a4.pdf',
      'oak/en/fever_fillable.large.a4.pdf',
    ]);
    expect([...list.ofClinic('elm')]).toEqual([]);
  });

  test('sorts its files as texts are sorted, so that the hash of a plan stays', () => {
    expect([...list.sortedFiles()]).toEqual(Array.from(list, ({ file }) => file).toSorted());
  });

  test('takes the jobs of one clinic after those of another', () => {
    expect(() => listOf(job('oak', 'rest'), job('elm', 'rest'), job('oak', 'fever'))).toThrow(
      'oak comes once more',
    );
  });
});

describe('a list of pages', () => {
  const wish = (at: string, kind: PageWish['kind'] = 'text'): PageWish => ({
    kind,
    at,
    place: at,
    shared: 'leaf.example/handouts',
    editions: `${at}/editions.json`,
    before: [],
    pages: [],
    printed: [],
    sheets: [],
  });
  const pages = [
    job('oak', 'rest', { page: wish('leaf.example/oak/rest/en') }),
    job('oak', 'rest', { page: wish('leaf.example/oak/rest', 'front') }),
    job('oak', '*', { page: wish('leaf.example/oak', 'list') }),
    job('elm', 'rest', { page: wish('elm.example/rest/en') }),
    job('ash', 'rest', { page: wish('leaf.example/ash/rest/en') }),
  ];
  const list = listOf(...pages);
  const fileOf = ({ page }: Omit<Job, 'file'>): string => `${page?.at}/index.html`;

  test('gives back each with its wish, at the place that this names, whoever else is on its host', () => {
    expect([...list]).toEqual(pages.map((one) => ({ ...one, file: fileOf(one) })));
    expect(pages.map((one) => list.find(fileOf(one)))).toEqual([...list]);
    expect(Array.from(list.ofClinic('oak'), ({ page }) => page?.kind)).toEqual(['text', 'front', 'list']);
  });

  test('has no page twice, and none of the sheets that its pages are of', () => {
    const [first] = pages;
    expect(listOf(...pages, ...(first ? [{ ...first, clinic: 'yew' }] : [])).length).toBe(5);
    expect(
      ['oak/en/rest.large.a4.pdf', 'leaf.example/yew/rest/en/index.html'].filter((file) => list.has(file)),
    ).toEqual([]);
  });

  test('sorts its files as texts are sorted, over all clinics of a host', () => {
    expect([...list.sortedFiles()]).toEqual(pages.map(fileOf).toSorted());
  });

  test('is made in its order where the form is the same: a page before its front', () => {
    const places = new Column();
    for (const place of [...list].keys()) places.push(place);
    expect(Array.from(inMakingOrder(list, places), (index) => list.at(index).page?.at)).toEqual([
      'leaf.example/oak',
      'leaf.example/oak/rest/en',
      'leaf.example/oak/rest',
      'elm.example/rest/en',
      'leaf.example/ash/rest/en',
    ]);
  });
});

test('a few clinics at a time are made, one handout after another', () => {
  const clinics = Array.from({ length: 10 }, (_, place) => `c${place}`);
  const list = listOf(...clinics.flatMap((clinic) => [job(clinic, 'rest'), job(clinic, 'fever')]));
  const places = new Column();
  // The first clinic needs nothing, so the first eight are those behind it.
  for (let place = 2; place < list.length; place += 1) places.push(place);
  const made = Array.from(inMakingOrder(list, places), (index) => list.at(places.at(index)));
  expect(made.map(({ clinic, handout }) => `${clinic} ${handout}`)).toEqual([
    ...clinics.slice(1, 9).map((clinic) => `${clinic} fever`),
    ...clinics.slice(1, 9).map((clinic) => `${clinic} rest`),
    'c9 fever',
    'c9 rest',
  ]);
});
