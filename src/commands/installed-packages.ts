import { z } from 'zod';

const names = z.record(z.string(), z.unknown()).optional();
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      os: z.unknown().optional(),
      cpu: z.unknown().optional(),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
    }),
  ),
});

type Packages = z.output<typeof lockfile>['packages'];

/**
 * Every package that another builds on, through others or not, with its version and hash: as npm's lockfile has installed
 * it, in the order of names. Undefined where the text is no such lockfile.
 *
 * What is made for one system only is left out: whoever asks for it names its exact version, and two machines agree.
 *
 * @param home where the lockfile has that package: `''` in a clone, `node_modules/clinic-handouts` where it is installed
 * @param direct names of what it asks for itself
 */
export function installedPackages(
  lock: string,
  home: string,
  direct: readonly string[],
): readonly string[] | undefined {
  const packages = packagesIn(lock);
  if (!packages) return undefined;
  const found = new Map<string, string>();
  const open = direct.flatMap((name) => resolved(name, home, packages) ?? []);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = packages[at];
    if (!entry || found.has(at) || entry.os !== undefined || entry.cpu !== undefined) continue;
    found.set(at, [at, entry.version, entry.integrity].join(' '));
    const wanted = { ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies };
    for (const name of Object.keys(wanted)) open.push(...(resolved(name, at, packages) ?? []));
  }
  // Where the press is installed, its own packages stand beside it or below it; both are the same tree.
  return [...found.values()].map((line) => (home === '' ? line : line.replace(`${home}/`, ''))).toSorted();
}

function packagesIn(lock: string): Packages | undefined {
  try {
    const parsed = lockfile.safeParse(JSON.parse(lock));
    return parsed.success ? parsed.data.packages : undefined;
  } catch {
    return undefined;
  }
}

/** Where a package finds another: in its own node_modules, or in that of a folder above. */
function resolved(name: string, from: string, packages: Packages): readonly string[] | undefined {
  for (let folder: string | undefined = from; folder !== undefined; folder = above(folder)) {
    const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (Object.hasOwn(packages, at)) return [at];
  }
  return undefined;
}

function above(folder: string): string | undefined {
  if (folder === '') return undefined;
  const end = folder.lastIndexOf('/node_modules/');
  return end === -1 ? '' : folder.slice(0, end);
}
