import type { Random } from '../random.js';

const HOSTILE = [
  '../../precious/letter.txt',
  '/etc/passwd',
  'oak/../../x',
  '.',
  '',
  '__proto__',
  'constructor',
  '_for-one-person/x',
  'oak/en/rest.large.letter.pdf',
  'yew/en/rest.large.letter.pdf',
  String.raw`\u0000`,
  String.raw`\u001b[2J`,
  '%s%n',
  'x'.repeat(3000),
];
const NUMBERS = [
  '-1',
  '1e999',
  '0.1',
  '4294967296',
  '99999999999999999999',
  'null',
  'true',
  '[]',
  '{}',
  '""',
];

/** Ways in which a text on a disk, or by a stranger's hand, becomes another. */
const WAYS: readonly [Way, ...Way[]] = [
  (text, { between }) => {
    const place = between(0, text.length - 1);
    return flipped(text, place, 1 << between(0, 7));
  },
  (text, { between }) => text.slice(0, between(0, text.length)),
  (text, { between }) => {
    const [from, length] = [between(0, text.length), between(1, 200)];
    return text.slice(0, from) + text.slice(from + length);
  },
  (text, { between }) => {
    const [from, to, length] = [between(0, text.length), between(0, text.length), between(1, 400)];
    return text.slice(0, to) + text.slice(from, from + length) + text.slice(to);
  },
  (text, { between }) => text.slice(0, between(0, text.length)).padEnd(text.length, '\0'),
  (text, random) => ofLines(text, (lines) => lines.toSpliced(random.between(0, lines.length - 1), 1)),
  (text, random) =>
    ofLines(text, (lines) => {
      const [from, to] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
      return lines.toSpliced(to, 0, lines[from] ?? '');
    }),
  (text, random) =>
    ofLines(text, (lines) => {
      const [from, to] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
      return lines.with(from, lines[to] ?? '').with(to, lines[from] ?? '');
    }),
  (text, random) =>
    replaced(text, /"[^"\n]*"/gu, `"${random.oneOf(HOSTILE as [string, ...string[]])}"`, random),
  (text, random) => replaced(text, /\b\d+\b/gu, random.oneOf(NUMBERS as [string, ...string[]]), random),
];

type Way = (text: string, random: Random) => string;

/** A text that was damaged once, or a few times. */
export function damage(text: string, random: Random): string {
  let damaged = text;
  for (let times = random.between(1, 3); times > 0; times -= 1) damaged = random.oneOf(WAYS)(damaged, random);
  return damaged;
}

function flipped(text: string, place: number, bit: number): string {
  const code = text.charCodeAt(place) ^ bit;
  return text.slice(0, place) + String.fromCharCode(Number.isNaN(code) ? 0 : code) + text.slice(place + 1);
}

function ofLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}

function replaced(text: string, pattern: RegExp, by: string, { between }: Random): string {
  const found = [...text.matchAll(pattern)];
  const match = found[between(0, Math.max(0, found.length - 1))];
  return match ? text.slice(0, match.index) + by + text.slice(match.index + match[0].length) : text;
}
