import { expect, test } from 'vitest';
import { Log } from '../../src/diagnostics/index.js';
import { readYaml } from '../../src/read/index.js';
import { logged } from '../support/logged.js';

function read(text: string) {
  const log = new Log();
  const located = readYaml(text, 'oak.yaml', log);
  return { value: located?.value, said: logged(log), hint: log.errors[0]?.hint };
}

test.each([
  ['name: Oak Clinic #1', '1:18', '"#1"'],
  ['hours: Mon-Fri 8-5 #closed Saturday', '1:20', '"#closed Saturday"'],
  ['name: Oak Clinic # 1', '1:18', '"# 1"'],
  ['phone: 555 010 2000  # main desk', '1:22', '"# main desk"'],
  ['phone: 911 # police', '1:12', '"# police"'],
  ['name: oak #1', '1:11', '"#1"'],
  ['hours: #8-5', '1:8', '"#8-5"'],
  ['text: one\n  two # three', '2:7', '"# three"'],
  ['address:\n  - 12 Elm Road #4\n  - Springfield', '2:17', '"#4"'],
  ['a: { b: c d # e\n  }', '1:13', '"# e"'],
  ['hours: #2 desks\n  Mon 8-5', '1:8', '"#2 desks"'],
  ['hours: # closed on Fridays\n\n  # or so\n  "Mon 8-5"', '1:8', '"# closed on Fridays"'],
  ['address: #8 Elm Road\n  - Springfield', '1:10', '"#8 Elm Road"'],
  ['address:\n  - #8 Elm Road\n    Springfield', '2:5', '"#8 Elm Road"'],
])('%j: what is behind the # would be lost, and is told with its place', (text, at, lost) => {
  const { said, hint } = read(text);
  expect(said.at(-1)).toBe(
    `oak.yaml:${at} error: ${lost} would be lost: behind a value without quotes, # begins a remark`,
  );
  expect(hint).toBe('put the value into quotes, and a remark on a line of its own');
});

test.each([
  ['name: "Oak Clinic #1" # really', { name: 'Oak Clinic #1' }],
  ["name: 'Oak' #1", { name: 'Oak' }],
  ['# a remark\nname: Oak Clinic\n# another', { name: 'Oak Clinic' }],
  ['size: large # clear, large-uk or large', { size: 'large' }],
  ['website: https://oak.example.org # https only', { website: 'https://oak.example.org' }],
  ['logo: oak.png # 960 px wide', { logo: 'oak.png' }],
  ['languages: [en, es] # both', { languages: ['en', 'es'] }],
  ['hours:\n  # by appointment\n  Mon 8-5', { hours: 'Mon 8-5' }],
  ['follow_up: # for all\n  heading: Next', { follow_up: { heading: 'Next' } }],
  ['name: Oak#1', { name: 'Oak#1' }],
  ['colour: "#0b5d66"', { colour: '#0b5d66' }],
  ['hours: |\n  Mon #1\n  Fri', { hours: 'Mon #1\nFri' }],
  ['hours: | # lines\n  Mon', { hours: 'Mon' }],
])('%j loses nothing', (text, value) => {
  expect(read(text)).toMatchObject({ value, said: [] });
});

test.each([
  'name: Oak: the clinic',
  'name: "Oak" Clinic',
  "name: 'Dr. O'Brien'",
  'name: - Oak',
  'name: @oak',
  'name: %oak',
  'name: *oak',
  'name: &oak Elm',
  'name: !oak Elm',
  'name: {{clinic.name}} x',
  'name: [Oak',
  'name: Oak\nname: Elm',
])('%j is refused, whatever YAML makes of it', (text) => {
  expect(read(text).said).not.toEqual([]);
});
