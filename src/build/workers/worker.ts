import { parentPort as port } from 'node:worker_threads';
import type { Delivery } from './chunk.js';
import { chunkMaker } from './chunk-maker.js';
import { ReadsPacker } from './reads-packer.js';
import type { ToWorker } from './worker-setup.js';

// The file of it runs in a thread of its own: how to open the project is sent first, and copies follow.
port?.once('message', (first: ToWorker) => {
  if (!('setup' in first)) throw new Error('a worker was given copies before it was told of the project');
  const makeChunk = chunkMaker(first.setup);
  port?.on('message', (message: ToWorker) => {
    if ('chunk' in message) void makeChunk(message.chunk, deliver);
  });
});

const packer = new ReadsPacker();

function deliver(delivery: Delivery): void {
  port?.postMessage(packer.pack(delivery));
}
