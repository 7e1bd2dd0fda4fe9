import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../../support/folders.js';
import { buildOf, ENVIRONMENT } from '../command/handouts.js';
import { measurePages, type SheetPages } from './measure-pages.js';
import { pagesToText } from './pages-to-text.js';

// npm run pages: how the pages of the finished samples are filled and where they end, by poppler alone. With a folder,
// the files that are there already are measured.
const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    template: { type: 'string', multiple: true, default: ['handout', 'brief'] },
    size: { type: 'string', multiple: true, default: ['clear', 'large-uk', 'large', 'xlarge', 'xxlarge'] },
    paper: { type: 'string', multiple: true, default: ['letter', 'a4'] },
    json: { type: 'boolean', default: false },
  },
});

/** So many pages with most room left are named. */
const MOST_TOLD = 10;

const made = values.folder === undefined ? mkdtempSync(join(tmpdir(), 'handouts-pages-')) : undefined;
try {
  for (const template of values.folder === undefined ? values.template : ['']) {
    const folder = values.folder ?? build(template, join(made ?? '', template));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.pdf'),
    );
    const sheets = files
      .toSorted()
      .map((file) => measurePages(join(folder, file), join(PROJECT_FOLDER, 'content')));
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ template, sheets })}\n`
        : `${template}\n${pagesToText(sheets)}\n\n${emptiest(sheets)}\n\n`,
    );
  }
} finally {
  if (made !== undefined) rmSync(made, { recursive: true, force: true });
}

/** Every sample in every size and paper; a copy that cannot be made is told by the command and is missing here. */
function build(template: string, out: string): string {
  const many = [
    ...values.size.flatMap((size) => ['--size', size]),
    ...values.paper.flatMap((paper) => ['--paper', paper]),
  ];
  const [program = '', ...words] = buildOf(PROJECT_FOLDER, out, '--template', template, ...many);
  spawnSync(program, words, { env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'ignore'] });
  return out;
}

/** The pages with most room left, to be looked at; the last page of a sheet may end anywhere. */
function emptiest(sheets: readonly SheetPages[]): string {
  return sheets
    .flatMap(({ path, fills }) => fills.slice(0, -1).map((fill, page) => ({ path, fill, page: page + 1 })))
    .toSorted((a, b) => a.fill - b.fill)
    .slice(0, MOST_TOLD)
    .map(
      ({ path, fill, page }) =>
        `${Math.round(100 * fill)} %  ${path.split('/').slice(-3).join('/')}, page ${page}`,
    )
    .join('\n');
}
