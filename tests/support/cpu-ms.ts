/** How long this process has kept a processor busy, in milliseconds: unlike the time of day it does not run while others do. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
