import { spawn, spawnSync } from 'node:child_process';

/** What veraPDF judges a file by: PDF/UA-1, and PDF/A-2a. */
export const FLAVOURS = ['ua1', '2a'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/** What veraPDF found in one file. */
export interface Judgement {
  readonly file: string;
  readonly passedRules: number;
  readonly failedRules: number;
  readonly passedChecks: number;
  /** Rules that the file breaks, each with its clause and what it asks; or why it could not be judged. */
  readonly breaches: readonly string[];
}

const JAR = process.env['VERAPDF_JAR'] ?? '';
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';

/** Why veraPDF cannot judge here, if it cannot. */
export const noVeraPdf: string | undefined = whyNot();

function whyNot(): string | undefined {
  const said = process.env['VERAPDF_SKIP'];
  if (said !== undefined && said !== '') return said;
  if (JAR === '') return 'VERAPDF_JAR does not name its jar';
  const { error } = spawnSync('java', ['-version'], { stdio: 'ignore' });
  return error && 'java is not installed';
}

/** Judges every PDF below a folder in one process. */
export async function veraPdf(flavour: Flavour, folder: string): Promise<readonly Judgement[]> {
  const report = await run(['-cp', JAR, MAIN, '-f', flavour, '--format', 'xml', '-r', folder]);
  return [...report.matchAll(JOB)].map(({ groups }) => toJudgement(groups?.['job'] ?? ''));
}

const JOB = /<job>(?<job>[\s\S]*?)<\/job>/gu;
const RULE =
  /<rule [^>]*clause="(?<clause>[^"]*)" testNumber="(?<test>\d+)" status="failed"[^>]*>\s*<description>(?<words>[^<]*)/gu;

function toJudgement(job: string): Judgement {
  const count = (name: string): number =>
    Number(new RegExp(`<details [^>]*${name}="(\\d+)"`, 'u').exec(job)?.[1]);
  const isJudged = /<validationReport [^>]*jobEndStatus="normal"/u.test(job);
  const rules = [...job.matchAll(RULE)].map(
    ({ groups }) => `${groups?.['clause']}-${groups?.['test']}: ${groups?.['words']}`,
  );
  return {
    file: /<name>(?<file>[^<]*)/u.exec(job)?.groups?.['file'] ?? '',
    passedRules: count('passedRules'),
    failedRules: count('failedRules'),
    passedChecks: count('passedChecks'),
    breaches: isJudged ? rules : ['it could not be judged'],
  };
}

function run(argv: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const java = spawn('java', argv, { stdio: ['ignore', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    java.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    java.on('error', reject);
    // Its exit code says whether all files conform; the report says which and why.
    java.on('close', () => {
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
  });
}
