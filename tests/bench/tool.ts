import type { BenchClinic } from './project/bench-clinic.js';

/** One way to print the sheet: ours, or a peer's. Each runs in a process of its own, so that none warms another. */
export interface Tool {
  /** Name and version, as they stand in the table. */
  readonly name: string;
  readonly tagged: string;
  /** Reads what a copy needs of its clinic before it is made; peers get it as it is. */
  readonly prepare?: (clinic: BenchClinic) => void;
  readonly make: (clinic: BenchClinic) => Uint8Array | Promise<Uint8Array>;
}

/** What a module of a tool exports. */
export interface ToolModule {
  /** @param kit what the module needs to know, as JSON */
  readonly open: (kit: unknown) => Tool | Promise<Tool>;
}

/** A turn: copies to make, one for each clinic. The last may be kept in a file, to be looked at. */
export interface Turn {
  readonly clinics: readonly BenchClinic[];
  readonly keepIn?: string;
}

/** What a turn took. */
export interface Took {
  readonly name: string;
  readonly tagged: string;
  readonly copies: number;
  /** Of all threads of the process, in milliseconds. */
  readonly cpuMs: number;
  /** Nothing where a tool gets its clinics as they are. */
  readonly prepareCpuMs: number | undefined;
  readonly bytes: number;
}
