/** How many statements a template runs at most when each of its loops is gone through once, with the partials it calls. */
export function weightOf(
  program: hbs.AST.Program,
  programs: ReadonlyMap<string, hbs.AST.Program | undefined>,
  known = new Map<string, number>(),
): number {
  return program.body
    .map((statement) => 1 + insideOf(statement, programs, known))
    .reduce((sum, one) => sum + one, 0);
}

function insideOf(
  statement: hbs.AST.Statement,
  programs: ReadonlyMap<string, hbs.AST.Program | undefined>,
  known: Map<string, number>,
): number {
  if (statement.type === 'BlockStatement') {
    const { program, inverse } = statement as hbs.AST.BlockStatement;
    const otherwise = inverse as hbs.AST.Program | undefined;
    return weightOf(program, programs, known) + (otherwise ? weightOf(otherwise, programs, known) : 0);
  }
  if (statement.type !== 'PartialStatement') return 0;
  const { name } = statement as hbs.AST.PartialStatement;
  if (name.type !== 'PathExpression') return 0;
  const partial = programs.get(name.original);
  const weight = known.get(name.original) ?? (partial ? weightOf(partial, programs, known) : 0);
  known.set(name.original, weight);
  return weight;
}
