import { shown } from '../../diagnostics/index.js';
import { counted, grouped } from '../to-text.js';
import type { Ink } from '../ink.js';
import { buildAgain, type Typed } from './build-again.js';
import type { Finding } from '../../commands/index.js';

/** Files that are named before a number stands for them. */
const MOST_FILES = 3;

/** What is wrong with some sheets, and what to do about it. */
export function groupToText(group: FindingGroup, typed: Typed, ink: Ink): string {
  const [{ faults }] = group;
  const words = faults.map(({ kind, what }) => `  ${ink.error(kind)}: ${shown(what)}`);
  return `${[...namesOf(group, ink), ...words, `  ${shown(remedyOf(group, typed))}`].join('\n')}\n`;
}

function namesOf(group: FindingGroup, ink: Ink): readonly string[] {
  const rest = group.length - MOST_FILES;
  const named = rest > 1 ? group.slice(0, MOST_FILES) : group;
  const names = named.map(({ file }) => ink.place(shown(file)));
  return rest > 1 ? [...names, `and ${counted(rest, 'more sheet')}, ${grouped(group.length)} in all`] : names;
}

function remedyOf(group: FindingGroup, typed: Typed): string {
  const [{ remedy, sheet }] = group;
  const one = group.length === 1;
  switch (remedy) {
    case 'build':
      return `print ${one ? 'it' : 'them'} anew: ${buildAgain(group, typed)}`;
    case 'review':
      return `have ${reviewed(group)} reviewed, then: ${buildAgain(group, typed)}`;
    case 'remove':
      return sheet
        ? `throw printed ones away; this removes the ${one ? 'file' : 'files'}: ${pruned(typed)}`
        : `nobody knows what ${one ? 'it says' : 'they say'}: keep ${one ? 'it' : 'them'} elsewhere`;
    case 'restore':
      return 'put manifest.json back from a backup; or rename it and build again, which makes every sheet anew';
    case 'delete':
      return `hand ${one ? 'it' : 'each'} over, and delete ${one ? 'it' : 'them'}`;
    default:
      return remedy satisfies never;
  }
}

function reviewed(group: FindingGroup): string {
  const files = new Set(
    group.flatMap(({ sheet }) => (sheet ? [`content/handouts/${sheet.handout}/${sheet.language}.md`] : [])),
  );
  const [first] = files;
  return files.size === 1 && first !== undefined ? first : counted(files.size, 'handout');
}

function pruned(typed: Typed): string {
  return `${buildAgain([], typed)} --prune`;
}

/** Findings of the same words, which need the same doing. */
type FindingGroup = readonly [Finding, ...Finding[]];

/** Groups what is wrong in the same way, so that ten thousand sheets with one cause are told once. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.faults, finding.remedy, unusualPart(finding)]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** One command makes sheets again that were asked for with the same options for the same clinic. */
function unusualPart({ isUsual, remedy, sheet }: Finding): readonly unknown[] {
  if (isUsual || !sheet || (remedy !== 'build' && remedy !== 'review')) return [];
  return [sheet.clinic, sheet.language, sheet.size, sheet.paper, sheet.fillable];
}
