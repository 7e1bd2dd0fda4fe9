import { pt, ROUNDING_PT, say, type Rule } from './rule.js';

export const sizes: readonly Rule[] = [
  {
    promise: 'no text is smaller than the body, folios and captions included',
    breaches: ({ blocks, size }) =>
      blocks
        .flatMap((block) => block.lines)
        .flatMap((line) =>
          line.runs
            .filter((run) => run.sizePt < size.bodyPt - ROUNDING_PT)
            .map((run) => `${say(line)} is ${pt(run.sizePt)}`),
        ),
  },
  {
    promise: 'paragraphs are set in exactly the size that was asked for',
    breaches: ({ blocks, size }) =>
      blocks
        .filter((block) => block.role === 'P')
        .flatMap((block) => block.lines)
        .filter((line) => Math.abs(line.sizePt - size.bodyPt) > ROUNDING_PT)
        .map((line) => `${say(line)} is ${pt(line.sizePt)}`),
  },
  {
    promise: 'pages have the size of the paper, upright',
    breaches: ({ pdf, paper }) =>
      pdf.pages
        .filter(
          (page) =>
            Math.abs(page.widthPt - paper.widthPt) > ROUNDING_PT ||
            Math.abs(page.heightPt - paper.heightPt) > ROUNDING_PT,
        )
        .map((page) => `page ${page.number} is ${pt(page.widthPt)} × ${pt(page.heightPt)}`),
  },
];
