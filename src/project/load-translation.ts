import { Log } from '../diagnostics/index.js';
import {
  changedParts,
  checkSameNumbers,
  checkSameSigns,
  checkSameUrgency,
  type Handout,
  type MarkedPart,
  partsOf,
  type Signs,
} from '../model/index.js';
import { MAX_MARKDOWN_BYTES } from '../read/index.js';
import { hashOfBytes, type World } from '../world/index.js';
import { fileOfHandout, loadHandout } from './load-handout.js';

/** What is known of a handout as a translation of another. */
export interface TranslationState {
  /** The language that it was translated from; undefined for an original. */
  readonly from: string | undefined;
  /** Names of the parts of the original that have changed since; none for an original. */
  readonly changed: readonly string[];
}

/** Language of an original where a translation does not say another. */
const USUAL_ORIGINAL = 'en';

/** Holds a translation against its original: the same sections, signs and numbers, and the same words as when it was made. */
export function loadTranslation(
  handout: Handout,
  signs: Signs,
  world: World,
  log: Log,
): TranslationState | undefined {
  const { translation } = handout.fields;
  if (!translation) return asOriginal(handout, signs, world, log);
  const { from, parts } = translation;
  const original = loadOriginal(handout, signs, world, log);
  if (!original || log.hasErrors) return undefined;
  if (parts) return { from, changed: changedParts(markedParts(original), parts) };
  log.error(
    'unstamped-translation',
    `the translation does not keep what ${from}.md said when it was made`,
    handout.source.placeOf(['translation']),
    `when both say the same: handouts stamp ${handout.id} --language ${handout.language}`,
  );
  return undefined;
}

/** The handout that another translates, when both have the same sections, signs and numbers; what differs is logged. */
export function loadOriginal(handout: Handout, signs: Signs, world: World, log: Log): Handout | undefined {
  const { translation } = handout.fields;
  if (!translation) {
    asOriginal(handout, signs, world, log);
    return undefined;
  }
  const original = originalOf(handout, translation.from, signs, world, log);
  if (!original) return undefined;
  checkSameUrgency(handout, original, log);
  checkSameSigns(handout, original, log);
  checkSameNumbers(handout, original, log);
  return original;
}

/** A handout beside an English one is a translation, unless the English is a translation of it. */
function asOriginal(handout: Handout, signs: Signs, world: World, log: Log): TranslationState | undefined {
  const { id, language, source } = handout;
  const state = { from: undefined, changed: [] };
  if (language === USUAL_ORIGINAL || !isThere(id, USUAL_ORIGINAL, world)) return state;
  const usual = loadHandout(id, USUAL_ORIGINAL, signs, world, new Log())?.fields;
  if (usual?.translation?.from === language) return state;
  log.error(
    'no-original',
    `the handout does not say that it translates ${USUAL_ORIGINAL}.md`,
    source.placeOf(['translation']),
    `add translation: { status: draft, of: ${usual ? usual.version : 'its version'}, by: "", reviewed_by: "", reviewed_on: "" }`,
  );
  return undefined;
}

function originalOf(
  { id, language, source }: Handout,
  from: string,
  signs: Signs,
  world: World,
  log: Log,
): Handout | undefined {
  const refuse = (what: string, hint = 'write the language of the original after from:'): undefined => {
    log.error('no-original', what, source.placeOf(['translation', 'from']), hint);
    return undefined;
  };
  if (from === language) return refuse('the handout says that it translates itself');
  if (!isThere(id, from, world))
    return refuse(`there is no ${fileOfHandout(id, from)}, which it says that it translates`);
  const original = loadHandout(id, from, signs, world, log);
  const first = original?.fields.translation?.from;
  return first === undefined
    ? original
    : refuse(`${from}.md is a translation itself`, `translate ${first}.md, and write from: ${first}`);
}

function isThere(id: string, language: string, world: World): boolean {
  return world.read(fileOfHandout(id, language), MAX_MARKDOWN_BYTES).kind !== 'missing';
}

/** Characters of a hash that stand for a part. */
const MARK_LENGTH = 8;

/** The parts of a handout with marks that are others for other words. */
export function markedParts(handout: Handout): readonly MarkedPart[] {
  return partsOf(handout).map(({ name, text }) => ({
    name,
    mark: hashOfBytes(new TextEncoder().encode(text)).slice(0, MARK_LENGTH),
  }));
}
