import type { Random } from '../random.js';
import type { Disk } from './disk.js';

/** What may happen to an output folder between two builds. */
export function tamper(output: Disk, random: Random): string {
  const sheets = output.paths.filter((path) => path.endsWith('.pdf'));
  const path = sheets[random.between(0, sheets.length - 1)] ?? 'manifest.json';
  const bytes = output.read(path);
  const deeds: readonly [readonly [string, () => void], ...(readonly [string, () => void])[]] = [
    [
      'a file goes',
      () => {
        output.remove(path);
      },
    ],
    [
      'a file loses its end',
      () => {
        if (bytes) output.write(path, bytes.slice(0, -1));
      },
    ],
    [
      'a byte of a file changes',
      () => {
        if (bytes)
          output.write(
            path,
            bytes.map((byte, place) => (place === 9 ? byte ^ 1 : byte)),
          );
      },
    ],
    [
      'the index goes',
      () => {
        output.remove('.handouts-index.json');
      },
    ],
    [
      'the index is cut',
      () => {
        cut(output, '.handouts-index.json');
      },
    ],
    [
      'a sheet is printed once more',
      () => {
        if (bytes) output.write(path, bytes);
      },
    ],
  ];
  const [name, deed] = random.oneOf(deeds);
  deed();
  return name;
}

function cut(output: Disk, path: string): void {
  const bytes = output.read(path);
  if (bytes) output.write(path, bytes.slice(0, bytes.length / 2));
}
