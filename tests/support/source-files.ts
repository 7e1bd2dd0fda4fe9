import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { PROJECT_FOLDER } from './folders.js';

/** One `import` or `export … from` of a file. */
interface ImportStatement {
  /** A file below src/, such as `model/index.ts`, or a package, such as `zod` or `node:fs`. */
  readonly target: string;
  readonly isOwn: boolean;
  /** Names that exist when the program runs; none for `import type`. */
  readonly values: readonly string[];
}

/** A file of src/, by its path below it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The text without comments and without what stands in quotes. */
  readonly code: string;
  readonly imports: readonly ImportStatement[];
  readonly exports: readonly string[];
}

/** Every file of src/, sorted; declarations of others' modules left out. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(PROJECT_FOLDER, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => toSourceFile(path, readFileSync(join(PROJECT_FOLDER, 'src', path), 'utf8')));
}

/** A file from its text, as `sourceFiles` reads it. */
export function toSourceFile(path: string, text: string): SourceFile {
  const uncommented = text.replaceAll(/\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gsu, '');
  return {
    path,
    text,
    code: uncommented.replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gsu, "''"),
    imports: importsOf(path, uncommented),
    exports: exportsOf(uncommented),
  };
}

const STATEMENT =
  /^(?:import|export)\s+(?<type>type\s+)?(?:(?<clause>[\w*{][^;'"]*?)\s*from\s*)?['"](?<target>[^'"]+)['"]|\bimport\(\s*['"](?<late>[^'"]+)['"]\s*\)/gmu;

function importsOf(path: string, text: string): readonly ImportStatement[] {
  return [...text.matchAll(STATEMENT)].map(({ groups = {} }) => {
    const named = groups['target'] ?? groups['late'] ?? '';
    const isOwn = named.startsWith('.');
    const target = isOwn ? posix.join(posix.dirname(path), named.replace(/\.js$/u, '.ts')) : packageOf(named);
    const clause = groups['late'] === undefined ? (groups['clause'] ?? 'nothing') : 'everything, late';
    return { target, isOwn, values: groups['type'] === undefined ? valuesOf(clause) : [] };
  });
}

/** `culori/fn` is of the package culori, `@scope/name/x` of @scope/name. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function valuesOf(clause: string): readonly string[] {
  return clause
    .replaceAll(/[{}]/gu, ',')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.replace(/\s+as\s+.*$/su, ''));
}

function exportsOf(text: string): readonly string[] {
  const declared = text.matchAll(
    /^export\s+(?:default\s+)?(?:async\s+)?(?:function\*?|const|class|interface|type)\s+(?<name>\w+)/gmu,
  );
  return [...declared].map((match) => match.groups?.['name'] ?? '');
}
