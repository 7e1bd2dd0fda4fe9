import { Log } from '../../../../src/diagnostics/index.js';
import { clinicColumns, toClinic } from '../../../../src/model/index.js';
import { readCsv } from '../../../../src/read/index.js';
import type { Random } from '../../random.js';
import type { Kind, Tried } from './kind.js';
import { hostileLine, markedText } from './marked-text.js';
import { untold } from './untold.js';

const HEAD = ['id', 'name', 'phone', 'emergency', 'website', 'short_name', 'hours'] as const;
const SOUND = ['Elm Clinic', '(555) 010-3000', '911', 'https://elm.example.org'] as const;

/** Tables of clinics with anything in their cells, or between them. */
export const clinicTables: Kind = {
  name: 'CSV',
  cases: 12_000,
  attempt: (random) => (random.between(0, 2) > 0 ? ofCells(random) : ofText(random)),
};

/** Cells that a spreadsheet wrote: each row is one clinic with the values of its own cells, or is told. */
function ofCells(random: Random): Tried {
  const delimiter = random.oneOf([',', ';']);
  const rows = Array.from({ length: random.between(1, 4) }, (_, index) => [
    `elm-${index}`,
    ...SOUND,
    hostileLine(random, 3),
    hostileLine(random, 5),
  ]);
  const quoted = (cell: string): string =>
    /["\n,;]/u.test(cell) || random.between(0, 1) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell;
  const input = [[...HEAD], ...rows].map((cells) => cells.map(quoted).join(delimiter)).join('\n');
  const log = new Log();
  const read = readCsv(input, 'content/clinics.csv', clinicColumns, log);
  if (!read) return { isTaken: false, wrong: untold(false, log), input };
  const wrong = read.length === rows.length ? [] : [`${rows.length} rows became ${read.length}`];
  return {
    isTaken: true,
    wrong: [
      ...wrong,
      ...read.flatMap(({ id, locate }, index) => {
        const own = new Log();
        const located = locate(own);
        const clinic = located && toClinic(located, id, own);
        if (!clinic) return untold(false, own);
        const { name, emergency, short_name: short, hours } = clinic.fields;
        const is = [id, name, emergency, short ?? '', hours ?? ''];
        const [was, called, , urgent, , shortly = '', open = ''] = rows[index] ?? [];
        const written = [was, called, urgent, plain(shortly), plain(open)];
        return JSON.stringify(is) === JSON.stringify(written)
          ? untold(true, own)
          : [`${JSON.stringify(written)} became ${JSON.stringify(is)}`];
      }),
    ],
    input,
  };
}

function plain(cell: string): string {
  return cell.trim();
}

/** Text that no program wrote. */
function ofText(random: Random): Tried {
  const { text } = markedText(random, 20);
  const sound = ['elm', ...SOUND, '', ''].join(',');
  const input = random.oneOf([
    `${HEAD.join(',')}\n${sound}\n${text}`,
    `${HEAD.join(',')}${text}\n${sound}`,
    text,
  ]);
  const log = new Log();
  const read = readCsv(input, 'content/clinics.csv', clinicColumns, log);
  const wrong = (read ?? []).flatMap(({ id, locate }) => {
    const own = new Log();
    const located = locate(own);
    return untold((located && toClinic(located, id, own)) !== undefined, own);
  });
  return { isTaken: read !== undefined, wrong: [...untold(read !== undefined, log), ...wrong], input };
}
