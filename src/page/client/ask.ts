import type { ClinicHabits, DeskMistake, DeskOffer, SheetWish } from '../messages.js';

const TOKEN = 'desk';

/** The desk answered, but not with what was asked for. */
export class DeskError extends Error {
  /** @param kind `locked`: this page is of a desk that was started before; `gone`: nothing answers */
  readonly kind: 'gone' | 'locked';

  constructor(kind: 'gone' | 'locked') {
    super(kind);
    this.name = 'DeskError';
    this.kind = kind;
  }
}

/** A finished sheet, or why there is none. */
export type SheetAnswer =
  | { readonly kind: 'sheet'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly DeskMistake[] };

/**
 * Takes the key out of the address, where it stands behind the # and is sent nowhere, and changes it for the token of this
 * desk. The token stays in this tab, so that the page can be loaded again.
 */
export async function enter(): Promise<void> {
  const key = location.hash.slice(1);
  if (!/^[\w-]{20,}$/u.test(key)) return;
  history.replaceState(null, '', '/');
  const { token } = (await (await post('/api/enter', { key }, '')).json()) as { readonly token: string };
  sessionStorage.setItem(TOKEN, token);
}

export async function askOffer(): Promise<DeskOffer> {
  return (await (await ask('/api/offer', {})).json()) as DeskOffer;
}

export async function askClinic(id: string): Promise<ClinicHabits | undefined> {
  const { habits } = (await (await ask('/api/clinic', { id })).json()) as { readonly habits?: ClinicHabits };
  return habits;
}

export async function askSheet(wish: SheetWish, signal: AbortSignal): Promise<SheetAnswer> {
  const answer = await ask('/api/sheet', wish, signal);
  if (answer.headers.get('content-type') === 'application/pdf')
    return { kind: 'sheet', bytes: new Uint8Array(await answer.arrayBuffer()) };
  const { mistakes } = (await answer.json()) as { readonly mistakes: readonly DeskMistake[] };
  return { kind: 'mistakes', mistakes };
}

/** Calls back each time the project has changed on the disk, until the desk ends. */
export async function hearChanges(onChange: () => void): Promise<void> {
  const { body } = await ask('/api/changes', {});
  if (!body) return;
  for await (const text of body.pipeThrough(new TextDecoderStream()))
    if (text.includes('changed')) onChange();
}

async function ask(path: string, what: object, signal?: AbortSignal): Promise<Response> {
  return post(path, what, sessionStorage.getItem(TOKEN) ?? '', signal);
}

async function post(path: string, what: object, token: string, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Desk ${token}` },
    body: JSON.stringify(what),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new DeskError('gone');
  });
  if (answer.ok || answer.status === 422) return answer;
  throw new DeskError(answer.status === 401 ? 'locked' : 'gone');
}
