/** A block that may be measured once more, with the spaces that it can do with. */
interface Closable<Strips> {
  readonly strips: Strips;
  readonly tighter?: () => Strips;
}

/** A block with the spaces that it can do with. */
export function setCloser<Group extends Closable<unknown>>(group: Group): Group {
  return group.tighter ? { ...group, strips: group.tighter() } : group;
}
