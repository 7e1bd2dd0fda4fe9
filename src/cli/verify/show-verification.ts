import { shown } from '../../diagnostics/index.js';
import type { Verification } from '../../commands/index.js';
import { inkFor } from '../ink.js';
import { EXIT, type ExitCode, type Io } from '../io.js';
import { tellDiagnostics, type SourceReader } from '../tell-diagnostics.js';
import type { Typed } from './build-again.js';
import { verificationToJson } from './verification-to-json.js';
import { verificationToText } from './verification-to-text.js';

/** How it is shown. */
interface ShowOptions {
  readonly typed: Typed;
  /** Some sheets were asked for, not all. */
  readonly isNarrow: boolean;
  readonly isJson: boolean;
  readonly world: SourceReader;
}

/** Says what came of looking at a folder, on standard output, and with which code the command ends. */
export async function showVerification(
  verification: Verification,
  options: ShowOptions,
  io: Io,
): Promise<ExitCode> {
  switch (verification.kind) {
    case 'project-wrong':
      await tellDiagnostics(verification.diagnostics, options.world, io);
      return EXIT.projectInvalid;
    case 'no-manifest': {
      const folder = options.typed.folder ?? 'output';
      const { what, hint } = WITHOUT_MANIFEST[verification.why](folder);
      await io.err.write(
        `${inkFor(io.err, io.env).error('error')}: ${shown(what)}\n  hint: ${shown(hint)}\n`,
      );
      return EXIT.verificationFailed;
    }
    case 'bad-manifest': {
      const folder = options.typed.folder ?? 'output';
      const what = `cannot trust ${folder}/manifest.json: ${verification.why}`;
      const hint = 'put it back from a backup; or rename it and build again, which makes every sheet anew';
      await io.err.write(
        `${inkFor(io.err, io.env).error('error')}: ${shown(what)}\n  hint: ${shown(hint)}\n`,
      );
      return EXIT.verificationFailed;
    }
    case 'checked': {
      const exit = verification.findings.length === 0 ? EXIT.made : EXIT.verificationFailed;
      const { isNarrow, isJson, typed } = options;
      const ink = inkFor(io.out, io.env);
      await io.out.write(
        isJson
          ? verificationToJson(verification, typed, exit)
          : verificationToText(verification, isNarrow, typed, ink),
      );
      return exit;
    }
    default:
      return verification satisfies never;
  }
}

const WITHOUT_MANIFEST = {
  missing: (folder: string) => ({
    what: `there is no manifest.json in ${folder}, so nothing can be said of what lies there`,
    hint: 'name the folder that handouts build wrote to, or build first',
  }),
  older: (folder: string) => ({
    what: `${folder}/manifest.json is of an older version of this program`,
    hint: 'build again, which keeps it under another name and writes it anew: handouts build',
  }),
  shards: (folder: string) => ({
    what: `there is no manifest.json in ${folder}, but the manifests of shards`,
    hint: `join them: handouts merge-manifests ${folder}/manifest.*-of-*.json --out ${folder}/manifest.json`,
  }),
} as const;
