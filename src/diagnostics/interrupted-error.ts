/** Somebody pressed Ctrl+C, or a machine wants its place back, before anything was made. */
export class InterruptedError extends Error {
  constructor() {
    super('interrupted');
    this.name = 'InterruptedError';
  }
}
