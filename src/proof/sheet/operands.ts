import { UnreadableError } from '../file/unreadable-error.js';
import type { PdfDictionary } from '../file/pdf-value.js';
import type { Matrix } from './matrix.js';

/** More numbers than this stand before no operator of a page. */
const MOST_NUMBERS = 32;

/** What stands before an operator; one of these is used over and over. */
export class Operands {
  name: string | undefined;
  properties: PdfDictionary | undefined;
  readonly #numbers: number[] = [];
  #count = 0;

  add(number: number): void {
    if (this.#count >= MOST_NUMBERS) throw new UnreadableError('has more numbers than an operator takes');
    this.#numbers[this.#count] = number;
    this.#count += 1;
  }

  clear(): void {
    this.#count = 0;
    this.name = undefined;
    this.properties = undefined;
  }

  get isClear(): boolean {
    return this.#count === 0 && this.name === undefined && this.properties === undefined;
  }

  get numbers(): readonly number[] {
    return this.#numbers.slice(0, this.#count);
  }

  /** The number at a place, of exactly so many. */
  number(at: number, count: number): number {
    if (this.#count !== count)
      throw new UnreadableError(`has ${this.#count} numbers where ${count} must stand`);
    return this.#numbers[at] ?? 0;
  }

  matrix(): Matrix {
    const number = (at: number): number => this.number(at, 6);
    return [number(0), number(1), number(2), number(3), number(4), number(5)];
  }

  /** The name that must stand there. */
  theName(): string {
    if (this.name === undefined) throw new UnreadableError('has an operator without its name');
    return this.name;
  }
}
