/** What is there for Word alone: properties, places that it remembers, signs that every note begins with. */
const SILENT = new Set(
  [
    'pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr sectPr tcPr tblPr tblGrid trPr tblPrEx fldData',
    'bookmarkStart bookmarkEnd proofErr permStart permEnd lastRenderedPageBreak softHyphen',
    'footnoteRef endnoteRef annotationRef separator continuationSeparator delInstrText',
  ].flatMap((names) => names.split(' ').map((name) => `w:${name}`)),
);
/** Later versions of Word say more about what stands there, in elements of their own. */
const LATER = /^w1[456]/u;
const RANGE = /Range(?:Start|End)$/u;

/** Whether an element says nothing to whoever reads the file. */
export function isSilent(name: string): boolean {
  return SILENT.has(name) || LATER.test(name) || RANGE.test(name);
}
