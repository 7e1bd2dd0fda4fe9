/** Which way the text of a sheet runs. */
export type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a value that is filled in may run the other way than the text around it. */
export function mayRunOther(value: string, direction: Direction): boolean {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(value);
}

/** A value of plain text between the signs that order it by itself (UAX 9); `isolatesToMarkup` takes them out again. */
export function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}

/** Signs of isolates to tags: what is printed holds no invisible characters. */
export function isolatesToMarkup(escaped: string): string {
  return escaped.includes('\u2068')
    ? escaped.replaceAll(/\u2068([^\u2068\u2069]*)\u2069/gu, '<isolate>$1</isolate>')
    : escaped;
}
