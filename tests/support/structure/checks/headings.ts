import type { StructureCheck } from '../structure-check.js';
import { say } from '../tagged-text.js';

export const headings: StructureCheck = {
  name: 'headings',
  promise: 'the first heading is the only H1, and no level is skipped on the way down',
  breaches: (pdf) => {
    const all = pdf.elements.filter((element) => /^H\d$/u.test(element.role));
    const levels = all.map((element) => Number(element.role.slice(1)));
    const titles = levels.filter((level) => level === 1).length;
    return [
      ...(titles === 1 ? [] : [`there are ${titles} of level 1`]),
      ...all
        .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
        .map((element) => `${say(pdf, element)} skips a level`),
    ];
  },
};
