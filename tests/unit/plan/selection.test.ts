import { describe, expect, test } from 'vitest';
import { select, SelectionError } from '../../../src/plan/selection.js';

const KNOWN = ['blood-pressure-log', 'fever-in-adults', 'fever-in-children', 'stitches-care'];

describe('selecting ids', () => {
  test('nothing asked for is everything', () => {
    expect(select('handout', [], KNOWN)).toEqual(KNOWN);
  });

  test.each([
    [['stitches-care'], ['stitches-care']],
    [['fever-*'], ['fever-in-adults', 'fever-in-children']],
    [
      ['*-care', 'blood*'],
      ['blood-pressure-log', 'stitches-care'],
    ],
    [['{stitches-care,fever-in-adults}'], ['fever-in-adults', 'stitches-care']],
    [
      ['fever-*', 'fever-in-adults'],
      ['fever-in-adults', 'fever-in-children'],
    ],
  ])('%j, in the order of the project and each once', (globs, ids) => {
    expect(select('handout', globs, KNOWN)).toEqual(ids);
  });

  test('a name that nothing has is refused, with the one that was meant', () => {
    const refusal = (): unknown => select('handout', ['stiches-care'], KNOWN);
    expect(refusal).toThrow(SelectionError);
    expect(refusal).toThrow('there is no handout "stiches-care"');
    expect(refusal).toThrow(expect.objectContaining({ hint: 'did you mean "stitches-care"?' }));
  });

  test('one wrong name among good ones is refused too', () => {
    expect(() => select('clinic', ['fever-*', 'cough-*'], KNOWN)).toThrow('there is no clinic "cough-*"');
  });

  test('a path is no id', () => {
    expect(() => select('handout', ['../stitches-care'], KNOWN)).toThrow(SelectionError);
  });
});
