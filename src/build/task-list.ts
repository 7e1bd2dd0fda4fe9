import { Column, Interned } from '../memory/index.js';
import { inMakingOrder, type Job, type JobList } from '../plan/index.js';

/** A copy to be made, and why. */
export interface Task {
  readonly job: Job;
  readonly why: string;
}

/** Tasks one after another; where they are few they may be a list. */
export interface Tasks extends Iterable<Task> {
  readonly length: number;
  readonly slice: (from: number, to: number) => readonly Task[];
}

/** What is to be made of a plan: there may be a million, and each is two numbers until it is its turn. */
export class TaskList implements Tasks {
  readonly #jobs: JobList;
  readonly #places = new Column();
  readonly #reasons = new Interned();
  readonly #reasonOf = new Column();
  /** The order in which they are made, once that is asked for. */
  #order: Uint32Array | undefined;

  constructor(jobs: JobList) {
    this.#jobs = jobs;
  }

  get length(): number {
    return this.#places.length;
  }

  /** @param place of the job in the plan */
  add(place: number, why: string): void {
    this.#places.push(place);
    this.#reasonOf.push(this.#reasons.numberOf(why));
    this.#order = undefined;
  }

  *[Symbol.iterator](): Generator<Task> {
    for (let turn = 0; turn < this.length; turn += 1) yield this.#at(turn);
  }

  slice(from: number, to: number): readonly Task[] {
    return Array.from({ length: Math.min(to, this.length) - from }, (_, turn) => this.#at(from + turn));
  }

  #at(turn: number): Task {
    this.#order ??= inMakingOrder(this.#jobs, this.#places);
    const index = this.#order[turn] ?? turn;
    return {
      job: this.#jobs.at(this.#places.at(index)),
      why: this.#reasons.textOf(this.#reasonOf.at(index)),
    };
  }
}
