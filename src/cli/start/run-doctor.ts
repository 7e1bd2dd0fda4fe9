import { shown } from '../../diagnostics/index.js';
import { toJson } from '../to-json.js';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CheckUp, doctor } from '../../commands/index.js';
import { openWorld } from '../../project/index.js';
import { nodeWorld } from '../../world/index.js';
import { nodeOutput } from '../../write/index.js';
import { isElsewhere } from '../build/check-output.js';
import { inkFor } from '../ink.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { counted } from '../to-text.js';
import { PRESS_FOLDER } from '../version.js';

/** What is typed after `handouts doctor`. */
export interface DoctorArguments {
  readonly json: boolean;
  readonly project: string;
}

/** More of one kind are told as a number. */
const MOST_SHOWN = 5;

/** Looks at a project, and says of each thing that is not well what was found, what is wanted and what to do. */
export async function runDoctor({ json, project }: DoctorArguments, io: Io): Promise<ExitCode> {
  const folder = resolve(io.folder, project);
  const press = fileURLToPath(PRESS_FOLDER);
  const checkUps = doctor({
    node: io.versions['node'] ?? '',
    today: io.now.toISOString().slice(0, 10),
    world: openWorld(folder, press, io.now),
    samples: resolve(press) === folder ? undefined : nodeWorld(press, io.now),
    folder: nodeOutput(folder, io.writer),
    output: isElsewhere(join(folder, 'output'), folder, io)
      ? undefined
      : nodeOutput(join(folder, 'output'), io.writer),
  });
  const ill = checkUps.filter(({ ailments }) => ailments.length > 0);
  const grave = ill.filter(({ isGrave }) => isGrave);
  await io.out.write(
    json
      ? `${toJson(checkUps, 2)}\n`
      : `${checkUps.map((one) => checkUpToText(one, io)).join('')}\n${counted(checkUps.length, 'check')}: ${checkUps.length - ill.length} well, ${grave.length} grave, ${ill.length - grave.length} to look at\n`,
  );
  return grave.length === 0 ? EXIT.made : EXIT.projectInvalid;
}

function checkUpToText({ sound, isGrave, ailments }: CheckUp, io: Io): string {
  const { error, warning, quiet } = inkFor(io.out, io.env);
  if (ailments.length === 0) return `${quiet('well')}   ${sound}\n`;
  const word = isGrave ? error('grave') : warning('look');
  const lines = ailments
    .slice(0, MOST_SHOWN)
    .map(
      ({ found, wanted, mend }) =>
        `${word}${isGrave ? '' : ' '}  ${shown(found)}\n         wanted: ${shown(wanted)}\n         do: ${shown(mend)}\n`,
    );
  const more = ailments.length - MOST_SHOWN;
  return `${lines.join('')}${more > 0 ? `         and ${more} more of this kind\n` : ''}`;
}
