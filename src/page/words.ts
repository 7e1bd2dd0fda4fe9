/** Every word of the print desk, in one place: whoever translates the desk translates this. */
export const WORDS = {
  title: 'Print desk',
  skip: 'Skip to the preview',
  noScript: 'The print desk needs JavaScript, which is off in this browser.',

  find: 'Find a handout',
  findHint: 'Title, another name, or part of a word. Accents and slips do not matter.',
  handouts: 'Handouts',
  found: (count: number): string => (count === 1 ? '1 handout' : `${count} handouts`),
  foundFirst: (shown: number, count: number): string => `${shown} of ${count} handouts; type more to narrow`,
  foundNothing: (typed: string): string => `Nothing is called “${typed}”. Try another word.`,
  noHandouts: 'This project has no handout yet.',

  clinic: 'Clinic',
  findClinic: 'Find the clinic',
  chooseClinic: 'Choose the clinic first.',
  clinicGone: 'This clinic cannot be read.',

  language: 'Language',
  languageOf: (own: string, english: string): string => (own === english ? own : `${own}, ${english}`),
  notThere: (english: string): string => `No ${english} translation yet`,
  alsoIn: 'A second language on the same sheet',
  oneLanguage: 'None',

  size: 'Size of print',
  sizes: {
    clear: 'Clear',
    'large-uk': 'Large (UK)',
    large: 'Large',
    xlarge: 'Extra large',
    xxlarge: 'Largest',
  } as Readonly<Record<string, string>>,
  sizePoints: (points: number): string => `${points} point`,
  sizeSample: 'Aa',

  paper: 'Paper',
  papers: { letter: 'Letter', a4: 'A4' } as Readonly<Record<string, string>>,
  fillable: 'Fields to fill in on a screen',

  note: 'A note for this person',
  noteHint: (language: string): string =>
    `Optional. It is printed as you write it, so write it in ${language}. It is kept nowhere but on this paper.`,
  noteHintPlain: 'Optional. It is printed as you write it. It is kept nowhere but on this paper.',
  noteLeft: (left: number): string => `${left} characters left`,
  noteTooLong: (over: number): string => `The note is ${over} characters too long. Shorten it.`,
  clear: 'Clear the note',
  clearAll: 'Start again',
  cleared: 'The note is cleared.',
  clearedIdle: 'The note was cleared, because nobody used the desk for two minutes.',
  clearedPrinted: 'The note is cleared, because it was printed.',

  preview: 'Preview',
  empty: 'Find a handout, and it is shown here as it will be printed.',
  chooseLanguage: 'Choose a language.',
  making: 'Making the page…',
  ready: (pages: number): string => (pages === 1 ? 'Ready: 1 page.' : `Ready: ${pages} pages.`),
  changed: 'A file was saved. The page is made again.',
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  textOfPage: (page: number): string => `Text of page ${page}`,
  last: 'This is the last page that came out right. What is wrong now:',
  wrong: 'This sheet cannot be printed yet.',
  what: (what: string, where?: string): string => (where === undefined ? what : `${where}: ${what}`),

  print: 'Print',
  printing: 'The print dialog is open.',
  /** Goes on after the title of the handout. */
  printWhat: (language: string, size: string, clinic: string): string =>
    `, in ${language}, ${size}, for ${clinic}`,
  save: 'Save as PDF',
  fileName: (handout: string, language: string): string => `${handout}-${language}.pdf`,

  gone: 'The desk does not answer. Start it again in the terminal: handouts desk',
  locked: 'This address is of a desk that was started before. Open the newest one from the terminal.',
} as const;
