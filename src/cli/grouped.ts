/** A whole number with a comma between thousands; Intl would cost more milliseconds than a small build has. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
