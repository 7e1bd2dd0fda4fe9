/** The largest file that is read whole for a copy, a font of a heavy script; of a larger one no record has the hash. */
export const MAX_READ_BYTES = 32 * 1024 * 1024;
