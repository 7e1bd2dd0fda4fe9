/** The names of the partials that a template's tree calls, in its blocks too. */
export function calledBy(program: hbs.AST.Program): readonly string[] {
  return program.body.flatMap((statement) => {
    if (statement.type === 'PartialStatement') {
      const { name } = statement as hbs.AST.PartialStatement;
      return name.type === 'PathExpression' ? [name.original] : [];
    }
    if (statement.type !== 'BlockStatement') return [];
    const block = statement as hbs.AST.BlockStatement;
    const inverse = block.inverse as hbs.AST.Program | undefined;
    return [...calledBy(block.program), ...(inverse ? calledBy(inverse) : [])];
  });
}

/** The partials that are called from some, through others or not. */
export function reachedFrom(
  names: readonly string[],
  programs: ReadonlyMap<string, hbs.AST.Program | undefined>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const program = programs.get(name);
    if (!program || reached.has(name)) continue;
    reached.add(name);
    open.push(...calledBy(program));
  }
  return reached;
}
