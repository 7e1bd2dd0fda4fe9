/** So long a note stands where nobody uses the desk. */
export const IDLE_MS = 120_000;

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart'] as const;

/**
 * Calls back once nobody has used the page for a time; a machine that slept has been idle, too.
 *
 * @returns counts from now on anew
 */
export function whenIdle(afterMs: number, onIdle: () => void): void {
  let last = Date.now();
  let isTold = false;
  const look = (): void => {
    if (isTold || Date.now() - last < afterMs) return;
    isTold = true;
    onIdle();
  };
  for (const sign of SIGNS_OF_LIFE)
    document.addEventListener(
      sign,
      () => {
        look();
        last = Date.now();
        isTold = false;
      },
      { capture: true, passive: true },
    );
  document.addEventListener('visibilitychange', look);
  setInterval(look, 1000);
}
