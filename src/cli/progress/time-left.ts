/**
 * What is left, in steps so coarse that the words do not jump about: `7 s`, `25 s`, `4 min`, `2 h 10 min`.
 *
 * Rounded up: who comes back too late has lost less than who comes back too early.
 */
export function timeLeft(seconds: number): string {
  if (seconds <= 10) return `${Math.ceil(seconds)} s`;
  if (seconds <= 55) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.ceil((minutes % 60) / 10) * 10;
  return rest === 60 ? `${hours + 1} h` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
