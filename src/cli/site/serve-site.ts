import { once as whenOnce } from 'node:events';
import { type OpenShelf, openShelf } from '../../desk/index.js';
import { nodeWorld } from '../../world/index.js';
import type { Io } from '../io.js';
import { refusePort } from '../desk/refuse-port.js';

/** Shows the pages of a folder to this computer, until somebody ends it. */
export async function serveSite(folder: string, port: number, io: Io): Promise<void> {
  if (io.signal.aborted) return;
  const shelf = await opened(folder, port, io);
  try {
    await io.err.write(`The site is shown to this computer only:\n\n  ${shelf.address}\n\nCtrl+C ends it.\n`);
    if (!io.signal.aborted) await whenOnce(io.signal, 'abort');
  } finally {
    await shelf.close();
  }
}

async function opened(folder: string, port: number, { now }: Io): Promise<OpenShelf> {
  try {
    return await openShelf(nodeWorld(folder, now), port);
  } catch (error) {
    refusePort(port, error);
    throw error;
  }
}
