import { basename, dirname } from 'node:path';
import { hashOfBytes, nodeWorld, type World } from '../world/index.js';
import { installedPackages } from './installed-packages.js';

/** More than any file of the program has. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * What stands for the program as a whole: whatever makes another program gives another hash.
 *
 * @param programFolder where the running code lies, flat
 * @param pressFolder where its package.json lies, which names what it builds on
 * @param runtime versions of the parts of the runtime that bytes depend on
 */
export function programHash(
  programFolder: string,
  pressFolder: string,
  runtime: readonly (string | undefined)[],
): string {
  const program = nodeWorld(programFolder, new Date(0));
  const press = nodeWorld(pressFolder, new Date(0));
  const code = program.list('').filter((name) => /\.[jt]s$/u.test(name));
  const hashes = [
    press.read('package.json', MAX_BYTES),
    ...code.map((name) => program.read(name, MAX_BYTES)),
  ].map((result) => (result.kind === 'found' ? hashOfBytes(result.bytes) : result.kind));
  const packages = packagesOf(pressFolder, press);
  return hashOfBytes(new TextEncoder().encode(JSON.stringify([hashes, packages, runtime])));
}

/**
 * All that the press builds on, as it is installed: package.json names exact versions of what it asks for itself, and
 * says nothing of what these ask for.
 *
 * npm writes down what it has installed: beside the press where that is a package itself, below it in a clone. Where
 * another manager has installed it, or nothing is installed, the lockfile of the press stands in.
 */
function packagesOf(pressFolder: string, press: World): readonly string[] | string {
  const direct = directOf(textOf(press, 'package.json'));
  const beside = dirname(pressFolder);
  const places = [
    { world: press, file: 'node_modules/.package-lock.json', home: '' },
    ...(basename(beside) === 'node_modules'
      ? [
          {
            world: nodeWorld(beside, new Date(0)),
            file: '.package-lock.json',
            home: `node_modules/${basename(pressFolder)}`,
          },
        ]
      : []),
    { world: press, file: 'package-lock.json', home: '' },
  ];
  for (const { world, file, home } of places) {
    const lock = textOf(world, file);
    const packages = lock === undefined ? undefined : installedPackages(lock, home, direct);
    if (packages) return packages;
  }
  return 'no lockfile';
}

function textOf(world: World, file: string): string | undefined {
  const result = world.read(file, MAX_BYTES);
  return result.kind === 'found' ? new TextDecoder().decode(result.bytes) : undefined;
}

function directOf(text: string | undefined): readonly string[] {
  try {
    const { dependencies } = JSON.parse(text ?? '{}') as { readonly dependencies?: object };
    return Object.keys(dependencies ?? {});
  } catch {
    return [];
  }
}
