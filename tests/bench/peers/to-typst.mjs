import { LOOK } from './look.mjs';
import { footOf, headOf, sheetOf } from './sheet.mjs';

/** A clinic of names for what differs; each becomes an input of the template. */
const SLOTS = {
  name: '«name»',
  phone: '«phone»',
  afterHours: '«afterHours»',
  website: 'https://«host»',
  address: ['«street»', '«city»'],
  note: '«note»',
};

/** What the slots of the template stand for in one copy. */
export function inputsOf(clinic, { count, strips }) {
  return {
    name: clinic.name,
    phone: clinic.phone,
    afterHours: clinic.afterHours,
    host: clinic.website.replace('https://', ''),
    street: clinic.address[0],
    city: clinic.address[1],
    note: clinic.note,
    side: String(count),
    code: strips.map(({ row, column, width }) => `${row},${column},${width}`).join(';'),
  };
}

/** The sheet as a template for typst, with its headings, lists and pictures as such, so that they are tagged. */
export function toTypst() {
  const pages = sheetOf(SLOTS);
  return [
    PREAMBLE,
    ...pages.map((blocks, index) => {
      const head = index > 0 ? `ends(${headOf(SLOTS).map(words).join(', ')}, "head")` : 'none';
      const foot = `ends(${footOf(index + 1, pages.length)
        .map(words)
        .join(', ')}, "foot")`;
      return `#page(header: ${head}, footer: ${foot}, {\n${blocks.map(toCode).join('\n')}\n})`;
    }),
  ].join('\n');
}

const PREAMBLE = `
#set document(title: "Sore throat", author: sys.inputs.name)
#set page(width: ${LOOK.pageWidth}pt, height: ${LOOK.pageHeight}pt, margin: (x: ${LOOK.margin}pt, top: ${LOOK.top}pt, bottom: 76pt))
#set text(font: "Atkinson Hyperlegible Next", size: ${LOOK.body}pt, lang: "en", top-edge: 0.78em, bottom-edge: -0.22em)
#set par(leading: ${LOOK.leading - LOOK.body}pt, spacing: ${LOOK.afterBlock}pt)
#set block(spacing: ${LOOK.afterBlock}pt)
#set list(body-indent: 14pt, spacing: ${LOOK.leading - LOOK.body + LOOK.betweenItems}pt)
#show heading: set block(above: ${LOOK.beforeHeading}pt, below: ${LOOK.afterHeading + 6}pt)
#show heading.where(level: 1): set text(size: ${LOOK.headings[0]}pt)
#show heading.where(level: 2): set text(size: ${LOOK.headings[1]}pt)
#show heading.where(level: 3): set text(size: ${LOOK.headings[2]}pt)
#let rule = line(length: 100%, stroke: 1pt)
#let ends(left, right, where) = {
  if where == "foot" { rule }
  grid(columns: (1fr, auto), left, strong(right))
  if where == "head" { rule }
}
#let masthead(name, phone) = {
  grid(columns: (${LOOK.logoWidth}pt, 1fr), gutter: 16pt,
    image("/logo.png", width: ${LOOK.logoWidth}pt, alt: "A leaf and three circles"),
    { par(strong(name)); par(phone) })
  line(length: 100%, stroke: 1.5pt + rgb("${LOOK.accent}"))
}
#let bar(body) = block(inset: (left: 20pt), stroke: (left: 5pt + rgb("${LOOK.accent}")), {
  set par(spacing: ${LOOK.leading - LOOK.body}pt)
  body
})
#let sign(title, urgent, body) = block(width: 100%, stroke: if urgent { 3pt + black } else { 2pt + rgb("${LOOK.accent}") }, {
  set block(spacing: 0pt)
  block(width: 100%, inset: (left: 50pt, y: 8pt), fill: if urgent { black },
    { set text(fill: if urgent { white } else { black }); heading(level: 2, title) })
  block(inset: (x: ${LOOK.boxPadding}pt, bottom: 12pt), { set block(spacing: ${LOOK.afterBlock}pt); body })
})
#let fields(..labels) = grid(columns: labels.pos().map(_ => 1fr), gutter: 20pt,
  ..labels.pos().map(label => { label; v(${LOOK.writingPitch - 8}pt); rule }))
#let rules(count) = for _ in range(count) { v(${LOOK.writingPitch - LOOK.afterBlock}pt); rule }
#let code = {
  let side = ${LOOK.codeSide}pt / int(sys.inputs.side)
  let parts = sys.inputs.code.split(";").map(strip => {
    let (row, column, width) = strip.split(",").map(int)
    let (x, y, w) = (column * side, row * side, width * side)
    (curve.move((x, y)), curve.line((x + w, y)), curve.line((x + w, y + side)), curve.line((x, y + side)), curve.close())
  })
  curve(fill: black, ..parts.flatten())
}
#let online(body) = grid(columns: (${LOOK.codeSide}pt, 1fr), gutter: 16pt,
  figure(code, alt: "QR code that opens " + sys.inputs.host), body)
`;

function toCode(block) {
  switch (block.kind) {
    case 'masthead':
      return `masthead(${words(block.name)}, ${words(block.phone)})`;
    case 'heading':
      return `heading(level: ${block.level}, ${words(block.text)})`;
    case 'paragraph':
      return `par(${runsToCode(block.runs)})`;
    case 'list':
      return `list(${block.items.map(runsToCode).join(', ')})`;
    case 'bar':
      return `bar({\n${block.blocks.map(toCode).join('\n')}\n})`;
    case 'box':
      return `sign(${words(block.title)}, ${block.look === 'emergency'}, {\n${block.blocks.map(toCode).join('\n')}\n})`;
    case 'fields':
      return `fields(${block.labels.map(words).join(', ')})`;
    case 'rules':
      return `rules(${block.count})`;
    case 'code':
      return `online({\n${block.blocks.map(toCode).join('\n')}\n})`;
    default:
      throw new Error(`nobody prints a ${block.kind}`);
  }
}

function runsToCode(runs) {
  return runs.map(({ text, bold }) => (bold ? `strong(${words(text)})` : words(text))).join(' + ');
}

/** A text with its slots and line ends as an expression of content. */
function words(text) {
  const parts = text.split(/(«\w+»|\n)/u).filter((part) => part !== '');
  const code = parts.map((part) => {
    if (part === '\n') return 'linebreak()';
    return part.startsWith('«') ? `[#sys.inputs.${part.slice(1, -1)}]` : `[#${JSON.stringify(part)}]`;
  });
  return code.length === 1 ? code[0] : `(${code.join(' + ')})`;
}
