import { spawnSync } from 'node:child_process';

/** The programs of other people that judge our PDFs: poppler-utils, qpdf, mupdf-tools, zbar-tools. */
const PROGRAMS = ['pdfinfo', 'pdffonts', 'pdftoppm', 'pdftotext', 'qpdf', 'mutool', 'zbarimg'] as const;
type Program = (typeof PROGRAMS)[number];

/** Those that are not installed here. */
export const missingPrograms: readonly Program[] = PROGRAMS.filter(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined,
);

/** What a program said and how it ended. */
export interface Verdict {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs an outside program to its end. */
export function ask(program: Program, ...argv: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(program, argv, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exit: status, out: stdout, err: stderr };
}
