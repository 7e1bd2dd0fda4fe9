const PLAIN = '0123456789+-=()n';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** A text in raised or lowered characters; undefined where one of it has none. */
export function inScript(text: string, script: 'raised' | 'lowered'): string | undefined {
  const signs = Array.from(script === 'raised' ? RAISED : LOWERED);
  const written = Array.from(text.replaceAll('−', '-'), (sign) => signs[PLAIN.indexOf(sign)]);
  return written.includes(undefined) ? undefined : written.join('');
}

/** The plain character of a raised or lowered one. */
export function outOfScript(
  sign: string,
): { readonly plain: string; readonly script: 'raised' | 'lowered' } | undefined {
  const [raised, lowered] = [RAISED.indexOf(sign), LOWERED.indexOf(sign)];
  if (raised >= 0) return { plain: PLAIN.charAt(raised), script: 'raised' };
  if (lowered >= 0) return { plain: PLAIN.charAt(lowered), script: 'lowered' };
  return undefined;
}
