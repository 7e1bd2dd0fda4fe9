import { quoted } from './clinic-text.js';

/** A handout to begin with: every part of one, and the marks that say what is still to be written. */
export function handoutText(title: string, today: string): string {
  return `---
# yaml-language-server: $schema=../../schema/handout.json
# Its title, and what else people call it: also_called: [Another name]
title: ${quoted(title)}
# Printed under the title.
summary: One or two sentences that say the most important thing.
# Where the code to scan leads.
online: "{{clinic.website}}"
# Raise it whenever the words change.
version: 0.1.0
published: ${today}
# A draft says so in print, until somebody has reviewed it: then status is reviewed, with by and on.
review: { status: draft, by: "", on: "", next: ${yearLater(today)} }
# What the words rest on.
sources:
  - { title: "Where the words come from", url: "https://medlineplus.gov", accessed: ${today} }
---

:::emergency
## Call {{clinic.emergency}} now
Call **{{clinic.emergency}}** if you have:

- the first sign of danger
- the second sign of danger
:::

## What to do at home
Say it in short sentences. Write to one person: you.

1. The first step.
2. The second step.

## When to call us
Call {{clinic.phone}} if it does not get better, or if you are not sure.

:::questions
:::
`;
}

/** By when somebody must have reviewed it again. */
function yearLater(today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  return [Number(year) + 1, month, month === '02' && day === '29' ? '28' : day].join('-');
}
