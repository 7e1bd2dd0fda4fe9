/** An operand of a page's content. */
export type Operand = number | string | { readonly name: string } | readonly Operand[] | OperandMap;

/** A dictionary between an operator's operands. */
interface OperandMap {
  readonly entries: Readonly<Record<string, Operand>>;
}

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const TOKEN =
  /\s*(?:(?<number>[+-]?(?:\d+\.?\d*|\.\d+))|\/(?<name>[^\s<>[\](){}/%]*)|(?<open><<|\[)|(?<close>>>|\])|<(?<hex>[\da-f\s]*)>|\((?<literal>(?:[^()\\]|\\.)*)\)|(?<operator>[a-z'"][a-z\d*'"]*))/giuy;

/** A page's content as operators with what stands before each (ISO 32000-1, 7.8.2); a string is its bytes as Latin-1. */
export function toOperations(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  const open: Operand[][] = [[]];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < content.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const groups = TOKEN.exec(content)?.groups;
    if (!groups) throw new Error(`no content that this reader knows: ${content.slice(from, from + 40)}`);
    const { number, name, hex, literal, operator } = groups;
    const operands = open.at(-1) ?? [];
    if (number !== undefined) operands.push(Number(number));
    else if (name !== undefined) operands.push({ name });
    else if (hex !== undefined)
      operands.push(Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex').toString('latin1'));
    else if (literal !== undefined) operands.push(literal);
    else if (operator !== undefined) {
      operations.push({ operator, operands });
      open.splice(0, open.length, []);
    } else if (groups['open'] !== undefined) open.push([]);
    else closeInto(open, groups['close'] === '>>');
  }
  return operations;
}

function closeInto(open: Operand[][], isMap: boolean): void {
  const closed = open.pop() ?? [];
  open.at(-1)?.push(isMap ? toMap(closed) : closed);
}

function toMap(closed: readonly Operand[]): OperandMap {
  const pairs = closed.flatMap((key, index) =>
    index % 2 === 0 ? [[toName(key) ?? '', closed[index + 1] ?? 0]] : [],
  );
  return { entries: Object.fromEntries(pairs) as Readonly<Record<string, Operand>> };
}

/** The name that an operand is, if it is one. */
export function toName(operand: Operand | undefined): string | undefined {
  return typeof operand === 'object' && 'name' in operand ? operand.name : undefined;
}

/** What a dictionary between the operands says under a key. */
export function entryOf(operand: Operand | undefined, key: string): Operand | undefined {
  return isMap(operand) ? operand.entries[key] : undefined;
}

function isMap(operand: Operand | undefined): operand is OperandMap {
  return typeof operand === 'object' && !Array.isArray(operand) && 'entries' in operand;
}
