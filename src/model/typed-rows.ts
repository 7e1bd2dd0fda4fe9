/** A number or what stands for one: a time, an amount of money, a phone number. */
const NUMBER_HERE = String.raw`[*_([]*(?:[#№<>≤≥±≈~+\-−–$€£¥₹]\s?)*(?:[.,]?\p{N}|\{\{\s*clinic\.(?:phone|after_hours|emergency)\s*\}\})`;
const NUMBER = new RegExp(`^${NUMBER_HERE}`, 'u');
const TIME = /^[^\p{L}\p{N}]{0,9}\p{N}{1,2}(?:[:.hH：]\p{N}{2}(?!\p{N})|\s?(?:[時时点點시]|[ap]\.?m|uhr))/iu;
/** A few words and a colon: Mon: 5 mg. A time or an address on the web has its colon elsewhere. */
const COLON = String.raw`[*_]*\p{L}[^:：.!?。\n]{0,30}(?::[*_]*\s|：)\s?`;
const LABEL = new RegExp(`^${COLON}`, 'u');
/** The same before a number, which a dash may part too. */
const LABEL_AND_NUMBER = new RegExp(
  String.raw`^(?:${COLON}|[*_]*\p{L}[^\s:：.!?。]{0,20}\s?(?:\s[–—-]\s|[–—]))${NUMBER_HERE}`,
  'u',
);
/** A word, a number and its unit, and nothing else: Mon 5 mg. In small letters these may be words of a sentence. */
const MERE_ROW =
  /^[*_]*[\p{Lu}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}][\p{L}\p{M}.–-]{0,14}[*_]*\s[*_]*[<>≤≥$€£¥₹]?\p{N}[\p{N}.,:/–-]{0,14}\s?[\p{L}%°][\p{L}%°/.]{0,11}[*_]*$/u;
const ENDS_SENTENCE = /[.!?。！？]["”»’)*_]*\s*$/u;
/** A line that does not end a row: a sign that parts, or a word that joins. */
const GOES_ON =
  /(?:[,;،、，；؛/([–—-]|(?<![\p{L}\p{M}])(?:and|or|to|of|for|than|at|in|by|with|y|e|o|ou|u|de|à|a|et|und|oder|bis|con|i|и|или|до))\s*$/iu;
/** Prose is as wide as this before it is broken. */
const LEAST_WIDE = 45;

/** What is wrong with lines that are rows, and would be printed as one paragraph; nothing where they are prose. */
export function typedRows(lines: readonly string[]): string | undefined {
  if (lines.length < 2) return undefined;
  if (lines.every((line) => NUMBER.test(line)))
    return isProse(lines) ? undefined : 'each line begins with a number, and they would run together';
  return areLabelled(lines)
    ? 'each line begins with what its number or words are for, and they would run together'
    : undefined;
}

function areLabelled(lines: readonly string[]): boolean {
  const before = lines.slice(0, -1);
  if (before.some((line) => GOES_ON.test(line))) return false;
  if (lines.every((line) => LABEL_AND_NUMBER.test(line)) && !isProse(lines)) return true;
  if (lines.every((line) => MERE_ROW.test(line.trim()))) return true;
  return lines.every((line) => LABEL.test(line) && line.length < LEAST_WIDE && !ENDS_SENTENCE.test(line));
}

/** Lines that were broken to a width. */
function isProse(lines: readonly string[]): boolean {
  const widest = Math.max(...lines.map(({ length }) => length));
  const areTimes = lines.every((line) => TIME.test(line));
  const areAlike = new Set(lines.map(unitOf)).size === 1;
  return lines.slice(1).every((line, index) => {
    const before = lines[index]?.trimEnd() ?? '';
    const [word = ''] = line.split(/\s/u);
    const isFull = !areTimes && before.length >= LEAST_WIDE && !/[.:;!?。]$/u.test(before);
    return GOES_ON.test(before) || (isFull && (!areAlike || before.length + 1 + word.length > widest));
  });
}

/** What a line counts: `mg`, `tablets`; nothing of a time. */
function unitOf(line: string): string {
  return /^[^\p{L}]{0,20}(?<unit>\p{L}*)/u.exec(line)?.groups?.['unit'] ?? '';
}
