/** The addresses of a clinic's pages, for whoever looks for them by program. */
export function toSitemap(addresses: readonly string[]): string {
  const urls = addresses.map((address) => `  <url><loc>${escaped(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}
