import { answered } from './ask-chromium.js';

/** A paragraph as Chromium is to set it; isolates are written out as signs. */
export interface Asked {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
}

/** What Chromium says of a paragraph. */
export interface Told {
  /** Where its lines begin when its column is as narrow as can be: every place at which a line may end. */
  readonly breaks: readonly number[];
  /** The middle of each unit of the text on one line, in pixels from the left; -1 where nothing is seen. */
  readonly middles: readonly number[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const SCRIPT = `document.fonts.ready.then(() => {
  const range = document.createRange();
  const boxOf = (node, at) => { range.setStart(node, at); range.setEnd(node, at + 1); return [...range.getClientRects()].pop(); };
  const told = [...document.querySelectorAll('section')].map((section) => {
    const [narrow, wide] = [...section.children].map((one) => one.firstChild);
    const breaks = []; let bottom = -Infinity;
    for (let at = 0; at < narrow.length; at += 1) {
      const box = boxOf(narrow, at);
      if (!box || !/\\S/u.test(narrow.data[at])) continue;
      if (box.top > bottom + 10) { if (bottom > -Infinity) breaks.push(at); bottom = box.top; }
    }
    const middles = [];
    for (let at = 0; at < wide.length; at += 1) {
      const box = boxOf(wide, at);
      middles.push(box && box.width > 0 ? Math.round((box.left + box.right) * 50) / 100 : -1);
    }
    return { breaks, middles };
  });
  document.getElementById('out').textContent = JSON.stringify(told);
})`;

/** Asks Chromium about many paragraphs at once. Which font it has does not matter: neither order nor breaks go by it. */
export function askLines(asked: readonly Asked[]): readonly Told[] {
  const sections = asked.map(
    ({ language, direction, text }) =>
      `<section lang="${language}" dir="${direction}"><p class="narrow">${escaped(text)}</p><p class="wide">${escaped(text)}</p></section>`,
  );
  const rules =
    '* { margin: 0; padding: 0; font: 16px sans-serif; line-height: 40px; text-align: start } .narrow { width: 0; white-space: pre-wrap } .wide { white-space: pre; width: max-content }';
  const html = `<!doctype html><html><meta charset="utf-8"><style>${rules}</style><body>${sections.join('')}<pre id="out"></pre><script>${SCRIPT}</script></body></html>`;
  return answered(html) as readonly Told[];
}
