/**
 * The path of a picture below the project, from the folder of the file that names it.
 *
 * What is no relative path stays as it was written, to be refused in its author's own words.
 */
export function pictureSource(folder: string, path: string): string {
  return /^(?:[/\\]|[a-z][a-z0-9+.-]*:)/iu.test(path) ? path : `${folder}/${path}`;
}
