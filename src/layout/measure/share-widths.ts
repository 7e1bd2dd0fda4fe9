/** What a column needs so that no word is cut, and what it would like so that no line is broken. */
export interface WidthWant {
  readonly leastPt: number;
  readonly mostPt: number;
}

/** Shares a width among columns: each gets its least, the rest goes where lines would be broken, then evenly. */
export function shareWidths(wants: readonly WidthWant[], widthPt: number): readonly number[] {
  const leastPt = sum(wants.map((want) => want.leastPt));
  const mostPt = sum(wants.map((want) => want.mostPt));
  if (mostPt <= widthPt) {
    const extra = (widthPt - mostPt) / wants.length;
    return wants.map((want) => want.mostPt + extra);
  }
  const share = (widthPt - leastPt) / (mostPt - leastPt);
  return wants.map((want) => want.leastPt + (want.mostPt - want.leastPt) * share);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
