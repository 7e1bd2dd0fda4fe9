import { describe, expect, test } from 'vitest';
import { breakOpportunities } from '../../../../src/layout/measure/break-opportunities.js';

/** A text with | where a line may end and / where it must. */
function marked(text: string, language = 'en'): string {
  let at = 0;
  return breakOpportunities(text, language)
    .map(({ position, required }) => {
      const part = text.slice(at, position);
      at = position;
      return part + (required ? '/' : '|');
    })
    .join('');
}

describe('where a line may end', () => {
  test('after blanks, and at the end', () => {
    expect(marked('Wash your hands.')).toBe('Wash |your |hands.|');
  });

  test('after a hyphen and a dash, never before', () => {
    expect(marked('follow-up — today')).toBe('follow-|up |— |today|');
  });

  test('not after a hyphen that begins a word', () => {
    expect(marked('pills that end in -gliflozin')).toBe('pills |that |end |in |-gliflozin|');
  });

  test('not at a blank that does not break', () => {
    expect(marked('5\u00A0mg now')).toBe('5\u00A0mg |now|');
  });

  test('not between a bracket or quote and its words', () => {
    expect(marked('take (with food) “now”')).toBe('take |(with |food) |“now”|');
  });

  test('a forced break must end the line, and the end of the text is none', () => {
    expect(marked('one \u2028two')).toBe('one \u2028/two|');
    expect(marked('one')).toBe('one|');
  });

  test('nothing has no place to break', () => {
    expect(marked('')).toBe('');
  });

  test('between any two Chinese characters, and not before a full stop', () => {
    expect(marked('多喝水。')).toBe('多|喝|水。|');
  });
});

describe('a mark that ends a sentence never begins a line, with a blank before it or without', () => {
  test.each([
    ['km', 'សូមហៅ', '។៕ៗ៖'],
    ['my', 'သွားပါ', '၊။'],
    ['shn', 'ၵႂႃႇ', '၊။'],
    ['lo', 'ຕ່າງ', 'ໆຯ'],
    ['th', 'ต่าง', 'ๆฯ'],
    ['am', 'ይደውሉ', '።፣፤'],
    ['hi', 'लें', '।॥'],
    ['bn', 'নিন', '।'],
    ['hy', 'զանգեք', '։'],
    ['ar', 'اتصل', '،؛؟'],
    ['ur', 'کریں', '۔،'],
    ['ja', '水', '。、！？々ー」）'],
    ['fr', 'Vraiment', '?!:;»'],
  ])('in %s: %s and %s', (language, word, marks) => {
    const wrong = [...marks].flatMap((mark) =>
      ['', ' ', '\u00A0', '  '].flatMap((blank) => {
        const text = `${word}${blank}${mark} ${word}`;
        const at = text.indexOf(mark);
        return breakOpportunities(text, language).some(({ position }) => position === at) ? [text] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['en', '( word', '( '],
    ['fr', 'dit « oui', '« '],
    ['es', 'dice ¿ qué', '¿ '],
    ['ja', '水「水', '「'],
  ])('and one that opens never ends one, in %s: %s', (language, text, mark) => {
    const at = text.indexOf(mark) + mark.length;
    expect(breakOpportunities(text, language).map(({ position }) => position)).not.toContain(at);
  });

  test('a quotation mark of German closes behind a letter, and a line may end behind it', () => {
    expect(marked('Er sagt „ja“ und geht', 'de')).toBe('Er |sagt |„ja“ |und |geht|');
  });
});

describe('languages without blanks', () => {
  test('Thai breaks between words and not inside them', () => {
    const parts = marked('ดื่มน้ำมาก', 'th').split('|');
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('')).toBe('ดื่มน้ำมาก');
  });

  test('no line begins with a vowel sign', () => {
    const text = 'ล้างมือด้วยสบู่และน้ำ';
    for (const { position } of breakOpportunities(text, 'th'))
      expect(text.slice(position)).not.toMatch(/^\p{M}/u);
  });

  test('places stand in order, each once', () => {
    const positions = breakOpportunities('กินยา 5 mg วันละ 2 ครั้ง', 'th').map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
  });
});

describe('5,000 characters without a blank', () => {
  test.each([
    ['th', 'กขฃคฅฆง'],
    ['km', 'ស្ត្រី'],
    ['my', 'မြန်မာ'],
    ['lo', 'ນ້ຳ'],
  ])('in %s can be cut, yet never before a mark or behind a sign that ties', (language, letters) => {
    const text = letters.repeat(Math.ceil(5000 / letters.length));
    const positions = breakOpportunities(text, language).map(({ position }) => position);
    const widest = Math.max(...positions.map((position, index) => position - (positions[index - 1] ?? 0)));
    expect(widest).toBeLessThan(40);
    for (const position of positions.slice(0, -1)) {
      expect(text.slice(position, position + 1)).not.toMatch(/\p{M}/u);
      expect(text.slice(position - 1, position)).not.toMatch(/[\u17D2\u1039]/u);
    }
  });

  test('of Chinese are cut anywhere, and not before a full stop', () => {
    const positions = breakOpportunities('水。'.repeat(2500), 'zh-Hans');
    expect(positions).toHaveLength(2500);
  });
});
