/** A number as PDF writes it: at most four decimals, no exponent, no minus zero. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 10_000) / 10_000;
  return String(rounded === 0 ? 0 : rounded);
}
