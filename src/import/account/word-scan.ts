import { codePoint } from 'dingbat-to-unicode';
import { type Flags, readFlag } from './scan-styles.js';
import type { Telling } from './told.js';

type Attributes = Readonly<Record<string, string>>;

const STATES: Readonly<Record<string, string>> = {
  'w:ins': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'moved',
  'w:moveTo': 'moved',
  'm:oMath': 'equation',
};
const SAYS = /^(?:w:t|w:txbxContent|a:blip|v:imagedata|v:textpath|dgm:relIds|c:chart)$/u;
const TEXTS = /^(?:w:t|w:delText|m:t|a:t|c:v)$/u;
const ENDS = /^(?:w:p|w:tab|w:ptab|w:br|w:cr|w:tc|a:p|c:v)$/u;
const NOTES = /^w:(?<kind>footnote|endnote|comment)$/u;
const PICTURES = /^(?:symbol|webdings|wingdings(?: [23])?)$/iu;
/** What stands for a sign that nobody knows. */
export const LOST = '\uE000';

/** Counts that go on from one part of a file to the next. */
export interface Counts {
  boxes: number;
  choices: number;
}

/** Walks the tags of one part, and tells what they say, sign by sign. */
export class WordScan {
  readonly #telling: Telling;
  readonly #styles: ReadonlyMap<string, Flags>;
  readonly #counts: Counts;
  readonly #streams: string[];
  readonly #states: string[] = [];
  readonly #paragraphs: string[] = [];
  readonly #alternatives: { says: boolean }[] = [];
  readonly #fields: string[] = [];
  readonly #alts: (string | undefined)[] = [];
  readonly #path: string[] = [];
  #run: Flags & { style?: string } = {};
  /** How deep it is in what is not looked at. */
  #skipped = 0;

  constructor(telling: Telling, styles: ReadonlyMap<string, Flags>, counts: Counts, stream: string) {
    this.#telling = telling;
    this.#styles = styles;
    this.#counts = counts;
    this.#streams = [stream];
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#path.at(-1);
    this.#path.push(name);
    const isSecond = name === 'mc:Fallback' && this.#alternatives.at(-1)?.says === true;
    const isMark = NOTES.test(name) && /separator|continuation/iu.test(attributes['w:type'] ?? '');
    if (this.#skipped > 0 || isSecond || isMark) {
      this.#skipped += 1;
      return;
    }
    if (name === 'mc:AlternateContent') this.#alternatives.push({ says: false });
    else if (SAYS.test(name)) for (const one of this.#alternatives) one.says = true;
    const note = NOTES.exec(name)?.groups?.['kind'];
    if (note !== undefined) this.#streams.push(`${note} ${attributes['w:id'] ?? ''}`);
    if (parent === 'w:rPr' && this.#path.at(-3) === 'w:r') this.#property(name, attributes);
    else this.#element(name, attributes);
  }

  #property(name: string, attributes: Attributes): void {
    if (name === 'w:rStyle') this.#run.style = attributes['w:val'] ?? '';
    readFlag(this.#run, name, attributes);
  }

  #element(name: string, attributes: Attributes): void {
    const state = STATES[name];
    if (state !== undefined) this.#states.push(state);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push('');
        break;
      case 'w:pStyle':
        if (this.#paragraphs.length > 0)
          this.#paragraphs[this.#paragraphs.length - 1] = attributes['w:val'] ?? '';
        break;
      case 'w:r':
        this.#run = {};
        break;
      case 'w:txbxContent':
        this.#counts.boxes += 1;
        this.#streams.push(`text box ${this.#counts.boxes}`);
        break;
      case 'w:sdt':
        this.#states.push('');
        break;
      case 'w:showingPlcHdr':
        this.#states[this.#states.lastIndexOf('')] = 'placeholder';
        break;
      case 'w:dropDownList':
      case 'w:comboBox':
      case 'w:ddList':
        this.#counts.choices += this.#path.includes('w:sdtPr') || name === 'w:ddList' ? 1 : 0;
        break;
      case 'w:listItem':
        this.#choice(attributes['w:displayText'] ?? attributes['w:value'] ?? '');
        break;
      case 'w:listEntry':
        this.#choice(attributes['w:val'] ?? '');
        break;
      case 'w:sym':
        this.#say(signIn(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '0', 16)));
        break;
      case 'w:noBreakHyphen':
        this.#say('\u2011');
        break;
      default:
        this.#drawn(name, attributes);
    }
  }

  #drawn(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:fldChar':
        if (attributes['w:fldCharType'] === 'begin') this.#fields.push('');
        else if (attributes['w:fldCharType'] === 'end') this.#countField(this.#fields.pop() ?? '');
        break;
      case 'w:fldSimple':
        this.#countField(attributes['w:instr'] ?? '');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#alts.push(undefined);
        break;
      case 'wp:docPr':
        this.#alts[this.#alts.length - 1] ??= attributes['descr'] ?? '';
        break;
      case 'v:shape':
        this.#alts[this.#alts.length - 1] ??= attributes['alt'] ?? '';
        break;
      case 'a:blip':
      case 'v:imagedata':
        this.#telling.pictures += 1;
        if (attributes['r:embed'] !== undefined || attributes['r:id'] !== undefined)
          this.#telling.alts.push(this.#alts.at(-1) ?? '');
        break;
      case 'v:textpath':
        this.#telling.add(this.#streams.at(-1) ?? '', ` ${attributes['string'] ?? ''} `, this.#states);
        break;
      default:
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (ENDS.test(name)) this.#telling.add(this.#streams.at(-1) ?? '', ' ');
    if (STATES[name] !== undefined || name === 'w:sdt') this.#states.pop();
    if (name === 'w:txbxContent' || NOTES.test(name)) this.#streams.pop();
    if (name === 'w:p') this.#paragraphs.pop();
    if (name === 'mc:AlternateContent') this.#alternatives.pop();
    if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.#alts.pop();
  }

  text(said: string): void {
    if (this.#skipped > 0) return;
    const name = this.#path.at(-1) ?? '';
    if (name === 'w:instrText') this.#fields[this.#fields.length - 1] += said;
    else if (name.startsWith('w:')) {
      if (!TEXTS.test(name)) return;
      const { font } = this.#flags();
      this.#say(
        font !== undefined && PICTURES.test(font)
          ? Array.from(said, (sign) =>
              /\s/u.test(sign) ? sign : signIn(font, sign.codePointAt(0) ?? 0),
            ).join('')
          : said,
      );
    } else if (TEXTS.test(name)) this.#telling.add(this.#streams.at(-1) ?? '', said, this.#states);
  }

  #say(text: string): void {
    const { struck, hidden, script } = this.#flags();
    const states = [
      ...this.#states,
      ...(struck === true ? ['struck'] : []),
      ...(hidden === true ? ['hidden'] : []),
      ...(script === 'superscript' ? ['raised'] : script === 'subscript' ? ['lowered'] : []),
    ];
    this.#telling.add(this.#streams.at(-1) ?? '', text.replaceAll(/[\uE000-\uF8FF]/gu, LOST), states);
  }

  #flags(): Flags {
    const { style, ...own } = this.#run;
    const [ofParagraph, ofRun] = [
      this.#styles.get(this.#paragraphs.at(-1) ?? ''),
      this.#styles.get(style ?? ''),
    ];
    return { ...ofParagraph, ...ofRun, ...own };
  }

  #choice(text: string): void {
    this.#telling.add(`choices ${this.#counts.choices}`, `${text} `);
  }

  #countField(code: string): void {
    if (!/^\s*HYPERLINK\b/iu.test(code)) this.#telling.fields += 1;
  }
}

/** What a sign of a font of pictures says. */
function signIn(font: string, code: number): string {
  const isHigh = code >= 0xf0_00 && code <= 0xf0_ff;
  if (!isHigh && (code > 0xff || !PICTURES.test(font))) return String.fromCodePoint(code);
  const name = font.replaceAll(/\b[a-z]/gu, (letter) => letter.toUpperCase());
  return codePoint(name, code % 0x1_00)?.string ?? codePoint(name, code)?.string ?? LOST;
}
