import bidiFactory from 'bidi-js';

/** UAX 9 and the classes of its characters; its tables are read once. */
export const bidi = bidiFactory();
