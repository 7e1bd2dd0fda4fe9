/** Handouts that are printed though something speaks against it; named on the command line, and told on each sheet. */
export interface Waivers {
  /** Their review ran out. */
  readonly expired: readonly string[];
  /** What they translate has changed since. */
  readonly stale: readonly string[];
}

export const NO_WAIVERS: Waivers = { expired: [], stale: [] };
