/** Which way the text of a sheet runs. */
export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** Whether a value that is filled in may run the other way than the text around it; which way it does is found later. */
export function mayRunOther(value: string, direction: Direction): boolean {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(value);
}

const OPENS = '\u2068';
const CLOSES = '\u2069';
const SIGN = /[\u2066-\u2069]/gu;

/** A value of plain text between the signs that order it by itself (UAX 9); `isolatesToMarkup` takes them out again. */
export function isolated(value: string): string {
  return `${OPENS}${value}${CLOSES}`;
}

/** Signs of isolates to tags: what is printed holds no invisible characters, but for those that somebody wrote. */
export function isolatesToMarkup(escaped: string): string {
  if (!escaped.includes(OPENS)) return escaped;
  const tags = new Map<number, string>();
  const open: number[] = [];
  for (const { 0: sign, index } of escaped.matchAll(SIGN)) {
    if (sign !== CLOSES) {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined && escaped.charAt(start) === OPENS)
      tags.set(start, '<isolate>').set(index, '</isolate>');
  }
  return escaped.replaceAll(SIGN, (sign, index: number) => tags.get(index) ?? sign);
}
