import { describe, expect, test } from 'vitest';
import { pathFault } from '../../../src/text/path-fault.js';

const COPY_IT = 'copy the file into the project and name it from there';

describe('a path that is not plain is told by what is wrong with it, and what to do', () => {
  test.each([
    ['', 'is empty', 'name a file'],
    ['a\0b', 'holds an invisible character', 'type the name anew'],
    ['a\u0085b', 'holds an invisible character', 'type the name anew'],
    [String.raw`logos\oak.svg`, 'has a backslash in it', 'part folders by /'],
    [String.raw`C:\oak.svg`, 'has a backslash in it', 'part folders by /'],
    ['/etc/passwd', 'is an absolute path', COPY_IT],
    ['//server/share', 'is an absolute path', COPY_IT],
    ['/', 'is an absolute path', COPY_IT],
    ['C:/oak.svg', 'names a drive', COPY_IT],
    ['z:oak.svg', 'names a drive', COPY_IT],
    ['https://oak.example.org/a.svg', 'is an address and no file', COPY_IT],
    ['git+ssh:oak', 'is an address and no file', COPY_IT],
    ['H2.a-b:oak', 'is an address and no file', COPY_IT],
    ['8:30.svg', 'has a colon in it', COPY_IT],
    ['4C:oak.svg', 'has a colon in it', COPY_IT],
    ['logos/C:oak.svg', 'has a colon in it', COPY_IT],
    ['logos/npm:oak', 'has a colon in it', COPY_IT],
    ['--npm:oak', 'has a colon in it', COPY_IT],
    ['..', 'leads outside the project folder', COPY_IT],
    ['logos/../../oak.svg', 'leads outside the project folder', COPY_IT],
    ['logos//oak.svg', 'is not written plainly', 'take out what is empty or a dot between the slashes'],
    ['logos/', 'is not written plainly', 'take out what is empty or a dot between the slashes'],
    ['./oak.svg', 'is not written plainly', 'take out what is empty or a dot between the slashes'],
  ])('%j', (path, what, hint) => {
    expect(pathFault(path)).toEqual({ what, hint });
  });
});

test.each(['oak.svg', 'logos/oak.svg', 'a b/..c/d..', 'لوغو/شعار.svg', '.hidden', 'logos/...'])(
  'a path that goes down from a folder is plain: %j',
  (path) => {
    expect(pathFault(path)).toBeUndefined();
  },
);
