/** Where the online version of a sheet stands, in one language or in two: a folder of the address that is typed. */
function pageAddress(online: string, language: string): string {
  return `${online.replace(/(?<!\/)\/+$/u, '')}/${language}/`;
}

/** The same, from a sheet of this edition: what stands behind the sign never reaches a server. */
export function pageOfEdition(online: string, language: string, edition: string): string {
  return `${pageAddress(online, language)}#${edition}`;
}
