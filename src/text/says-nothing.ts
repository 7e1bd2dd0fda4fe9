/**
 * Characters that leave no trace on paper: blanks of every width, controls, whatever Unicode calls ignorable (soft
 * hyphens, joiners, variation selectors, tags, Hangul fillers, marks of direction), and two signs that are drawn empty.
 */
const UNSEEN = /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u2800\u{1D159}]*$/u;

/** Whether nothing of a text can be seen on paper: the one meaning of "blank" in every room. */
export function saysNothing(text: string): boolean {
  return UNSEEN.test(text);
}
