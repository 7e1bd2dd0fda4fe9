import type { Face, FontChain } from '../fonts/index.js';
import type { FieldFont } from '../paint/index.js';
import { codeOf } from '../text/index.js';

/**
 * The font for what people type into a sheet, with the letters of its languages: names have those of the people who are
 * given it.
 *
 * @param words in each language of the sheet
 */
export function fieldFontOf({ regular, own = 0 }: FontChain, words: string, language: string): FieldFont {
  const letters = [...new Set(words)].filter((character) => /[\p{L}\p{M}]/u.test(character));
  const lacking = (face: Face): number => letters.filter((letter) => !face.hasGlyph(codeOf(letter))).length;
  const [first] = regular;
  // A viewer writes a field in one font, so it is the one that has most of what all languages of the sheet need.
  const face = [regular[own] ?? first, ...regular].reduce((best, one) =>
    lacking(one) < lacking(best) ? one : best,
  );
  return { face, letters: lettersToType(face, language) };
}

const FIRST = 0x20;
/** Here private signs begin, for which there is no end of meanings. */
const PRIVATE = 0xf_00_00;
/** Letters for linguists, old scripts in new clothes, pictures and private signs, which no name or note is written with. */
const RARE: readonly (readonly [number, number])[] = [
  [0x02_50, 0x02_af],
  [0x1a_b0, 0x1d_ff],
  [0x23_00, 0x2b_ff],
  [0x2c_60, 0x2c_7f],
  [0xa7_00, 0xa7_ff],
  [0xab_30, 0xab_6f],
  [0xd8_00, 0xfd_ff],
  [0xfe_70, 0xfe_fc],
];
/** Characters of which a font may have 30,000. */
const MANY = /[\p{Script=Han}\p{Script=Hangul}\u3200-\u33FF]/u;

/** The usual characters of a script, as its oldest encoding has them: rows of pairs of bytes. */
interface Usual {
  readonly encoding: string;
  readonly rows: readonly [number, number];
  /** Where their second bytes begin; those left out hold what came later. */
  readonly from: number;
}

/** GB 2312, Big5, JIS X 0208 and KS X 1001, whole: from 2,350 to 13,000 characters. */
const USUAL: Readonly<Record<string, Usual>> = {
  Hans: { encoding: 'gb18030', rows: [0xb0, 0xf7], from: 0xa1 },
  Hant: { encoding: 'big5', rows: [0xa4, 0xf9], from: 0x40 },
  Jpan: { encoding: 'shift_jis', rows: [0x88, 0xfc], from: 0x40 },
  Kore: { encoding: 'euc-kr', rows: [0xb0, 0xc8], from: 0xa1 },
};

/** Characters of today's names that the encodings are too old to have. */
const OF_NAMES =
  '喆玥堃镕珺祎翀赟芃彧璟瑄暐頔烜晅旸钘铖锳翃昇峣崟弢惇愔忞扆晔晧晙曈杺桢欻毓汭沄洺浠淏渼湉溍潞澍瀅炘炟烔焜煐玘玢珏珣琁琎琯琭瑗瑢瓅皓皛睎砫禔禛祺竑綦翚翯芊莙菡蓁蔺虓蚺衎訚诩谖赉轲辚逄郅鄞鋆锜阇隽霏靓韡颀骐鲲鹓鹔𠮷';

const known = new WeakMap<Face, Map<string | undefined, readonly number[]>>();

/** The characters of a face that names and notes are written with, by their code points. */
function lettersToType(face: Face, language: string): readonly number[] {
  const script = new Intl.Locale(language).maximize().script;
  const ofFace = known.get(face) ?? new Map<string | undefined, readonly number[]>();
  known.set(face, ofFace);
  const found = ofFace.get(script);
  if (found) return found;
  const usual = usualOf(script);
  const letters: number[] = [];
  for (let code = FIRST; code < PRIVATE; code += 1) {
    if (!face.hasGlyph(code)) continue;
    const character = String.fromCodePoint(code);
    if (MANY.test(character) ? usual.has(character) : !isRare(code)) letters.push(code);
  }
  ofFace.set(script, letters);
  return letters;
}

function isRare(code: number): boolean {
  return RARE.some(([first, last]) => code >= first && code <= last);
}

function usualOf(script: string | undefined): ReadonlySet<string> {
  const usual = script === undefined ? undefined : USUAL[script];
  const characters = new Set<string>(OF_NAMES);
  if (!usual) return characters;
  const decoder = new TextDecoder(usual.encoding);
  for (let high = usual.rows[0]; high <= usual.rows[1]; high += 1)
    for (let low = usual.from; low <= 0xfe; low += 1) {
      const decoded = decoder.decode(Uint8Array.of(high, low));
      if ([...decoded].length === 1) characters.add(decoded);
    }
  return characters;
}
