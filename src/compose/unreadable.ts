/** Most `{{` in one text: Handlebars' reader takes seconds for thousands; our longest template has fifty. */
const MAX_BRACES = 1000;
/** Deepest nesting of blocks, and of calls in calls; ours have six. The reader takes the square of it. */
const MAX_DEPTH = 32;
/** Longest `{{…}}`: each `.` in a name takes a place on the stack; ours have a hundred characters. */
const MAX_LENGTH = 1000;

/** Why a text is not even handed to Handlebars' reader, which chokes on some; nothing where it can be read. */
export function unreadable(
  text: string,
): { readonly what: string; readonly offset: number; readonly hint: string } | undefined {
  let braces = 0;
  let blocks = 0;
  let calls = 0;
  let isInBraces = false;
  let opened: number | undefined;
  for (const { 0: sign, index } of text.matchAll(/\{\{~?[#^/]?|\(|\}\}/gu)) {
    if (sign.startsWith('{{')) braces += 1;
    if (sign.endsWith('#') || sign.endsWith('^')) blocks += 1;
    else if (sign.endsWith('/')) blocks -= 1;
    // Brackets of plain text are no calls.
    isInBraces = sign === '(' ? isInBraces : sign !== '}}';
    calls = sign === '(' && isInBraces ? calls + 1 : 0;
    if (sign.startsWith('{{')) opened ??= text.startsWith('!', index + sign.length) ? undefined : index;
    if (sign === '}}' && opened !== undefined) {
      if (index - opened > MAX_LENGTH)
        return {
          what: `a {{…}} is longer than ${MAX_LENGTH} characters`,
          offset: opened,
          hint: 'write a name in it, such as {{clinic.phone}}',
        };
      opened = undefined;
    }
    if (braces > MAX_BRACES)
      return { what: `there are more than ${MAX_BRACES} {{…}} in it`, offset: index, hint: 'divide it' };
    if (blocks > MAX_DEPTH)
      return {
        what: `blocks stand in each other more than ${MAX_DEPTH} deep`,
        offset: index,
        hint: 'take some of them out',
      };
    if (calls > MAX_DEPTH)
      return {
        what: `calls stand in each other more than ${MAX_DEPTH} deep`,
        offset: index,
        hint: 'take some of them out',
      };
  }
  return undefined;
}
