/** So much for lines that are longer than others. */
const BASE_BYTES = 16 * 1024 * 1024;
const BYTES_OF_LINE = 1024;

/** How much is read as a manifest; whatever is more cannot be one. */
export const manifestLimits = {
  /** A line has a copy's warnings and the places of its inputs: 600 bytes as a rule. */
  lineBytes: 1 << 20,
  /** How many lines of each kind there are at most; a folder of more sheets is two folders. */
  lines: { inputs: 2_000_000, missing: 1_000_000, removing: 1_000_000, files: 1_000_000 },
  /** The most bytes that a manifest of so many lines has. */
  bytes: (lines: number): number => BASE_BYTES + lines * BYTES_OF_LINE,
} as const;

/** `17 MB`, for messages. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
