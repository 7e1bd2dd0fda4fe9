import { expect, test } from 'vitest';
import { isSheetPath, sheetPath } from '../../src/plan/index.js';
import { readIndex, type ManifestReading } from '../../src/record/index.js';
import { readManifest } from '../../src/record/read-manifest.js';
import { seeded } from '../support/random.js';
import { builtForTests } from '../support/records/built-folder.js';
import { damage } from '../support/records/damage.js';
import { keptIn, sealedIndex } from '../support/records/sealed-index.js';
import { resealed, sealed } from '../support/sealed.js';
import { countOf } from '../support/thorough.js';

/** So many damaged manifests, and as many indexes, with the press's seal and with a stranger's. */
const COUNT = countOf('DAMAGED_RECORDS', { few: 300, some: 2000, all: 6000 });
/** One in so many is given to a whole build, which takes a while. */
const BUILT = 60;
const MANIFEST = 'output/manifest.json';
const INDEX = 'output/.handouts-index.json';

const built = builtForTests();

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

test(`of ${COUNT} manifests that were damaged, every damage is told`, { timeout: 600_000 }, () => {
  const random = seeded(13);
  const damaged = Array.from({ length: COUNT }, () => damage(built().manifest, random));
  const believed = damaged.filter(
    (text) => text !== built().manifest && isSound(readManifest(encoded(text))),
  );
  expect(believed).toEqual([]);
});

function isSound(reading: ManifestReading): boolean {
  return reading.kind === 'read' && reading.flaws.length === 0;
}

test(`of ${COUNT} manifests with a seal of a stranger, none leads outside`, { timeout: 600_000 }, () => {
  const random = seeded(14);
  let sound = 0;
  for (let count = 0; count < COUNT; count += 1) {
    const text = random.oneOf([sealed, resealed])(damage(built().manifest, random));
    const reading = readManifest(encoded(text));
    if (reading.kind !== 'read' || reading.flaws.length > 0) continue;
    sound += 1;
    const { missing, removing, inputs } = reading.manifest;
    const files = [...reading.manifest.files];
    const named = [...files.map(({ file }) => file), ...missing, ...removing.map(([file]) => file)];
    expect(named.filter((file) => !isSheetPath(file))).toEqual([]);
    expect(files.filter((entry) => sheetPath(entry) !== entry.file)).toEqual([]);
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
    expect(inputs.filter(([path]) => /^\/|(?:^|\/)\.\.\/\.\./u.test(path))).toEqual([]);
  }
  // Some pass, or nothing but seals was tried.
  expect(sound).toBeGreaterThan(0);
});

test(
  `of ${COUNT} indexes that were damaged none is believed, and one of a stranger breaks nothing`,
  { timeout: 600_000 },
  () => {
    const random = seeded(15);
    const damaged = Array.from({ length: COUNT }, () => damage(built().index, random));
    expect(damaged.filter((text) => text !== built().index && readIndex(encoded(text)))).toEqual([]);
    const strange = Array.from({ length: COUNT }, () => sealedIndex(damage(keptIn(built().index), random)));
    expect(() => strange.map((text) => readIndex(encoded(text)))).not.toThrow();
  },
);

test(
  'whatever was damaged, a build that prunes touches nothing outside, and tells it or makes what is right',
  { timeout: 3_600_000 },
  async () => {
    const random = seeded(16);
    for (let count = 0; count < COUNT; count += BUILT) {
      const copy = built().copy();
      try {
        const [outside, clean] = [copy.outside(), copy.output()];
        const hurt = random.oneOf(['manifest', 'index', 'both'] as const);
        const isStrange = hurt !== 'index' && random.oneOf([true, false]);
        const hurtManifest = hurt === 'index' ? built().manifest : damage(built().manifest, random);
        copy.write(MANIFEST, isStrange ? sealed(hurtManifest) : hurtManifest);
        if (hurt !== 'manifest') copy.write(INDEX, sealedIndex(damage(keptIn(built().index), random)));
        const before = copy.output();
        const { exit, err } = await copy.run('build', '--prune-all');
        expect(copy.outside()).toEqual(outside);
        expect(err).not.toMatch(/^ {4}at |mistake of its own/mu);
        const after = copy.output();
        const verified = await copy.run('verify');
        expect(`${verified.out}${verified.err}`).not.toMatch(/^ {4}at |mistake of its own/mu);
        // Either it stopped and nothing was touched, or all is as a clean build makes it.
        expect([0, 4]).toContain(exit);
        // Whoever seals may say of a sheet what he likes, such as how many pages it has; the sheets are what they were.
        const { 'manifest.json': itself, ...sheets } = clean;
        const right = isStrange ? sheets : { ...sheets, 'manifest.json': itself };
        expect(after).toEqual(exit === 4 ? before : { ...after, ...right });
        expect(exit === 4 ? [5] : isStrange ? [0, 5] : [0]).toContain(verified.exit);
        const said = exit === 4 ? built().manifest : copy.read(MANIFEST);
        expect(hashesIn(said)).toEqual(hashesIn(built().manifest));
      } finally {
        copy.remove();
      }
    }
  },
);

/** Which bytes a manifest says that each file has. */
function hashesIn(text: string): readonly (readonly [string, string])[] {
  const reading = readManifest(encoded(text));
  return reading.kind === 'read'
    ? Array.from(reading.manifest.files, ({ file, sha256 }) => [file, sha256])
    : [];
}
