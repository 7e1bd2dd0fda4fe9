import type { LanguageCost } from '../command/measure-languages.js';
import { isMet, type Goal } from '../goal.js';
import type { Warm } from '../warm/measure-warm.js';
import { ratioOf } from '../warm/take-turns.js';
import { toTable } from './to-table.js';

/** The table of the tools, ours at the head. */
export function warmToText({ costs, agreement }: Warm): string {
  const ours = costs.get('ours');
  const rows = [...costs.values()].map((cost) => {
    const { name, tagged, cpuMs, prepareCpuMs, bytes, copies } = cost;
    return [
      name,
      cpuMs.toFixed(2),
      ours ? ratioOf(cost, ours).toFixed(2) : '',
      prepareCpuMs?.toFixed(2) ?? '',
      bytes.toFixed(0),
      tagged,
      String(copies),
    ];
  });
  const head = ['tool', 'CPU ms a copy', '÷ ours', 'to read its clinic', 'bytes', 'tagged', 'copies'];
  return `${toTable([head, ...rows])}\n\n${agreementToText(agreement)}`;
}

function agreementToText(agreement: Warm['agreement']): string {
  if (!agreement) return 'words and pages were not compared: pdftotext is not installed';
  const { differences, pages, words } = agreement;
  if (differences.length === 0) return `all print the same ${words} words on the same ${pages} pages`;
  return `what the tools print differs:\n${differences.map((difference) => `  ${difference}`).join('\n')}`;
}

/** The table of the languages. */
export function languagesToText(costs: readonly LanguageCost[]): string {
  const rows = costs.map(({ handout, language, pages, kilobytes, firstMs, furtherMs }) => [
    handout,
    language,
    String(pages),
    kilobytes.toFixed(0),
    firstMs.toFixed(0),
    furtherMs.toFixed(1),
  ]);
  return toTable([['handout', 'language', 'pages', 'kB', 'CPU ms of one', 'of each further'], ...rows]);
}

/** Goals, a line each, with what was measured; a short run only hints at them. */
export function goalsToText(goals: readonly Goal[], isQuick: boolean): string {
  const rows = goals.map((goal) => [
    goal.name,
    `${goal.wants} ${goal.limit}`,
    goal.figure?.toFixed(2) ?? '–',
    { true: 'met', false: 'MISSED', undefined: 'not measured' }[`${isMet(goal)}` as const],
    goal.note ?? '',
  ]);
  return toTable([['goal', 'wanted', 'measured', isQuick ? 'in a short run' : '', ''], ...rows]);
}
