/** What is asked of a new clinic: five questions. */
export interface ClinicAnswers {
  readonly name: string;
  readonly phone: string;
  readonly emergency: string;
  readonly website: string;
  /** letter or a4. */
  readonly paper: string;
}

/** What stands where nobody has answered: nothing that belongs to anybody. Numbers with 555-01 are kept for stories. */
export const UNANSWERED: ClinicAnswers = {
  name: 'Name of the clinic',
  phone: '(555) 555-0100',
  emergency: '911',
  website: 'https://clinic.example',
  paper: 'letter',
};

/** A clinic's file, with what each line is for. */
export function clinicText({ name, phone, emergency, website, paper }: ClinicAnswers): string {
  return `# yaml-language-server: $schema=../schema/clinic.json
# One clinic. Its name, numbers and words are printed on every handout.
name: ${quoted(name)} # at the top of the first page
phone: ${quoted(phone)} # the main number, exactly as it is printed${isOpen(phone, 'phone')}
# after_hours: "" # a number for nights and weekends; take the # away and fill it in
emergency: ${quoted(emergency)} # the number that patients call for help at once
website: ${quoted(website)} # begins with https://; the code to scan leads there
# address: ["Street and number", "Town"] # one line of print each
# hours: # opening hours by day; or in words behind it, in quotes
#   mon-fri: 8:30–17:00
#   sat, sun: closed
# contacts: # further numbers: front_desk, nurse, appointments, interpreter, pharmacy, tty, fax, portal, or "A name of your own"
#   nurse: ""
languages: [en] # those that are printed when none is asked for
size: large # clear, large-uk, large, xlarge or xxlarge
paper: ${paper} # letter or a4
# logo: logo.svg # a picture beside this file: .svg, .png or .jpg
# logo_alt: "" # what the logo says to somebody who cannot see it
# colour: "#0b5d66" # for rules and bars; words are always black
# follow_up: # an area on every sheet to write in
#   heading: Your next visit
#   fields: [Date, With whom]
#   lines: 4
`;
}

/** What is said beside a value that nobody has given yet. */
function isOpen(value: string, key: keyof ClinicAnswers): string {
  return value === UNANSWERED[key] ? '; this one is made up, and reaches nobody: type yours' : '';
}

/** A text in quotes as YAML reads it: always, so that 08:30, yes and # are texts. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
