/** So long a copy may take before it is ended: several times what the longest takes on a slow machine. */
export const HANG_MS = 30_000;
