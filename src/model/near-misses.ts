/** The beginning of a line that looks like markup and is none, or would lose what it says. */
export interface NearMiss {
  readonly code: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly hint: string;
  /** So many lines of a paragraph must begin so: one alone may be text. */
  readonly lines?: number;
  /** Its sign may be a mark all the same: it counts where it stands in plain text. */
  readonly isMark?: true;
}

const LIST_HINT = 'write "- " with a blank before each item of a list';

/** How lines of a paragraph may not begin; what is text all the same is written with a \ before its sign. */
export const NEAR_MISSES: readonly NearMiss[] = [
  {
    code: 'near-blank',
    pattern: /^[\s\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u,
    what: 'the line looks blank, and parts no paragraphs',
    hint: 'delete what stands on it: a blank that was pasted, or a sign that nobody sees',
  },
  {
    code: 'near-heading',
    pattern: /^(?:#{1,6}[^\s#\d]|#{2,6}\d|#{7,})/u,
    what: 'the # make no heading',
    hint: 'write a blank behind them: ## Heading',
  },
  {
    code: 'near-item',
    pattern: /^[-*+](?:\s|$)/u,
    what: 'the line begins like an item of a list and is none',
    hint: 'leave a line blank before the list, and write words behind each sign',
  },
  {
    code: 'near-item',
    pattern: /^[-+][\p{L}"'“«¿¡{[(]/u,
    what: 'the line begins like an item of a list and is none',
    hint: LIST_HINT,
  },
  {
    code: 'near-item',
    pattern: /^\*[\p{L}\p{N}{]/u,
    isMark: true,
    what: 'the line begins like an item of a list and is none',
    hint: LIST_HINT,
    lines: 2,
  },
  {
    code: 'near-item',
    pattern: /^[•·◦‣⁃∙●○▪▫■◆◇►▶➢➤✓✔✗✘❖\uF0A7\uF0B7]/u,
    what: 'the line begins with a bullet that was pasted',
    hint: LIST_HINT,
  },
  {
    code: 'near-item',
    pattern: /^(?:[–—‐‑−]\s*[\p{L}"“«¿¡]|[☐□❏❑]\s)/u,
    what: 'several lines begin with a dash or a box, and would run together',
    hint: 'write "- " before each item of a list, "- [ ] " before things to tick off',
    lines: 2,
  },
  {
    code: 'near-number',
    pattern: /^\p{Nd}{1,3}[.)]\p{L}/u,
    what: 'the line begins like an item of a numbered list and is none',
    hint: 'write a blank behind the point: 1. First',
  },
  {
    code: 'near-number',
    pattern: /^\p{Nd}{1,3}[.)]\s/u,
    what: 'several lines begin with numbers, and would run together',
    hint: 'leave a line blank before the list, and begin it with 1.',
    lines: 2,
  },
  {
    code: 'near-table',
    pattern: /^\||^(?=[^|]*\|)(?=[^-]*-)[\s|:-]+$/u,
    what: 'the line looks like a row of a table, and there is no table',
    hint: 'write the line | --- | --- | under the head, with as many cells, and no blank line between',
  },
  {
    code: 'near-table',
    pattern: /\s\|\s/u,
    what: 'several lines are parted by | like a table, and there is none',
    hint: 'write | at both ends of each line, and the line | --- | --- | under the head',
    lines: 2,
  },
  {
    code: 'near-quote',
    pattern: /^>(?!=)(?![\s>*_([]*(?:[+\-−–±~≈$€£¥%.,<=≤≥]+[\s*_(]*)?\p{N})/u,
    what: 'the > begins no quote',
    hint: 'a quote begins with words: > My child is 2 years old; write "more than" for the sign',
  },
  {
    code: 'near-fence',
    pattern: /^:{2,}/u,
    what: 'the colons neither begin nor end a section',
    hint: 'begin it with :::kind, without a blank, and end it with as many colons alone on a line',
  },
  {
    code: 'near-meaning',
    pattern: /^:\s/u,
    what: 'a list of words and meanings cannot be written so',
    hint: 'write **word**: its meaning, on one line',
  },
  {
    code: 'near-tick',
    pattern: /^\[[xX✓✔☑]?\](?:\s|$)|^\[ \](?:\s|$)/u,
    what: 'the brackets are no box to tick off',
    hint: 'a box is empty, and begins an item of a list: - [ ] this log',
  },
];
