import type { Face } from '../fonts/index.js';

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
}

/** GB 2312, Big5, JIS X 0208 and KS X 1001, whole: from 2,350 to 13,000 characters. */
const USUAL: Readonly<Record<string, Usual>> = {
  Hans: { encoding: 'gb18030', rows: [0xb0, 0xf7] },
  Hant: { encoding: 'big5', rows: [0xa4, 0xf9] },
  Jpan: { encoding: 'shift_jis', rows: [0x88, 0xfc] },
  Kore: { encoding: 'euc-kr', rows: [0xb0, 0xc8] },
};

/** Where their second bytes begin; others, from 0xA1 on, hold what came later. */
const FIRST_LOW: Readonly<Record<string, number>> = { big5: 0x40, shift_jis: 0x40 };

/** Characters of today's names that the encodings are too old to have. */
const OF_NAMES =
  '喆玥堃镕珺祎翀赟芃彧璟瑄暐頔烜晅旸钘铖锳翃昇峣崟弢惇愔忞扆晔晧晙曈杺桢欻毓汭沄洺浠淏渼湉溍潞澍瀅炘炟烔焜煐玘玢珏珣琁琎琯琭瑗瑢瓅皓皛睎砫禔禛祺竑綦翚翯芊莙菡蓁蔺虓蚺衎訚诩谖赉轲辚逄郅鄞鋆锜阇隽霏靓韡颀骐鲲鹓鹔𠮷';

const known = new WeakMap<Face, Map<string, readonly number[]>>();

/** The characters of a face that names and notes are written with, by their code points. */
export function lettersToType(face: Face, language: string): readonly number[] {
  const script = new Intl.Locale(language).maximize().script ?? '';
  const ofFace = known.get(face) ?? new Map<string, readonly number[]>();
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

function usualOf(script: string): ReadonlySet<string> {
  const usual = USUAL[script];
  const characters = new Set<string>(OF_NAMES);
  if (!usual) return characters;
  const decoder = new TextDecoder(usual.encoding);
  for (let high = usual.rows[0]; high <= usual.rows[1]; high += 1)
    for (let low = FIRST_LOW[usual.encoding] ?? 0xa1; low <= 0xfe; low += 1) {
      const decoded = decoder.decode(Uint8Array.of(high, low));
      if ([...decoded].length === 1) characters.add(decoded);
    }
  return characters;
}
