import type { World } from '../world/index.js';
import { LOOPBACK_ADDRESS, openDoor } from './open-door.js';
import { shelfAnswer } from './shelf-answer.js';

/** A folder of plain files that is shown. */
export interface OpenShelf {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Shows a folder of plain files as a web server does, for this computer only and behind the desk's door.
 *
 * @param port 0 for any that is free
 */
export async function openShelf(folder: World, port: number): Promise<OpenShelf> {
  const answer = (url: string): Response | undefined => shelfAnswer(url, folder);
  const door = await openDoor(
    port,
    (host) => ({ host, token: '', pages: { has: (url) => answer(url) !== undefined }, deeds: new Set() }),
    ({ url }) => answer(new URL(url).pathname) ?? new Response(null, { status: 404 }),
  );
  return { address: `http://${LOOPBACK_ADDRESS}:${door.port}/`, close: door.close };
}
