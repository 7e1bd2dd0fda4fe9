import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Door, whyRefused } from './why-refused.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Only programs on this machine reach it. */
export const LOOPBACK_ADDRESS = '127.0.0.1';

/** Who sends so slowly is no browser on this machine. */
const HEADERS_MS = 5000;
const REQUEST_MS = 10_000;
const MOST_HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 64;

/** Stands open until it is closed. */
export interface OpenDoor {
  readonly port: number;
  readonly close: () => Promise<void>;
}

type Answer = (request: Request) => Response | Promise<Response>;

/**
 * Opens the desk's door: whatever is not from its own page on this machine is turned away before anything reads it.
 *
 * @param port 0 for any that is free
 * @param doorOf what is let in, once the port is known
 */
export async function openDoor(
  port: number,
  doorOf: (host: string) => Door,
  answer: Answer,
): Promise<OpenDoor> {
  let door: Door | undefined;
  const listener = getRequestListener(answer, { overrideGlobalObjects: false });
  const server = createServer(
    {
      maxHeaderSize: MOST_HEADER_BYTES,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: 1000,
      insecureHTTPParser: false,
    },
    (request, response) => {
      const { method, url, rawHeaders, socket } = request;
      const knock = { method, url, rawHeaders, remoteAddress: socket.remoteAddress };
      const status = door ? whyRefused(knock, door) : 503;
      if (status === undefined) void listener(request, response);
      else refuse(request, response, status);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.on('checkContinue', (request, response) => {
    refuse(request, response, 400);
  });
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  const bound = await listening(server, port);
  door = doorOf(`${LOOPBACK_ADDRESS}:${bound}`);
  return { port: bound, close: () => closed(server) };
}

/** Says no more than that it will not; what else was sent is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { ...SECURITY_HEADERS, connection: 'close', 'content-length': '0' });
  response.end(() => {
    request.socket.destroySoon();
  });
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: LOOPBACK_ADDRESS, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
