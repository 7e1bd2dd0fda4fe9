import { Log } from '../diagnostics/index.js';
import type { Block, Inline, Margin } from './document.js';
import type { Element } from './read-markup.js';

/** What was made of each element that all copies of a shape share, with what was said of it. */
class MadeOnce<Made> {
  readonly #known = new Map<Element, { readonly made: Made; readonly said: Log }>();

  of(element: Element, log: Log, make: (log: Log) => Made): Made {
    const { made, said } = this.#known.get(element) ?? this.#new(element, make);
    log.addAll(said);
    return made;
  }

  #new(element: Element, make: (log: Log) => Made): { readonly made: Made; readonly said: Log } {
    const said = new Log();
    const entry = { made: make(said), said };
    this.#known.set(element, entry);
    return entry;
  }
}

/** Parts of documents that are made once for all copies of a shape; they live as long as whoever cast it. */
export class SharedParts {
  readonly blocks = new MadeOnce<Block | undefined>();
  readonly margins = new MadeOnce<Margin>();
  readonly contents = new MadeOnce<readonly Inline[]>();
  readonly #standing = new WeakSet<readonly Inline[]>();

  /** Notes that a content is the same object in every copy. */
  stand(content: readonly Inline[]): readonly Inline[] {
    this.#standing.add(content);
    return content;
  }

  readonly isStanding = (content: readonly Inline[]): boolean => this.#standing.has(content);
}

/** What elements are made into parts of a document with. */
export interface Making {
  readonly log: Log;
  /** Undefined where the document is made for one copy alone. */
  readonly shared: SharedParts | undefined;
}
