export type { Located, Path, Plain } from './located.js';
export type { ColumnKind, Columns } from './csv/csv-sheet.js';
export { readCsv, type CsvRow } from './read-csv.js';
export { readYaml } from './read-yaml.js';
export { readMarkdown, type MarkdownFile } from './read-markdown.js';
export {
  MAX_CSV_BYTES,
  MAX_MARKDOWN_BYTES,
  MAX_YAML_BYTES,
  readBytes,
  readText,
  readUtf8,
} from './read-text.js';
export { withFrontMatter } from './with-front-matter.js';
export { withMarks } from './with-marks.js';
