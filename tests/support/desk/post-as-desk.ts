/** Asks a desk as its own page does. */
export function postAsDesk(origin: string, path: string, what: object, token: string): Promise<Response> {
  return fetch(origin + path, {
    method: 'POST',
    headers: {
      origin,
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      'content-type': 'application/json',
      authorization: `Desk ${token}`,
    },
    body: JSON.stringify(what),
  });
}
