import { made } from './element.js';

/** One of several things to choose from. */
export interface Tile {
  readonly value: string;
  readonly words: string;
  readonly more?: string | undefined;
  /** Why it cannot be had. */
  readonly refused?: string | undefined;
  readonly language?: string | undefined;
  readonly direction?: string | undefined;
  /** Letters that show what it looks like. */
  readonly sample?: string | undefined;
  readonly kind?: string | undefined;
}

/** Shows tiles of which one is chosen: radio buttons, which arrow keys walk through as people know them. */
export function radioTiles(into: HTMLElement, name: string, tiles: readonly Tile[], chosen: string): void {
  const held = document.activeElement instanceof HTMLInputElement && document.activeElement.name === name;
  into.replaceChildren(...tiles.map((tile) => tileOf(name, tile, chosen)));
  if (held) into.querySelector<HTMLInputElement>('input:checked')?.focus();
}

function tileOf(name: string, tile: Tile, chosen: string): HTMLElement {
  const label = made('label', '', { class: `choice ${tile.kind ?? ''}`.trim() });
  const input = made('input', '', { type: 'radio', name, value: tile.value });
  input.checked = tile.value === chosen;
  input.disabled = tile.refused !== undefined;
  label.append(input);
  if (tile.sample !== undefined)
    label.append(made('span', tile.sample, { class: 'sample', 'aria-hidden': 'true' }));
  const words = made('strong', tile.words);
  if (tile.language !== undefined) words.lang = tile.language;
  if (tile.direction !== undefined) words.dir = tile.direction;
  label.append(words);
  const more = tile.refused ?? tile.more;
  if (more !== undefined) label.append(made('small', more));
  return label;
}

/** What is chosen under a name, or nothing. */
export function chosenIn(into: HTMLElement): string | undefined {
  return into.querySelector<HTMLInputElement>('input:checked')?.value;
}
