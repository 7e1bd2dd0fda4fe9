/** A figure that the press wants to reach, and whether it does. Missing one is told, and breaks nothing. */
export interface Goal {
  readonly name: string;
  /** Nothing where it could not be measured; `note` says why. */
  readonly figure: number | undefined;
  readonly limit: number;
  readonly wants: 'at least' | 'at most';
  readonly note?: string;
}

export function isMet({ figure, limit, wants }: Goal): boolean | undefined {
  if (figure === undefined) return undefined;
  return wants === 'at least' ? figure >= limit : figure <= limit;
}
