import { Log, type Diagnostic } from '../diagnostics/index.js';
import { changedParts, stampOf, toHandout, type Handout, type Signs } from '../model/index.js';
import { MAX_MARKDOWN_BYTES, readMarkdown, readText, withFrontMatter } from '../read/index.js';
import type { Output } from '../write/index.js';
import type { World } from '../world/index.js';
import {
  fileOfHandout,
  loadHandout,
  loadSigns,
  loadOriginal,
  markedParts,
  readClinicTable,
  takeInventory,
} from '../project/index.js';
import { select, SelectionError } from '../plan/index.js';

/** What is typed after `handouts stamp`. */
export interface StampRequest {
  /** Ids and globs. */
  readonly handouts: readonly string[];
  /** All languages where empty. */
  readonly languages: readonly string[];
}

/** A translation that was stamped, or needed no stamp. */
export interface Stamped {
  readonly file: string;
  readonly from: string;
  readonly version: string;
  /** Parts of the original that it did not answer for before; none where nothing was written. */
  readonly parts: readonly string[];
  /** Whether somebody had held the words before against the original. */
  readonly wasReviewed: boolean;
}

export interface StampReport {
  readonly stamped: readonly Stamped[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes into translations what their originals say now, so that each can be told from a later one.
 *
 * Whoever asks says with it that they are the same; what anybody can count, sections, signs and numbers, is counted first.
 */
export async function stamp(request: StampRequest, world: World, output: Output): Promise<StampReport> {
  const stamped: Stamped[] = [];
  const log = new Log();
  const signs = loadSigns(world, log);
  for (const handout of signs ? translationsOf(request, signs, world, log) : []) {
    const said = new Log();
    const original = signs && loadOriginal(handout, signs, world, said);
    for (const diagnostic of said.diagnostics) log.add(diagnostic);
    if (!original || said.hasErrors) continue;
    stamped.push(await stampOne(handout, original, world, output));
  }
  await output.settle();
  return { stamped, diagnostics: log.diagnostics };
}

function translationsOf(request: StampRequest, signs: Signs, world: World, log: Log): readonly Handout[] {
  const { handouts } = takeInventory(world, readClinicTable(world));
  const named = select('handout', request.handouts, [...handouts.keys()]).flatMap((id) =>
    (handouts.get(id) ?? []).map((language) => ({ id, language })),
  );
  for (const language of request.languages)
    if (!named.some((one) => one.language === language))
      throw new SelectionError(
        `none of these handouts is there in "${language}"`,
        'see what there is: handouts list translations',
      );
  return named
    .filter(({ language }) => request.languages.length === 0 || request.languages.includes(language))
    .flatMap(({ id, language }) => loadHandout(id, language, signs, world, log) ?? [])
    .filter(
      ({ language, fields }) => fields.translation !== undefined || request.languages.includes(language),
    );
}

async function stampOne(
  { id, language, fields }: Handout,
  original: Handout,
  world: World,
  output: Output,
): Promise<Stamped> {
  const file = fileOfHandout(id, language);
  const { version } = original.fields;
  const now = markedParts(original);
  const { parts, of, status } = fields.translation ?? {};
  const isSame = of === version && parts !== undefined && changedParts(now, parts).length === 0;
  if (!isSame) {
    const stamps = now.map(stampOf);
    const text = withFrontMatter(textOf(file, world), 'translation', { of: version, parts: stamps });
    if (changedParts(now, stampsIn(text, file)).length > 0) throw new Error(`${file} would be spoiled`);
    await output.publish(file, new TextEncoder().encode(text));
  }
  return {
    file,
    from: original.language,
    version,
    parts: isSame ? [] : parts === undefined ? now.map(({ name }) => name) : changedParts(now, parts),
    wasReviewed: status === 'reviewed',
  };
}

/** The text with its mark of byte order taken off and plain line ends. */
function textOf(file: string, world: World): string {
  const text = readText(world, file, MAX_MARKDOWN_BYTES, new Log());
  if (text === undefined) throw new Error(`${file} was read and is gone`);
  return text;
}

/** What a text keeps of its original, as any build would read it. */
function stampsIn(text: string, file: string): readonly string[] {
  const log = new Log();
  const markdown = readMarkdown(text, file, log);
  return (markdown && toHandout(markdown, '', '', log))?.fields.translation?.parts ?? [];
}
