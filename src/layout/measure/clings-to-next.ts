/** Words that deny what follows them, in the languages that handouts are written in; the same word elsewhere costs a break, no more. */
const DENIALS = new Set(
  [
    "not no never without neither nor don’t don't cannot can’t won’t",
    'nunca jamás sin ni tampoco ne pas sans jamais nicht kein keine keinen nie ohne niemals',
    'não nem sem nunca jamais nie bez не нет ни без никогда немає ніколи',
    'không chớ đừng chưa chẳng hindi huwag wala pa',
    'لا لم لن ليس ليست غير بدون دون ما نہ نہیں مت بغیر نه بدونِ',
    'לא אין אל בלי אסור नहीं न मत बिना না নয় নেই 안 못 δεν μην όχι χωρίς չի մի առանց አይ pa',
  ]
    .join(' ')
    .split(' '),
);
/** The same where words have no blanks between them. */
const DENIES_AT_END = /[不没沒别別勿未無无非]\p{sc=Han}?$|ไม่$|ห้าม$|មិន$|កុំ$|မ$/u;
const BARE_NUMBER = /^[(≥≤<>~]?\p{Nd}[\p{Nd}.,/–-]*$/u;
const SENTENCE_ENDS = /[.!?:;。！？：；؟।۔።…]["”»’)\]]*$/u;
const WORD = /\p{L}[\p{L}\p{M}'’]*/u;
/** "do not give |": the words behind a denial cling to the next one, too. */
const REACH = 3;

/** Whether a line ends where a sentence does. */
export function endsSentence(line: string): boolean {
  return SENTENCE_ENDS.test(line);
}

/** Whether what follows a line changes what its last words say: behind a denial, and between a number and what it counts. */
export function clingsToNext(line: string): boolean {
  if (endsSentence(line)) return false;
  const words = line.split(' ').slice(-REACH);
  const last = words.at(-1) ?? '';
  return (
    BARE_NUMBER.test(last) ||
    DENIES_AT_END.test(last) ||
    words.some((word) => DENIALS.has(WORD.exec(word)?.[0].toLowerCase() ?? ''))
  );
}
