import type { Random } from '../random.js';
import { EDITS } from './edits.js';
import type { Outside } from './outside.js';
import { tamper } from './tamper.js';

/** Does one thing, or several that follow fast upon another; what was done is told. */
export function change(outside: Outside, random: Random): string {
  const { project, output } = outside;
  // Often no time passes, as when an editor saves twice.
  outside.nowMs += random.oneOf([0, 0, 1, 700, 2500, 90_000]);
  const die = random.between(0, 19);
  if (die === 0) outside.program = random.oneOf(['a', 'b']);
  if (die === 1) outside.epoch = random.oneOf([undefined, 1_800_000_000_000]);
  if (die <= 1) return 'another program or date';
  if (die <= 4) return tamper(output, random);
  const edit = random.oneOf(EDITS);
  edit.apply(project, random);
  return edit.name;
}

/** Lets something change after so many readings of the build that comes. */
export function changeMeanwhile(outside: Outside, random: Random): string {
  const edit = random.oneOf(EDITS);
  let left = random.between(1, 60);
  outside.project.onRead = () => {
    left -= 1;
    if (left !== 0) return;
    outside.nowMs += random.oneOf([0, 1, 900]);
    edit.apply(outside.project, random);
  };
  return `meanwhile ${edit.name}`;
}
