export type { Located, Path, Plain } from './located.js';
export { readYaml } from './read-yaml.js';
export { readMarkdown, type MarkdownFile } from './read-markdown.js';
export { MAX_MARKDOWN_BYTES, MAX_YAML_BYTES, readBytes, readText } from './read-text.js';
