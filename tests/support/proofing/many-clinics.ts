import { seeded, type Random } from '../random.js';

/** Clinics that are easily taken for each other, by the paths of their files. */
export type ClinicFiles = Readonly<Record<string, string>>;

const FIRST = [
  'Riverside',
  'St. Brigid',
  'Árpád',
  'Clínica Muñoz',
  'Oak',
  "Women's",
  'North Oak',
  'Harbor',
] as const;
const SECOND = [
  'Family Clinic',
  'Health',
  'Medical Center',
  'Care',
  'Kórház',
  'Surgery & Co.',
  'Health Center',
] as const;
const STREETS = ['River Road', 'Oak Street', 'Calle Mayor', 'Fő utca', 'North Meadow Avenue'] as const;
const HOURS = ['Mon–Fri 8:30–17:00', 'Mon–Thu 8:00–18:00, Fri 8:00–16:00', 'Mon–Fri 8:00–17:00'] as const;
const MARKS = [
  'M10 10H90V90H10Z',
  'M50 5L95 95H5Z',
  'M5 50L50 5L95 50L50 95Z',
  'M10 10H90V40H10ZM10 60H90V90H10Z',
] as const;

/**
 * So many clinics: names with accents and names that hold another's, networks that share a host, a switchboard and a
 * night line, numbers that differ in one digit or in their extension, streets and hours that many have.
 */
export function manyClinics(count: number, seed = 1): ClinicFiles {
  const random = seeded(seed);
  const files: Record<string, string> = {};
  for (let at = 0; at < count; at += 1) {
    const id = `clinic-${at + 1}`;
    files[`content/clinics/${id}.yaml`] = clinicText(at, random);
    if (at % 3 === 0) files[`content/clinics/${id}.svg`] = logo(at);
  }
  return files;
}

function clinicText(at: number, random: Random): string {
  const name = nameOf(at);
  const network = at % 5;
  const lines = [
    `name: "${name}"`,
    `phone: "${phoneOf(at)}"`,
    `emergency: "${random.oneOf(['911', '112', '999'])}"`,
    `website: https://${at % 2 === 0 ? `network-${network}.example/clinic-${at}` : `www.clinic-${at}.example.org/`}`,
  ];
  if (at % 3 === 0) lines.push(`logo: clinic-${at + 1}.svg`, `logo_alt: Sign of clinic ${at + 1}`);
  if (at % 4 !== 1) lines.push(`after_hours: "${at % 4 === 0 ? '(555) 900-0000' : phoneOf(at + 500_000)}"`);
  if (at % 3 !== 1)
    lines.push(
      `address: ["${100 + (at % 700)} ${random.oneOf(STREETS)}", "Springfield, IL ${10_000 + (at % 80_000)}"]`,
    );
  if (at % 4 !== 2) lines.push(`hours: "${random.oneOf(HOURS)}"`);
  if (at % 6 === 0) lines.push(`short_name: "${FIRST[at % FIRST.length]} ${at + 1}"`);
  if (at % 7 === 0)
    lines.push(
      'follow_up:',
      '  heading: Your next steps',
      `  text: "Ask for desk ${at % 90} on floor ${at % 9}, please."`,
      '  fields: [Next visit]',
    );
  return `${lines.join('\n')}\n`;
}

/** Every ninth is named as its neighbour, and more. */
function nameOf(at: number): string {
  const base = at % 9 === 8 ? at - 1 : at;
  const name = `${FIRST[base % FIRST.length]} ${SECOND[base % SECOND.length]} ${base}`;
  return at % 9 === 8 ? `${name} at the Park` : name;
}

/** Neighbours differ in the last digit; every sixth has the number of a switchboard and an extension. */
function phoneOf(at: number): string {
  const digits = String(2_000_000 + at).padStart(7, '0');
  const local = `${digits.slice(0, 3)}-${digits.slice(3)}`;
  if (at % 6 === 5) return `(555) 777-7000 ext. ${1000 + (at % 9000)}`;
  if (at % 6 === 4) return `+1 217 ${local}`;
  if (at % 6 === 3) return `+44 20 7${digits.slice(0, 3)} ${digits.slice(3)}`;
  return at % 2 === 0 ? `(555) ${local}` : `1-555-${local}`;
}

function logo(at: number): string {
  const colour = (0x20_40_60 + at * 7919) % 0x80_80_80;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#${colour.toString(16).padStart(6, '0')}" d="${MARKS[at % MARKS.length]}"/></svg>`;
}
