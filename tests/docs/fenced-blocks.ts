import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../support/folders.js';

/** A fenced block of a document: ```language words… */
export interface FencedBlock {
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** The fenced blocks of a document of the project, in order, freed of the indentation of a list around them. */
export function fencedBlocks(document: string): readonly FencedBlock[] {
  const text = readFileSync(join(PROJECT_FOLDER, document), 'utf8');
  return [...text.matchAll(/^(?<indent> *)```(?<info>.+)\n(?<body>[^]*?)^\k<indent>```$/gmu)].map((match) => {
    const { indent = '', info = '', body = '' } = match.groups ?? {};
    const [language = '', ...words] = info.trim().split(/\s+/u);
    return {
      language,
      words,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
      line: text.slice(0, match.index).split('\n').length,
    };
  });
}
