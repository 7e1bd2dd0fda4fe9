import { type Judgement, KEEP, REASON, refuse } from './reasons.js';

/** Takes the comments out, so that what is judged is what is drawn. */
export function withoutComments(css: string): string {
  return css.replace(/\/\*.*?(?:\*\/|$)/gsu, ' ');
}

/** Whether declarations or a style sheet, free of comments, only paint; `harmless` says what becomes of them then. */
export function judgeCss(css: string, harmless: Judgement = KEEP): Judgement {
  if (css.includes('\\')) return refuse(REASON.cssEscape);
  if (/@import/iu.test(css)) return refuse(REASON.external);
  for (const [, property, value] of css.matchAll(/(?:^|[;{\s])(filter|marker(?:-\w+)?)\s*:\s*([^;}\s!]*)/giu))
    if (value !== '' && value !== 'none')
      return refuse(property?.toLowerCase() === 'filter' ? REASON.filter : REASON.marker);
  const judgement = judgeValue(css);
  return judgement.kind === 'refuse' ? judgement : harmless;
}

/** Whether a value refers to nothing but parts of its own picture. */
export function judgeValue(value: string): Judgement {
  // browsers skip white space and control characters inside the scheme
  if (/javascript:|expression\(/iu.test(value.replace(/[\s\p{Cc}]/gu, ''))) return refuse(REASON.javascript);
  for (const [, first] of value.matchAll(/url\(\s*(?:['"]\s*)?([^\s'")]?)/giu))
    if (first !== '#') return refuse(REASON.external);
  return KEEP;
}
