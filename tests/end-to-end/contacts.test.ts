import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWithPdfium } from '../support/read-with-pdfium.js';
import { OAK, OAK_TEXT, REST, REST_TEXT, runIn } from '../support/refusal.js';

const CONTACTS = `contacts:
  nurse: (555) 010-2123
  fax: (555) 010-2124
  Parking office: (555) 010-2133, ext. 5
`;
const HOURS = `hours:
  mon-thu: 8:30–17:00
  fri: [8:30–12:00, 13:00–16:00]
  sat, sun: closed
`;
const CSV = 'content/clinics.csv';

async function linesOf(folder: string, id: string): Promise<readonly string[]> {
  const pages = await readWithPdfium(readFileSync(join(folder, 'output', id, 'en', 'rest.large.letter.pdf')));
  return pages.join('\n').split(/ *\r?\n/u);
}

describe('contacts and hours by day', () => {
  test('stand on the sheet, a number whole on a line with its label; as columns of a table, too', async () => {
    const table = `id,name,phone,emergency,website,hours.mon,hours.tue,hours.wed,contacts.nurse,contacts.fax,contacts.Parking office
elm,Elm Clinic,(555) 010-3000,911,https://elm.example.org,8:30–17:00,8:30–17:00,closed,(555) 010-3123,,"(555) 010-3133, ext. 5"
`;
    const { folder, exit, err } = await runIn({ [OAK]: OAK_TEXT + HOURS + CONTACTS, [CSV]: table }, [
      'build',
    ]);
    expect([exit, err]).toMatchObject([0, expect.not.stringMatching(/error|warning/u)]);
    expect(await linesOf(folder, 'oak')).toEqual(
      expect.arrayContaining([
        'Hours: Monday to Thursday 8:30–17:00',
        'Friday 8:30–12:00, 13:00–16:00',
        'Saturday, Sunday closed',
        expect.stringMatching(/Nurse line: \(555\) 010-2123$/u),
        expect.stringMatching(/Fax: \(555\) 010-2124$/u),
        expect.stringMatching(/Parking office: \(555\) 010-2133, ext\. 5$/u),
      ]),
    );
    const elm = await linesOf(folder, 'elm');
    expect(elm).toContain('Hours: Monday, Tuesday 8:30–17:00');
    expect(elm).toContainEqual(expect.stringMatching(/Parking office: \(555\) 010-3133, ext\. 5$/u));
    expect(elm.join('\n')).not.toContain('Fax');
  });

  test('stand on the page that the code opens, where numbers are called, and a fax is not', async () => {
    const { folder, exit } = await runIn({ [OAK]: `${OAK_TEXT}site: yes\n${HOURS}${CONTACTS}` }, ['site']);
    expect(exit).toBe(0);
    const page = readFileSync(join(folder, 'output/site/oak.example.org/rest/en/index.html'), 'utf8');
    const hrefs = [...page.matchAll(/href="(?<to>tel:[^"]*)"/gu)].map(({ groups }) => groups?.['to']);
    expect(hrefs).toEqual(expect.arrayContaining(['tel:5550102123', 'tel:5550102133;ext=5']));
    expect(hrefs).not.toContain('tel:5550102124');
    expect(page.replaceAll(/<[^>]*>/gu, '')).toContain('Fax: (555) 010-2124');
    expect(page.replaceAll(/<[^>]*>/gu, '')).toContain('Saturday, Sunday closed');
  });

  test('that a row gives in two ways are told at the second cell', async () => {
    const table = `id,name,phone,emergency,website,hours,hours.mon
elm,Elm,(555) 010-3000,911,https://elm.example.org,Mon 8–5,8:30–17:00
`;
    const { exit, err } = await runIn({ [CSV]: table }, ['build']);
    expect(exit).toBe(1);
    expect(err).toContain(
      `${CSV}:2:60 (row 2, column "hours.mon")  error: hours and hours.mon are both filled in`,
    );
    expect(err).toContain('hint: keep one of the two');
  });

  test('are named in handouts: guarded where a clinic may have none', async () => {
    const rest = `${REST_TEXT}
:::when{has=contact.nurse}
Ask our nurse: {{contact.nurse}}.
:::
`;
    const { folder, exit } = await runIn(
      { [OAK]: OAK_TEXT + CONTACTS, 'content/clinics/elm.yaml': OAK_TEXT, [REST]: rest },
      ['build'],
    );
    expect(exit).toBe(0);
    expect(await linesOf(folder, 'oak')).toContain('Ask our nurse: (555) 010-2123.');
    expect((await linesOf(folder, 'elm')).join('\n')).not.toContain('nurse');
  });

  test('a slot of one that a clinic has not, and one that nobody knows, are refused', async () => {
    const rest = REST_TEXT.replace('Lie down', 'Call {{contact.nurse}} or {{contact.nurs}}. Lie down');
    const { exit, err } = await runIn({ [REST]: rest }, ['build']);
    expect(exit).toBe(1);
    expect(err).toContain('{{contact.nurse}} is empty in content/clinics/oak.yaml');
    expect(err).toContain('unknown slot {{contact.nurs}}');
    expect(err).toContain('did you mean "contact.nurse"?');
  });

  test('a line that its label says is answered at night is whom a call section may name', async () => {
    const rest = `${REST_TEXT}
::::call
## Call us if
Call {{clinic.phone}} if you feel weak.

At night, call (555) 010-2123.
::::
`;
    const told = async (label: string) => {
      const oak = `${OAK_TEXT}contacts: { "${label}": (555) 010-2123 }\n`;
      return (await runIn({ [OAK]: oak, [REST]: rest }, ['build'])).err;
    };
    expect(await told('Nurse line, 24 hours')).not.toContain('nobody to reach');
    expect(await told('Nurse line')).toContain('leaves patients with nobody to reach when "oak" is closed');
  });

  test('labels that a language of the clinic lacks are asked for', async () => {
    const { err } = await runIn({ [OAK]: `${OAK_TEXT}languages: [en, es]\n${CONTACTS}` }, ['build']);
    expect(err).toContain(
      `${OAK}:7:3  warning: sheets in Spanish name contacts as they are called in another language`,
    );
    expect(err).toContain('hint: write their labels in Spanish: translations.es.contacts');
  });
});
