import QRCode from 'qrcode';

type Code = QRCode.QRCode;

/** Masks that a code may have (ISO/IEC 18004, 7.8). */
const MASKS = 8;

/**
 * The squares of a code with the mask that the library would choose.
 *
 * The library writes a code once for each mask and judges it four times over. Here one that has the first mask is turned
 * into the others by what the library itself changes from mask to mask, which is the same for all codes of a version, and
 * each is judged by the library's rules in one pass.
 *
 * @param code one with mask 0
 */
export function bestMasked(code: Code, level: QRCode.QRCodeErrorCorrectionLevel): Code['modules'] {
  const { size, data: first } = code.modules;
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  let data = new Uint8Array(first.length);
  for (const turn of turnsOf(code.version, level)) {
    for (let at = 0; at < data.length; at += 1) data[at] = (first[at] ?? 0) ^ (turn[at] ?? 0);
    const points = penaltyOf(data, size, least);
    if (points >= least) continue;
    least = points;
    best = data;
    data = new Uint8Array(first.length);
  }
  return { ...code.modules, size, data: best };
}

/** What turns a code of mask 0 into each other one, by version and level: the library's own, of any words. */
const turns = new Map<string, readonly Uint8Array[]>();

function turnsOf(version: number, level: QRCode.QRCodeErrorCorrectionLevel): readonly Uint8Array[] {
  const key = `${version}${level}`;
  const known = turns.get(key);
  if (known) return known;
  const words = [{ data: new Uint8Array(1), mode: 'byte' }] as const;
  const codes = Array.from({ length: MASKS }, (_, mask) => {
    const maskPattern = mask as QRCode.QRCodeMaskPattern;
    return QRCode.create([...words], { errorCorrectionLevel: level, version, maskPattern }).modules.data;
  });
  const made = codes.map((data) => data.map((bit, at) => bit ^ (codes[0]?.[at] ?? 0)));
  turns.set(key, made);
  return made;
}

/** Points for what confuses readers (ISO/IEC 18004, 7.8.3), as the library counts them. */
const POINTS = { run: 3, square: 3, finder: 40, balance: 10 } as const;
/** A run of one colour counts from here on. */
const LEAST_RUN = 5;
/** What looks like a finder pattern with four light squares after or before it, in the last eleven squares of a line. */
const FINDER_BEFORE = 0b101_1101_0000;
const FINDER_BEHIND = 0b000_0101_1101;
const FINDER_LENGTH = 11;
const FINDER_BITS = 2 ** FINDER_LENGTH - 1;

/** The penalty of a code; it need not be counted to its end once it is as high as `limit`. */
function penaltyOf(data: Uint8Array, size: number, limit: number): number {
  let points = 0;
  for (let line = 0; line < size && points < limit; line += 1)
    points += penaltyOfLine(data, line * size, 1, size) + penaltyOfLine(data, line, size, size);
  if (points >= limit) return points;
  let dark = 0;
  for (const bit of data) dark += bit;
  const steps = Math.abs(Math.ceil((dark * 100) / data.length / 5) - 10);
  return points + POINTS.square * squaresIn(data, size) + POINTS.balance * steps;
}

/** Runs and finders in a row or a column: squares from `start`, `step` apart. */
function penaltyOfLine(data: Uint8Array, start: number, step: number, size: number): number {
  let points = 0;
  let run = 0;
  let last = -1;
  let bits = 0;
  for (let count = 0, at = start; count < size; count += 1, at += step) {
    const bit = data[at] ?? 0;
    if (bit === last) run += 1;
    else {
      if (run >= LEAST_RUN) points += POINTS.run + run - LEAST_RUN;
      last = bit;
      run = 1;
    }
    bits = ((bits << 1) & FINDER_BITS) | bit;
    if (count >= FINDER_LENGTH - 1 && (bits === FINDER_BEFORE || bits === FINDER_BEHIND))
      points += POINTS.finder;
  }
  return run >= LEAST_RUN ? points + POINTS.run + run - LEAST_RUN : points;
}

/** How many squares of two by two are of one colour. */
function squaresIn(data: Uint8Array, size: number): number {
  let count = 0;
  for (let row = 0; row < size - 1; row += 1)
    for (let at = row * size, end = at + size - 1; at < end; at += 1) {
      const dark =
        (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + size] ?? 0) + (data[at + size + 1] ?? 0);
      if (dark === 4 || dark === 0) count += 1;
    }
  return count;
}
