/** What differs from one clinic to the next. */
export interface BenchClinic {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly afterHours: string;
  readonly website: string;
  readonly address: readonly [string, string];
  /** The clinic's own words in the follow-up area. */
  readonly note: string;
}

const TREES =
  'Alder Ash Aspen Bay Beech Birch Cedar Cherry Cypress Elder Elm Fir Hazel Holly Juniper Larch Laurel Linden Maple Myrtle Oak Olive Pine Poplar Rowan Spruce Sumac Willow Yew Plum'.split(
    ' ',
  );
const PLACES =
  'Bank Bend Bridge Brook Corner Creek Cross Dale Field Ford Gate Glen Green Grove Harbor Heights Hill Lake Lane Meadow Mill Park Point Ridge River Shore Spring Square Valley View Well Wood Yard Cove Bluff'.split(
    ' ',
  );
const KINDS =
  'Clinic,Family Health,Health Center,Medical,Family Care,Women’s Health,Wellness,Primary Care,Practice,Community Care,Care Center,Doctors,Medical Group,Children’s Care,Family Practice,Health Group,Urgent Care,Health Partners,Physicians,Care Partners'.split(
    ',',
  );
const CITIES = ['Springfield, IL', 'Franklin, TN', 'Clinton, IA', 'Salem, OR', 'Madison, WI', 'Dover, DE'];

/** So many clinics there are, no two with the same name, number or address on the web. */
const MOST_CLINICS = TREES.length * PLACES.length * KINDS.length;

/** The n-th clinic, always the same one. */
export function benchClinic(index: number): BenchClinic {
  if (index >= MOST_CLINICS) throw new RangeError(`there are only ${MOST_CLINICS} clinics`);
  // Steps by primes wander through all combinations, so that neighbours differ in everything.
  const mixed = (index * 7919) % MOST_CLINICS;
  const tree = TREES[mixed % TREES.length] ?? '';
  const place = PLACES[Math.floor(mixed / TREES.length) % PLACES.length] ?? '';
  const kind = KINDS[Math.floor(mixed / TREES.length / PLACES.length)] ?? '';
  const number = String(index).padStart(5, '0');
  const line = String(2_000_000 + ((index * 104_729) % 7_000_000));
  return {
    id: `clinic-${number}`,
    name: `${tree} ${place} ${kind}`,
    phone: `(555) ${line.slice(0, 3)}-${line.slice(3)}`,
    afterHours: `(554) ${line.slice(0, 3)}-${line.slice(3)}`,
    website: `https://${tree.toLowerCase()}-${number}.example.org`,
    address: [
      `${100 + (index % 9000)} ${place} Road`,
      `${CITIES[index % CITIES.length] ?? ''} ${60_000 + ((index * 31) % 9999)}`,
    ],
    note: `Come to floor ${1 + (index % 9)}, room ${100 + (index % 797)}, and bring this sheet.`,
  };
}
