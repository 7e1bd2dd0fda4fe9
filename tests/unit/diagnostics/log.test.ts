import { describe, expect, test } from 'vitest';
import { fileStart, Log, MistakesError } from '../../../src/diagnostics/index.js';
import { logged } from '../../support/logged.js';

const PLACE = fileStart('a.md');

describe('a log', () => {
  test('keeps what is said in order, the same words at the same place once', () => {
    const log = new Log();
    log.error('one', 'a', PLACE);
    log.warning('two', 'b', PLACE);
    log.error('one', 'a', PLACE);
    log.error('one', 'a', { ...PLACE, line: 2 });
    log.error('one', 'a');
    expect(logged(log)).toEqual([
      'a.md:1:1 error: a',
      'a.md:1:1 warning: b',
      'a.md:2:1 error: a',
      'nowhere error: a',
    ]);
  });

  test('knows errors from warnings', () => {
    const log = new Log();
    log.warning('w', 'b', PLACE);
    expect(log.hasErrors).toBe(false);
    expect(() => {
      log.check();
    }).not.toThrow();
    log.error('e', 'a', PLACE);
    expect([log.errors.length, log.warnings.length, log.hasErrors]).toEqual([1, 1, true]);
  });

  test('check ends the work with all of it', () => {
    const log = new Log();
    log.error('e', 'a', PLACE);
    log.error('e', 'b', PLACE);
    expect(() => {
      log.check();
    }).toThrow(MistakesError);
    expect(() => {
      log.check();
    }).toThrow('a; b');
  });

  test('a diagnostic without place or hint has neither key', () => {
    const log = new Log();
    log.error('e', 'a');
    expect(log.diagnostics).toEqual([{ severity: 'error', code: 'e', what: 'a' }]);
  });
});
