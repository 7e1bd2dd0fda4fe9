import { type BuildReport, build, type Tell } from '../../src/build/index.js';
import type { BuildRequest } from '../../src/build/build-request.js';
import type { Outside } from '../../src/build/workers/chunk-maker.js';
import { buildRequest } from './build-request.js';
import { MakerHere } from './maker-here.js';

/** A build in this thread, of a project and into an output that a test has in its hands. */
export async function buildHere(
  outside: Outside,
  changes: Partial<BuildRequest> = {},
  tell: Tell = () => undefined,
): Promise<BuildReport> {
  const workers = { ...buildRequest().workers, call: () => new MakerHere(outside) };
  const destination = { kind: 'folder', output: outside.output } as const;
  return build(buildRequest({ workers, ...changes }), outside.world, destination, tell);
}
