import { placeToText } from '../diagnostics/index.js';
import { COUNTING_RULE, FOR_A_PERSON, type WordsReport } from '../commands/index.js';

/** How handouts read, for people: grades, the hardest sentences, and the checklists. */
export function wordsToText(reports: readonly WordsReport[]): string {
  if (reports.length === 0) return '';
  return [
    ...reports.map(reportToText),
    `How it is counted: ${COUNTING_RULE}.\n`,
    `For a person to judge:\n${FOR_A_PERSON.map((question) => `  ${question}\n`).join('')}`,
    '',
  ].join('\n');
}

function reportToText({ handout, language, ...report }: WordsReport): string {
  const grades =
    report.grades.length === 0
      ? `  no formula is known for "${language}"\n`
      : report.grades.map(({ formula, value, means }) => `  ${formula} ${value} (${means})\n`).join('');
  const hardest = report.hardest.map(({ text, place }) => `    ${placeToText(place)}  ${text}\n`).join('');
  const judged = report.judged
    .map(({ item, asks, isKept, why }) => `    ${isKept ? 'yes' : 'NO '}  ${asks}: ${why} (${item})\n`)
    .join('');
  return [
    `${handout}, ${language}: ${report.words} words in ${report.sentences} sentences\n`,
    grades,
    hardest === '' ? '' : `  The hardest sentences:\n${hardest}`,
    `  What a program can judge:\n${judged}`,
  ].join('');
}
