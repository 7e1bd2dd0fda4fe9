/** The names of files with an ending, without it. */
export function filesWith(ending: string, names: readonly string[]): readonly string[] {
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}
