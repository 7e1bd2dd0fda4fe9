import { createHash } from 'node:crypto';

const LISTS = ['inputs', 'missing', 'removing', 'files'] as const;

/** A manifest that somebody changed, with the seal and the numbers that it would have if the press had written it so. */
export function sealed(text: string): string {
  const counted = text.replace(/^ {2}"lines": .*$/mu, () => `  "lines": ${JSON.stringify(countsIn(text))},`);
  return resealed(counted);
}

/** The same, with the numbers as they are. */
export function resealed(text: string): string {
  const body = text.slice(0, text.indexOf('  "sha256": "'));
  const seal = createHash('sha256').update(body).digest('hex');
  return `${body}  "sha256": "${seal}"\n}\n`;
}

function countsIn(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    LISTS.map((name) => {
      const from = text.indexOf(`  "${name}": [`);
      const lines = text.slice(from).split('\n').slice(1);
      const end = lines.findIndex((line) => !line.startsWith('    '));
      return [name, text.startsWith(`  "${name}": [],`, from) ? 0 : end];
    }),
  );
}
