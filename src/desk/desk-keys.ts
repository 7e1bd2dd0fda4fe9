import { randomBytes } from 'node:crypto';
import { isSame } from './why-refused.js';

/**
 * How the person at the terminal gets in, and nobody else.
 *
 * The address in the terminal has a key behind its #, which no browser sends anywhere; the page changes it for the token.
 * A browser that is opened for somebody is given its address as an argument, which others on the machine may read: that
 * key is good once.
 */
export class DeskKeys {
  readonly token = secret();
  readonly #key = secret();
  readonly #once = new Set<string>();

  /** The part of an address behind its #, for the terminal. */
  get forTerminal(): string {
    return this.#key;
  }

  /** One that opens the door once. */
  newOnce(): string {
    const key = secret();
    this.#once.add(key);
    return key;
  }

  /** The token for a key that is good. */
  tokenFor(key: string): string | undefined {
    if (isSame(key, this.#key)) return this.token;
    for (const once of this.#once) {
      if (!isSame(key, once)) continue;
      this.#once.delete(once);
      return this.token;
    }
    return undefined;
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
