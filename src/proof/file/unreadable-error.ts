/** Something in a finished file that its reader does not understand: a doubt, never passed over. */
export class UnreadableError extends Error {
  /** @param what goes on after "the finished file": `has no cross-reference table` */
  constructor(what: string) {
    super(what);
    this.name = 'UnreadableError';
  }
}
