import { describe, expect, test } from 'vitest';
import { WHOLE_PLAN, type Selection } from '../../../src/plan/index.js';
import { type Asked, joinAllAsked, joinAsked, toSelection } from '../../../src/record/asked.js';

const of = (part: Partial<Selection>): Selection => ({ ...WHOLE_PLAN, ...part });
const after = (...selections: readonly Selection[]): Asked | undefined =>
  selections.reduce<Asked | undefined | 'none'>((asked, one) => joinAsked(asked, one), 'none') as
    | Asked
    | undefined;

describe('what builds have asked for', () => {
  test('is nothing apart once one of them asked for everything', () => {
    expect(after(WHOLE_PLAN)).toBeUndefined();
    expect(after(WHOLE_PLAN, of({ clinics: ['oak'] }))).toBeUndefined();
    expect(after(of({ clinics: ['oak'] }), WHOLE_PLAN)).toBeUndefined();
  });

  test('one clinic after another is one list, each once, in order', () => {
    expect(after(...['oak', 'elm', 'oak', 'fir'].map((id) => of({ clinics: [id] })))).toEqual([
      { clinics: ['elm', 'fir', 'oak'] },
    ]);
  });

  test('the same is the same, in whatever order', () => {
    const [one, other] = [of({ clinics: ['oak'] }), of({ sizes: ['xlarge'], papers: ['a4'] })];
    expect(after(one, other)).toEqual(after(other, one));
    expect(after(one, one, other)).toEqual(after(one, other));
  });

  test('parts that differ in two ways stay two, since what neither asked for is in neither', () => {
    expect(
      after(of({ clinics: ['oak'], sizes: ['large'] }), of({ clinics: ['elm'], sizes: ['xlarge'] })),
    ).toEqual([
      { clinics: ['elm'], sizes: ['xlarge'] },
      { clinics: ['oak'], sizes: ['large'] },
    ]);
  });

  test('a part in another is not told of', () => {
    expect(after(of({ clinics: ['oak'], sizes: ['large'] }), of({ clinics: ['oak'] }))).toEqual([
      { clinics: ['oak'] },
    ]);
  });

  test('forms to fill in are other sheets', () => {
    const asked = after(of({ clinics: ['oak'] }), of({ clinics: ['elm'], fillable: true }));
    expect(asked).toEqual([{ clinics: ['elm'], fillable: true }, { clinics: ['oak'] }]);
    expect(after(of({ fillable: true }), of({ fillable: true, clinics: ['oak'] }))).toEqual([
      { fillable: true },
    ]);
  });

  test('of very many kinds nobody keeps a list', () => {
    const kinds = Array.from({ length: 65 }, (_, place) =>
      of({ clinics: [`c${place}`], handouts: [`h${place}`] }),
    );
    expect(after(...kinds.slice(0, 64))).toHaveLength(64);
    expect(after(...kinds)).toBeUndefined();
  });

  test('can be asked for again', () => {
    const selection = of({ clinics: ['oak'], languages: ['es'], fillable: true });
    expect(after(selection)?.map(toSelection)).toEqual([selection]);
  });

  test('of several folders that become one is what any of them was asked for', () => {
    const [one, other] = [after(of({ clinics: ['oak'] })), after(of({ clinics: ['elm'] }))];
    expect(joinAllAsked([one, other])).toEqual([{ clinics: ['elm', 'oak'] }]);
    expect(joinAllAsked([one, undefined])).toBeUndefined();
  });
});
