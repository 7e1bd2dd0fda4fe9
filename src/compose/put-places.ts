import { escapeMarkup } from './markup.js';
import { placeToText, placeWithin } from '../diagnostics/index.js';

/** A tag's opening up to its name, unless it brings a place of its own. */
const OPENING_TAG = /<[a-z_][\w-]*(?! at=)(?![\w-])/giu;

/** Puts an `at` attribute on every tag that the template itself writes, so that each mark on a page knows its line. */
export function putPlaces(program: hbs.AST.Program, file: string): void {
  for (const statement of program.body) {
    if (statement.type === 'ContentStatement') {
      putOnTags(statement as hbs.AST.ContentStatement, file);
    } else if (statement.type === 'BlockStatement') {
      const block = statement as hbs.AST.BlockStatement;
      putPlaces(block.program, file);
      if (block.inverse as hbs.AST.Program | undefined) putPlaces(block.inverse, file);
    }
  }
}

function putOnTags(content: hbs.AST.ContentStatement, file: string): void {
  // Handlebars strips lines that hold only a block; the rest of `original` is still there, whole.
  const { original } = content as hbs.AST.ContentStatement & { readonly original: string };
  const stripped = Math.max(0, original.indexOf(content.value));
  const start = { file, line: content.loc.start.line, column: content.loc.start.column + 1 };
  let place = start;
  let seen = 0;
  content.value = content.value.replaceAll(OPENING_TAG, (tag, offset: number) => {
    // From tag to tag: from the start each time, it would take the square of a long template.
    place = placeWithin(place, original.slice(seen, stripped + offset), stripped + offset - seen);
    seen = stripped + offset;
    return `${tag} at="${escapeMarkup(placeToText(place))}"`;
  });
}
