import type { Log, Place } from '../diagnostics/index.js';

/** A phone number written out: what is shorter may be a date, a time or a short code. */
const NUMBER = /[+(]?\d[\d\s().\-‐‑–/]{5,}\d/gu;
/** Words that are one number and nothing else, however short. */
const NUMBER_ALONE = /^[\s+(]*\d[\d\s().\-‐‑–/]*$/u;
const MAIL = /(?<![^\s<>()@])[^\s<>()@]+@[^\s<>()@]+\.[\p{L}\d]+/gu;
const WEB = /https?:\/\/[^\s/?#<>]+/giu;
/** Words that are a host's name, with or without a path, and nothing else. */
const HOST_ALONE = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?=\/|$)/iu;
/** The least that two ways of writing one number have in common, with a country before it or without. */
const LEAST_DIGITS = 5;
const SLOT = '{{';

/** What a link of a handout leads to, in a form that every reader understands, and that its own words do not deny. */
export function checkLink(words: string, address: string, place: Place, log: Log): void {
  if (/[()]/u.test(address)) {
    const isPhone = /^tel:/iu.test(address);
    log.error(
      'bad-address',
      `the link "${address}" has brackets in its address, and nobody can say which of them ends it`,
      place,
      isPhone
        ? 'write the number without them: tel:+15550104000'
        : 'write %28 for ( and %29 for ) in the address',
    );
    return;
  }
  if (words.includes(SLOT) || address.includes(SLOT)) return;
  const said = saidIn(words, address);
  if (said.length === 0 || said.some(({ isSame }) => isSame)) return;
  log.error(
    'other-address',
    `the link says "${said[0]?.text}", and leads to "${address}"`,
    place,
    'write the same in both, or say in words where it leads',
  );
}

/** A number or an address in the words of a link, and whether the link leads there. */
interface Said {
  readonly text: string;
  readonly isSame: boolean;
}

function saidIn(words: string, address: string): readonly Said[] {
  const [, scheme = '', target = ''] = /^(?<scheme>[a-z]+):(?<target>.*)$/isu.exec(address) ?? [];
  switch (scheme.toLowerCase()) {
    case 'tel':
      return numbersIn(words).map((text) => ({ text, isSame: isSameNumber(text, target) }));
    case 'mailto':
      return [...words.matchAll(MAIL)].map(({ 0: text }) => ({
        text,
        isSame: target.toLowerCase().split('?')[0] === text.toLowerCase(),
      }));
    case 'https':
      return hostsIn(words).map((text) => ({ text, isSame: isSameHost(text, address) }));
    default:
      return [];
  }
}

function numbersIn(words: string): readonly string[] {
  if (NUMBER_ALONE.test(words)) return [words.trim()];
  return [...words.matchAll(NUMBER)].map(({ 0: text }) => text.trim());
}

/** Whether two numbers are one, the longer of which may begin with a country. */
function isSameNumber(said: string, target: string): boolean {
  const [a, b] = [digitsOf(said), digitsOf(target.split(/[;,]/u)[0] ?? '')];
  if (a === b) return true;
  const [short = '', long = ''] = [a, b].toSorted((one, other) => one.length - other.length);
  return short.length >= LEAST_DIGITS && long.endsWith(short.replace(/^0/u, ''));
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/gu, '');
}

function hostsIn(words: string): readonly string[] {
  const alone = HOST_ALONE.exec(words.trim());
  return alone ? [alone[0]] : [...words.matchAll(WEB)].map(({ 0: text }) => text);
}

/** Whether an address is of a host, or of one that belongs to it. */
function isSameHost(said: string, address: string): boolean {
  const [own, target] = [hostOf(said), hostOf(address)];
  return target === own || target.endsWith(`.${own}`);
}

function hostOf(address: string): string {
  return address
    .replace(/^https?:\/\//iu, '')
    .replace(/[/?#].*$/su, '')
    .replace(/[.,;:]$/u, '')
    .replace(/^www\./iu, '')
    .toLowerCase();
}
