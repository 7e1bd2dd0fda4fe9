/** Long enough to have had to wait for others. */
const SPIN_MS = 150;

/** How often longer all takes because other programs have the processors: 1 on a machine that has nothing else to do. */
export function busyness(): number {
  const [began, before] = [performance.now(), process.cpuUsage()];
  let usedMs = 0;
  while (usedMs < SPIN_MS) {
    const { user, system } = process.cpuUsage(before);
    usedMs = (user + system) / 1000;
  }
  return Math.max(1, (performance.now() - began) / usedMs);
}
