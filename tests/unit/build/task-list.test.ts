import { expect, test } from 'vitest';
import { TaskList } from '../../../src/build/task-list.js';
import { JobList } from '../../../src/plan/index.js';

test('tasks come in the order in which they are made, each with its reason, whole or in pieces', () => {
  const jobs = new JobList();
  for (const clinic of ['elm', 'oak'])
    for (const handout of ['rest', 'fever'])
      jobs.add({
        clinic,
        handout,
        language: 'en',
        size: 'large',
        paper: 'a4',
        template: 'handout',
        fillable: false,
      });
  const tasks = new TaskList(jobs);
  for (const [place, why] of ['new', 'changed: a.md', 'new', 'the file itself is gone'].entries())
    tasks.add(place, why);
  const told = Array.from(tasks, ({ job, why }) => `${job.file} ${why}`);
  expect(told).toEqual([
    'elm/en/fever.large.a4.pdf changed: a.md',
    'oak/en/fever.large.a4.pdf the file itself is gone',
    'elm/en/rest.large.a4.pdf new',
    'oak/en/rest.large.a4.pdf new',
  ]);
  expect(tasks.length).toBe(4);
  expect([...tasks.slice(0, 3), ...tasks.slice(3, 9)]).toEqual([...tasks]);
});
