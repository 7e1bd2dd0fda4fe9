const LEAST_OF_HALF = 3;

/** How few of its lines a place to write may have, as its template says: all, so many, or half of them but three. */
export function fewestLines(asked: number, said: string | undefined): number {
  if (said === undefined) return asked;
  const wanted = said === 'half' ? Math.max(LEAST_OF_HALF, asked - Math.floor(asked / 2)) : Number(said);
  return Math.min(asked, wanted);
}
