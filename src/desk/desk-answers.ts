import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { pageHtml } from '../page/index.js';
import type { Changes } from './changes.js';
import type { DeskKeys } from './desk-keys.js';
import { SECURITY_HEADERS } from './security-headers.js';
import type { SheetDesk } from './sheet-desk.js';
import { ENTER } from './why-refused.js';
import { isName, wishOf } from './wish-of.js';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the desk answers with. */
export interface DeskParts {
  readonly keys: DeskKeys;
  readonly desk: SheetDesk;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly changes: Pick<Changes, 'count' | 'next'>;
}

/** What it does, by exact paths. */
export const DEEDS: ReadonlySet<string> = new Set([
  ENTER,
  '/api/offer',
  '/api/clinic',
  '/api/sheet',
  '/api/changes',
]);

/** The routes of the desk. Whoever comes this far was let in by `whyRefused`. */
export function deskAnswers({ keys, desk, files, changes }: DeskParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  });
  app.get('/', (context) => context.html(pageHtml()));
  for (const [path, { type, bytes }] of files)
    app.get(path, (context) => context.body(bytes, 200, { 'content-type': type }));
  app.post(ENTER, async (context) => {
    const { key } = await sent(context.req.raw);
    const token = typeof key === 'string' ? keys.tokenFor(key) : undefined;
    return token === undefined ? context.body(null, 401) : context.json({ token });
  });
  app.post('/api/offer', (context) => context.json(desk.project.offer()));
  app.post('/api/clinic', async (context) => {
    const { id } = await sent(context.req.raw);
    return context.json({ habits: isName(id) ? desk.project.habits(id) : undefined });
  });
  app.post('/api/sheet', async (context) => {
    const wish = wishOf(await sent(context.req.raw));
    if (!wish) return context.body(null, 400);
    const answer = await desk.make(wish);
    if (answer.kind === 'mistakes') return context.json({ mistakes: answer.mistakes }, 422);
    return context.body(new Uint8Array(answer.bytes), 200, { 'content-type': 'application/pdf' });
  });
  app.post('/api/changes', (context) =>
    streamSSE(context, async (stream) => {
      let seen: number | undefined = changes.count;
      await stream.writeSSE({ data: 'here' });
      while (!stream.aborted && (seen = await changes.next(seen)) !== undefined)
        await stream.writeSSE({ data: 'changed' });
    }),
  );
  // What went wrong is ours, and may hold what somebody wrote: nothing of it is said.
  app.onError((_error, context) => context.body(null, 500));
  app.notFound((context) => context.body(null, 404));
  return app;
}

async function sent(request: Request): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = await request.json();
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
