import { SaxesParser } from 'saxes';

/** What is said of a run, as far as it changes what its words mean; undefined where nothing is said. */
export interface Flags {
  struck?: boolean;
  hidden?: boolean;
  script?: string;
  font?: string;
}

/** What a style says, and the one that it goes on from. */
export interface StyleFlags extends Flags {
  basedOn?: string;
}

/** Notes what one element of a run's properties says. */
export function readFlag(flags: Flags, name: string, attributes: Readonly<Record<string, string>>): void {
  const isOn = !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
  if (name === 'w:strike' || name === 'w:dstrike') flags.struck = isOn || flags.struck === true;
  else if (name === 'w:vanish') flags.hidden = isOn;
  else if (name === 'w:vertAlign') flags.script = attributes['w:val'] ?? '';
  else if (name === 'w:rFonts') {
    const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
    if (font !== undefined) flags.font = font;
  }
}

/** The styles of a file, each with all that it goes on from. */
export function scanStyles(text: string): ReadonlyMap<string, Flags> {
  const styles = new Map<string, StyleFlags>();
  let style: StyleFlags | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:style') {
      style = {};
      styles.set(attributes['w:styleId'] ?? '', style);
    } else if (style && name === 'w:basedOn') style.basedOn = attributes['w:val'] ?? '';
    else if (style) readFlag(style, name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:style') style = undefined;
  });
  parser.write(text).close();
  return new Map([...styles.keys()].map((id) => [id, wholeStyle(id, styles)]));
}

function wholeStyle(id: string, styles: ReadonlyMap<string, StyleFlags>): Flags {
  let whole: Flags = {};
  const seen = new Set<string>();
  for (
    let at = styles.get(id), name = id;
    at && !seen.has(name);
    name = at.basedOn ?? '', at = styles.get(name)
  ) {
    seen.add(name);
    whole = { ...at, ...whole };
  }
  return whole;
}
