// The four pages in words, page by page, for tools that know nothing of our templates: the words that the press prints for
// the bench-sheet, in its order. A run checks that every tool's words are ours, page by page, and fails where they differ.

/** @typedef {{ readonly text: string, readonly bold?: boolean }} Run */
/** @typedef {{ readonly name: string, readonly phone: string, readonly afterHours: string, readonly website: string, readonly address: readonly string[], readonly note: string }} Clinic */

const plain = (text) => [{ text }];
const bold = (text) => [{ text, bold: true }];
const list = (...items) => ({ kind: 'list', items: items.map(plain) });
const paragraph = (...runs) => ({ kind: 'paragraph', runs: runs.flat() });
const heading = (level, text) => ({ kind: 'heading', level, text });

/** Where the code on the sheet leads. */
export const addressOf = (clinic) => `${clinic.website}/throat`;

/** What stands at the head of every page but the first, left and right. */
export const headOf = (clinic) => [clinic.name, clinic.phone];

/** What stands at the foot of a page, left and right. */
export const footOf = (page, pages) => ['Sore throat, version 1.0.0', `Page ${page} of ${pages}`];

/** The blocks of each page. */
export function sheetOf(clinic) {
  const typed = addressOf(clinic).replace('https://', '');
  return [
    [
      { kind: 'masthead', name: clinic.name, phone: clinic.phone },
      heading(1, 'Sore throat'),
      {
        kind: 'bar',
        blocks: [
          paragraph(bold('In short')),
          paragraph(
            plain(
              'Most sore throats get better on their own in a week. Rest, drink plenty and give it time.',
            ),
          ),
        ],
      },
      {
        kind: 'box',
        look: 'emergency',
        title: 'Get help right away',
        blocks: [
          paragraph(plain('Call '), bold('911'), plain(' if:')),
          list('it is hard to breathe', 'you cannot swallow your own spit'),
        ],
      },
      {
        kind: 'box',
        look: 'call',
        title: 'Call us if',
        blocks: [
          paragraph(plain(`Call ${clinic.name} at `), bold(clinic.phone), plain(' if:')),
          list('your throat hurts for more than a week', 'you have a fever of 101 °F or more'),
          paragraph(plain('If you cannot reach us, call '), bold('911'), plain('.')),
        ],
      },
    ],
    [
      heading(2, 'What it is'),
      paragraph(
        plain(
          'A sore throat is pain in the back of your mouth. It may feel dry or scratchy. It may hurt more when you swallow. Most sore throats come from a virus, such as a cold. Medicine for bacteria does not help against a virus. A quick test with a swab can show what you have.',
        ),
      ),
      heading(2, 'What you can do'),
      list(
        'Drink plenty of water. Warm tea or cold drinks can both feel good.',
        'Mix a small spoon of salt into a glass of warm water. Gargle with it, and spit it out.',
        'Suck on ice or on hard candy. Do not give candy to small children.',
        'Rest, and stay away from smoke.',
        'Ask us which pain medicine is safe for you.',
        'Wash your hands often. Do not share cups or forks.',
      ),
      heading(2, 'Your next visit'),
      paragraph(
        plain(
          'If we gave you a medicine, take all of it, even when you feel well. Come back if you are no better in 3 days.',
        ),
      ),
    ],
    [
      heading(2, 'Your follow-up'),
      paragraph(plain(clinic.note)),
      { kind: 'fields', labels: ['Next visit', 'With'] },
      paragraph(plain('Notes')),
      { kind: 'rules', count: 2 },
      heading(2, 'My questions'),
      { kind: 'rules', count: 2 },
      heading(2, 'Read this online'),
      {
        kind: 'code',
        address: addressOf(clinic),
        blocks: [
          paragraph(plain('Point your phone’s camera at the square to open “Sore throat”.')),
          paragraph(plain('Or type this address:\n'), bold(typed)),
        ],
      },
    ],
    [
      heading(2, 'About this sheet'),
      paragraph(bold('This is a sample. Have a clinician review it before you give it to patients.')),
      paragraph(
        plain(
          'This sheet gives general information. It does not take the place of advice from your own care team.',
        ),
      ),
      paragraph(
        plain(
          'Sore throat, version 1.0.0, edition 00000\nLanguage: English\nPublished: November 22, 2026\nNot yet reviewed\nNext review by: November 22, 2029',
        ),
      ),
      paragraph(
        plain(
          [
            clinic.name,
            ...clinic.address,
            'Hours: Mon–Fri 8:30–17:00',
            `Phone: ${clinic.phone}`,
            `Nights and weekends: ${clinic.afterHours}`,
          ].join('\n'),
        ),
      ),
      heading(3, 'Where this comes from'),
      list('MedlinePlus: Sore throat, medlineplus.gov', 'CDC: About a sore throat, cdc.gov'),
    ],
  ];
}
