import type { TextBlock } from '../../support/pdf/text-lines.js';
import type { Sheet } from '../../support/samples/sheet.js';
import { onlineWords } from '../../support/samples/expected-blocks.js';
import type { Rule } from './rule.js';

const NUMBER = String.raw`\d+(?:[.,:/]\d+)*`;
const UNIT =
  'mg/dL|mmol/L|mg|°[CF]|%|cm|inches|ounces|pounds|grams|tablespoons?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|a\\.m\\.|p\\.m\\.';
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** What a patient must never have to put together: each with the name it has in a message. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  phone: /\(\d{3}\) \d{3}-\d{4}/gu,
  time: /\d{1,2}:\d{2}(?:–\d{1,2}:\d{2})?/gu,
  date: new RegExp(`(?:${MONTH}) \\d{1,2}, \\d{4}`, 'gu'),
  range: new RegExp(`${NUMBER}(?:–| to )${NUMBER}(?: (?:${UNIT})(?!\\p{L}))?`, 'gu'),
  dose: new RegExp(`${NUMBER} ?(?:${UNIT})(?!\\p{L})`, 'gu'),
  pressure: /\d+\/\d+/gu,
  'web address': /(?:[a-z\d-]+\.)+(?:org|com|gov|uk|net)(?:\/[^\s,]*)?/gu,
};

export const whole: readonly Rule[] = [
  ...Object.entries(WHOLE).map(([name, pattern]): Rule => ({
    promise: `a ${name} is never split over two lines`,
    breaches: ({ blocks }) => blocks.flatMap((block) => splitIn(block, [...block.text.matchAll(pattern)])),
  })),
  {
    promise: "the clinic's numbers and addresses are never split over two lines",
    breaches: (sheet) => {
      const things = thingsOf(sheet);
      return sheet.blocks.flatMap((block) =>
        things.flatMap((thing) => splitIn(block, [...block.text.matchAll(new RegExp(escaped(thing), 'gu'))])),
      );
    },
  },
];

function thingsOf({ clinic, handout }: Sheet): readonly string[] {
  const { phone, after_hours: afterHours, website } = clinic;
  return [
    phone,
    ...(afterHours === undefined ? [] : [afterHours]),
    new URL(website).host,
    onlineWords(handout, clinic),
  ];
}

function splitIn(block: TextBlock, matches: readonly RegExpExecArray[]): readonly string[] {
  const ends: number[] = [];
  let length = 0;
  for (const line of block.lines) ends.push((length += line.text.length));
  return matches
    .filter((match) => ends.some((end) => end > match.index && end < match.index + match[0].trimEnd().length))
    .map((match) => `page ${block.lines[0]?.page} "${match[0]}" in "${block.text.trim().slice(0, 60)}"`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
