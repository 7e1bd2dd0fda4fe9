import { followUpLabels, type ClinicFacts } from './clinic-facts.js';
import { fillSlots } from './fill-slots.js';
import type { HandoutFacts } from './handout-facts.js';
import { writtenSections, type WrittenBlock } from './written-blocks.js';

/** Every block of a sheet in reading order, from the sources alone, for the template `handout` in English. */
export interface ExpectedBlocks {
  /** The masthead and the title. */
  readonly head: readonly WrittenBlock[];
  /** Blocks that stand under the title, or behind the urgent box where it needs their space. */
  readonly yielding: readonly WrittenBlock[];
  readonly urgent: readonly WrittenBlock[];
  readonly rest: readonly WrittenBlock[];
}

const SAMPLE = 'This is a sample. Have a clinician review it before you give it to patients.';
const WAIT = 'while-you-wait';

/**
 * What a sheet should say.
 *
 * @param masthead what it begins with
 */
export function expectedBlocks(
  handout: HandoutFacts,
  clinic: ClinicFacts,
  edition: string,
  masthead: readonly string[] = [clinic.name],
): ExpectedBlocks {
  const sections = writtenSections(handout.markdown, clinic);
  const of = (wanted: (kind: string) => boolean): readonly WrittenBlock[] =>
    sections.filter(({ kind }) => wanted(kind)).flatMap(({ blocks }) => blocks);
  return {
    head: [...masthead.map(p), { role: 'H1', text: handout.title }],
    yielding: [
      p(SAMPLE),
      ...(handout.also_called ? [p(`Also called: ${handout.also_called.join(', ')}`)] : []),
      p(`In short ${fillSlots(handout.summary, clinic)}`),
    ],
    urgent: of((kind) => kind === 'emergency'),
    rest: [
      ...of((kind) => kind === WAIT),
      ...of((kind) => kind !== WAIT && kind !== 'emergency' && kind !== 'questions'),
      ...followUp(handout, clinic),
      h2('My questions'),
      ...of((kind) => kind === 'questions'),
      ...online(handout, clinic),
      ...about(handout, clinic, edition),
    ],
  };
}

function followUp({ id }: HandoutFacts, clinic: ClinicFacts): readonly WrittenBlock[] {
  const { heading, text, handouts } = clinic.follow_up;
  const texts = [text, handouts?.[id]?.text].filter((words) => words !== undefined);
  return [h2(heading), ...[...texts, ...followUpLabels(clinic, id), 'Notes'].map(p)];
}

function online(handout: HandoutFacts, clinic: ClinicFacts): readonly WrittenBlock[] {
  return [
    h2('Read this online'),
    p(`Point your phone’s camera at the square to open “${handout.title}”.`),
    p(`Or type this address: ${onlineWords(handout, clinic)}`),
  ];
}

/** The address that is printed beside the QR code. */
export function onlineWords(handout: HandoutFacts, clinic: ClinicFacts): string {
  return fillSlots(handout.online, clinic).replace(/^https:\/\//u, '');
}

function about(handout: HandoutFacts, clinic: ClinicFacts, edition: string): readonly WrittenBlock[] {
  const hours = clinic.hours === undefined ? '' : ` Hours: ${clinic.hours}`;
  const afterHours = clinic.after_hours === undefined ? '' : ` Nights and weekends: ${clinic.after_hours}`;
  const address = (clinic.address ?? []).map((line) => ` ${line}`).join('');
  return [
    h2('About this sheet'),
    p(SAMPLE),
    p('This sheet gives general information. It does not take the place of advice from your own care team.'),
    p(
      `Published: ${longDate(handout.published)}, version ${handout.version}, edition ${edition} Not yet reviewed Next review by: ${longDate(handout.review.next)}`,
    ),
    p(`${clinic.name}${address}${hours} Phone: ${clinic.phone}${afterHours}`),
    p(`Where this comes from: ${[...new Set(handout.sources.map(({ url }) => hostOf(url)))].join(', ')}`),
    ...(handout.licence === undefined ? [] : [p(`Copying: ${handout.licence}`)]),
  ];
}

function p(text: string): WrittenBlock {
  return { role: 'P', text };
}

function h2(text: string): WrittenBlock {
  return { role: 'H2', text };
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${MONTHS[(month ?? 0) - 1]} ${day}, ${year}`;
}
