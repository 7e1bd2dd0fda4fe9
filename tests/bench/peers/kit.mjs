import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import QRCode from 'qrcode';

/** Fonts and logo, read once for all copies, as files' bytes. */
export function readKit({ regular, bold, logo }) {
  return { regular: readFileSync(regular), bold: readFileSync(bold), logo: readFileSync(logo) };
}

/** The version of a package that is installed here, or above. */
export function versionOf(name) {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = paths.find((path) => existsSync(`${path}/${name}/package.json`));
  return JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')).version;
}

/** The dark squares of a code as strips: row, first column and width, in squares; `count` squares a side. */
export function codeOf(address) {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const strips = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      const first = column;
      while (column < modules.size && modules.get(row, column)) column++;
      if (column > first) strips.push({ row, column: first, width: column - first });
    }
  }
  return { count: modules.size, strips };
}
