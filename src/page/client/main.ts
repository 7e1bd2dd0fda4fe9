import { WORDS } from '../words.js';
import { DeskError, enter, hearChanges } from './ask.js';
import { Desk } from './desk.js';
import { element } from './element.js';

/** A desk that ended is looked for again, in case that the machine slept. */
const AGAIN_MS = 2000;

try {
  await enter();
  const desk = new Desk();
  await desk.open();
  void listen(desk);
} catch (error) {
  if (!(error instanceof DeskError)) throw error;
  element('status', HTMLElement).textContent = WORDS[error.kind];
}

async function listen(desk: Desk): Promise<void> {
  for (;;) {
    try {
      await hearChanges(() => void desk.refresh());
    } catch (error) {
      if (error instanceof DeskError && error.kind === 'locked') {
        element('status', HTMLElement).textContent = WORDS.locked;
        return;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
